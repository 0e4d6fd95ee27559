import type { Store } from '../core/ports.ts';
import { withdraw } from './changes.ts';
import { takeNumber } from './counter.ts';
import { toDay } from './events.ts';
import type { Database } from './tables.ts';

/** Rows changed in one transaction, which keeps others from writing meanwhile. */
const portion = 500;

export function createForgetting(
  db: Database,
): Pick<Store, 'forgetPerson' | 'deleteSubmissionsBefore' | 'deleteDraftsBefore'> {
  return {
    forgetPerson(who, accepted, at) {
      return db.transaction().execute(async (unit) => {
        const places = await unit
          .selectFrom('submission')
          .select(['id', 'who', 'submitted_at_ms'])
          .where('who', '=', who)
          .execute();
        const drafts = await unit.deleteFrom('draft').where('who', '=', who).executeTakeFirst();
        await unit.deleteFrom('person_language').where('who', '=', who).execute();
        await unit.deleteFrom('waiting').where('who', '=', who).execute();
        await unit.deleteFrom('reminder_stop').where('who', '=', who).execute();
        if (accepted.length > 0) {
          await unit
            .deleteFrom('counted')
            .where('once', 'in', [...accepted])
            .where('form', 'like', 'consent:%')
            .execute();
        }
        for (const place of places) await withdraw(unit, place, await takeNumber(unit, 'submission'), at);
        return { drafts: Number(drafts.numDeletedRows), submissions: places.length };
      });
    },
    async deleteSubmissionsBefore(form, before, at) {
      let deleted = 0;
      for (let found = portion; found === portion; deleted += found) {
        found = await db.transaction().execute(async (unit) => {
          const places = await unit
            .selectFrom('submission')
            .select(['id', 'who', 'submitted_at_ms'])
            .where('form', '=', form)
            .where('kind', '!=', 'withdrawn')
            .where('submitted_at_ms', '<', before.getTime())
            .orderBy('seq')
            .limit(portion)
            .execute();
          for (const place of places) await withdraw(unit, place, await takeNumber(unit, 'submission'), at);
          return places.length;
        });
      }
      if (deleted > 0) await forgetCounted(db, form);
      return deleted;
    },
    async deleteDraftsBefore(before, changesBefore) {
      const { numDeletedRows } = await db
        .deleteFrom('draft')
        .where((row) =>
          row.or([
            row('touched_day', '<', toDay(before)),
            row.and([row('touched_day', '<', toDay(changesBefore)), row('replaces', 'is not', null)]),
          ]),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function forgetCounted(db: Database, form: string): Promise<void> {
  await db
    .deleteFrom('counted')
    .where('form', '=', form)
    .where((row) =>
      row.not(
        row.exists(row.selectFrom('submission').select('id').where('form', '=', form).where('kind', '!=', 'withdrawn')),
      ),
    )
    .execute();
}
