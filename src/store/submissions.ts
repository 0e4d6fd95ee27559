import type { NewSubmission, Store } from '../core/ports.ts';
import { count } from './counted.ts';
import { takeNumber } from './counter.ts';
import { deleteDraft } from './drafts.ts';
import type { Engine } from './engine.ts';
import { forgetEvent, noteEvent } from './events.ts';
import { hourMs, toRow, toSubmission } from './submission-row.ts';
import type { Clock, Database } from './tables.ts';

export function createSubmissions(
  db: Database,
  engine: Engine,
  now: Clock,
): Pick<Store, 'commitSubmission' | 'readSubmissions' | 'countSubmissions'> {
  return {
    async commitSubmission(submission, { who }, event) {
      refuseExactTime(submission);
      const { form, once } = submission;
      return db.transaction().execute(async (unit) => {
        if (!(await noteEvent(unit, event, now()))) return 'repeated';
        if (once !== undefined && !(await count(unit, form, once))) {
          await forgetEvent(unit, event);
          return 'counted';
        }
        await deleteDraft(unit, who, form);
        const seq = await takeNumber(unit, 'submission');
        // After the number, which keeps every other commit out: two of these at once would trip over each other.
        if (once !== undefined && submission.who === undefined) await engine.shuffleCounted?.(form).execute(unit);
        await unit.insertInto('submission').values(toRow(submission, seq)).execute();
        return 'saved';
      });
    },
    async readSubmissions(form, after, limit) {
      const rows = await db
        .selectFrom('submission')
        .selectAll()
        .where('form', '=', form)
        .where('seq', '>', after)
        .where('kind', '!=', 'withdrawn')
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(toSubmission);
    },
    async countSubmissions(form) {
      const { count } = await db
        .selectFrom('submission')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('form', '=', form)
        .where('kind', '!=', 'withdrawn')
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

/** An exact time beside a chat's own timestamps says who it was, so an anonymous submission must not bring one. */
function refuseExactTime({ who, submittedAt, form }: NewSubmission): void {
  if (who === undefined && submittedAt.getTime() % hourMs !== 0) {
    throw new RangeError(`An anonymous submission of "${form}" must give its time to the hour.`);
  }
}
