import type { Insertable } from 'kysely';
import type { Delivery, HandoverStore, WebhookState } from '../core/handover.ts';
import { takeNumber } from './counter.ts';
import { hourMs } from './submission-row.ts';
import type { Database, Tables, Unit } from './tables.ts';

/** Enough to see what went wrong over a weekend; the log says nothing that is needed for delivering. */
const keptDeliveries = 1_000;

export function createHandover(db: Database): HandoverStore {
  return {
    async saveToken(token) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('api_token')
        .values(token)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    readToken: (hash) => db.selectFrom('api_token').selectAll().where('hash', '=', hash).executeTakeFirst(),
    listTokens: () => db.selectFrom('api_token').selectAll().orderBy('name').execute(),
    async revokeToken(name) {
      const { numDeletedRows } = await db.deleteFrom('api_token').where('name', '=', name).executeTakeFirst();
      return numDeletedRows === 1n;
    },

    async readWebhook(id) {
      const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
      return { cursor: row?.position ?? 0, failures: row?.failures ?? 0, isStopped: row?.stopped === 1 };
    },
    saveWebhook: (id, state) => saveState(db, id, state),
    noteDelivery: (webhook, state, delivery) =>
      db.transaction().execute(async (unit) => {
        const nth = await takeNumber(unit, 'delivery');
        await unit
          .insertInto('delivery')
          .values(toRow(webhook, nth, delivery))
          .execute();
        await unit
          .deleteFrom('delivery')
          .where('nth', '<=', nth - keptDeliveries)
          .execute();
        await saveState(unit, webhook, state);
      }),
    async readDeliveries(webhook, limit) {
      const rows = await db
        .selectFrom('delivery')
        .select(['hour_ms', 'seq', 'form', 'kind', 'attempt', 'outcome'])
        .where('webhook', '=', webhook)
        .orderBy('nth', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ hour_ms, ...delivery }) => ({ at: new Date(hour_ms), ...delivery }));
    },
  };
}

async function saveState(
  db: Database | Unit,
  id: string,
  { cursor, failures, isStopped }: WebhookState,
): Promise<void> {
  const row = { id, position: cursor, failures, stopped: isStopped ? 1 : 0 };
  await db
    .insertInto('webhook')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

function toRow(webhook: string, nth: number, { at, ...delivery }: Delivery): Insertable<Tables['delivery']> {
  return { nth, webhook, hour_ms: at.getTime() - (at.getTime() % hourMs), ...delivery };
}
