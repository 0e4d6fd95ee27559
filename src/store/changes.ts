import type { Changed, Store } from '../core/ports.ts';
import { takeNumber } from './counter.ts';
import { forgetEvent, noteEvent } from './events.ts';
import { hourMs, toChange } from './submission-row.ts';
import type { Clock, Database, Tables, Unit } from './tables.ts';

type Place = Pick<Tables['submission'], 'id' | 'who' | 'submitted_at_ms'>;

/** What can happen to a submission after it was stored, and how to find it again. */
export function createChanges(
  db: Database,
  now: Clock,
): Pick<Store, 'readChanges' | 'readByReceipt' | 'readReceiptOf' | 'editSubmission' | 'withdrawSubmission'> {
  /** Runs `work` on the submission that a receipt stands for, once for each event. */
  const change = (
    hash: string,
    event: string,
    work: (unit: Unit, place: Place, seq: number) => Promise<void>,
  ): Promise<Changed> =>
    db.transaction().execute(async (unit) => {
      if (!(await noteEvent(unit, event, now()))) return 'repeated';
      // Before the look, so that of a change and a withdrawal at the same moment the second sees the first.
      const seq = await takeNumber(unit, 'submission');
      const place = await unit
        .selectFrom('submission')
        .select(['id', 'who', 'submitted_at_ms'])
        .where('receipt_hash', '=', hash)
        .where('kind', '!=', 'withdrawn')
        .executeTakeFirst();
      if (place === undefined) {
        await forgetEvent(unit, event);
        return 'gone';
      }
      await unit.deleteFrom('draft').where('replaces', '=', hash).execute();
      await work(unit, place, seq);
      return 'saved';
    });
  return {
    async readChanges(form, after, limit) {
      const rows = await db
        .selectFrom('submission')
        .selectAll()
        .$if(form !== undefined, (query) => query.where('form', '=', form ?? ''))
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(toChange);
    },
    async readByReceipt(hash) {
      const row = await db.selectFrom('submission').selectAll().where('receipt_hash', '=', hash).executeTakeFirst();
      return row && toChange(row);
    },
    async readReceiptOf(form, occasion, who) {
      const row = await db
        .selectFrom('submission')
        .select('receipt_hash')
        .where('who', '=', who)
        .where('form', '=', form)
        .where('occasion', occasion === undefined ? 'is' : '=', occasion ?? null)
        .where('receipt_hash', 'is not', null)
        .orderBy('submitted_at_ms', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.receipt_hash ?? undefined;
    },
    editSubmission: (hash, answers, event, at) =>
      change(hash, event, async (unit, { id, who }, seq) => {
        const changed_at_ms = who === null ? toHour(at.getTime()) : at.getTime();
        await unit
          .updateTable('submission')
          .set({ seq, kind: 'edited', changed_at_ms, answers: JSON.stringify(answers) })
          .where('id', '=', id)
          .execute();
      }),
    withdrawSubmission: (hash, event, at) => change(hash, event, (unit, place, seq) => withdraw(unit, place, seq, at)),
  };
}

/** Leaves of a submission what a mirror needs to delete it too; a receipt still finds that there is nothing any more. */
export async function withdraw(unit: Unit, { id, submitted_at_ms }: Place, seq: number, at: Date): Promise<void> {
  await unit
    .updateTable('submission')
    .set({
      seq,
      kind: 'withdrawn',
      submitted_at_ms: toHour(submitted_at_ms),
      changed_at_ms: toHour(at.getTime()),
      answers: '{}',
      who: null,
      source: null,
      consent: null,
    })
    .where('id', '=', id)
    .execute();
}

const toHour = (ms: number): number => ms - (ms % hourMs);
