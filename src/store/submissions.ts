import type { Selectable } from 'kysely';
import type { Values } from '../core/event.ts';
import type { NewSubmission, Store, Submission } from '../core/ports.ts';
import { takeNumber } from './counter.ts';
import { deleteDraft } from './drafts.ts';
import type { Engine } from './engine.ts';
import { forgetEvent, noteEvent } from './events.ts';
import type { Clock, Database, Tables, Unit } from './tables.ts';

const hourMs = 3_600_000;

export function createSubmissions(
  db: Database,
  engine: Engine,
  now: Clock,
): Pick<Store, 'hasSubmitted' | 'commitSubmission' | 'readSubmissions'> {
  return {
    async hasSubmitted(form, once) {
      const row = await db
        .selectFrom('counted')
        .select('once')
        .where('form', '=', form)
        .where('once', '=', once)
        .executeTakeFirst();
      return row !== undefined;
    },
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
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(toSubmission);
    },
  };
}

/** Counts a person for a form; false when they were counted before. The key decides, not a look beforehand. */
async function count(unit: Unit, form: string, once: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await unit
    .insertInto('counted')
    .values({ form, once })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** An exact time beside a chat's own timestamps says who it was, so an anonymous submission must not bring one. */
function refuseExactTime({ who, submittedAt, form }: NewSubmission): void {
  if (who === undefined && submittedAt.getTime() % hourMs !== 0) {
    throw new RangeError(`An anonymous submission of "${form}" must give its time to the hour.`);
  }
}

function toRow(submission: NewSubmission, seq: number): Tables['submission'] {
  const { id, form, version, language, platform, submittedAt, who = null } = submission;
  const answers = JSON.stringify(submission.answers);
  return { seq, id, form, version, language, platform, submitted_at_ms: submittedAt.getTime(), who, answers };
}

function toSubmission({ submitted_at_ms, who, ...row }: Selectable<Tables['submission']>): Submission {
  const answers: Values = JSON.parse(row.answers);
  return { ...row, submittedAt: new Date(submitted_at_ms), ...(who !== null && { who }), answers };
}
