import type { Store } from '../core/ports.ts';
import type { Database, Unit } from './tables.ts';

/** Longer than any platform goes on delivering an event again; Telegram keeps updates for a day. */
const keptDays = 7;

/** Notes in a transaction that an event changes something; false when it has done so before. */
export async function noteEvent(unit: Unit, id: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await unit
    .insertInto('handled_event')
    .values({ id, day: toDay(now) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Takes back `noteEvent` in the same transaction. */
export async function forgetEvent(unit: Unit, id: string): Promise<void> {
  await unit.deleteFrom('handled_event').where('id', '=', id).execute();
}

/** Forgets the events that are too old to come again. */
export async function pruneEvents(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('handled_event')
    .where('day', '<', toDay(now) - keptDays)
    .execute();
}

export function createEvents(db: Database): Pick<Store, 'wasStored'> {
  return {
    async wasStored(event) {
      const row = await db.selectFrom('handled_event').select('id').where('id', '=', event).executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Whole days since 1970, in UTC. */
export const toDay = (date: Date): number => Math.floor(date.getTime() / 86_400_000);
