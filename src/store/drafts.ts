import { type Selectable, sql } from 'kysely';
import type { Values } from '../core/event.ts';
import type { Draft } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import { noteEvent, toDay } from './events.ts';
import type { Clock, Database, Tables, Unit } from './tables.ts';

export function createDrafts(
  db: Database,
  now: Clock,
): Pick<Store, 'readDrafts' | 'saveDraft' | 'dropDraft' | 'countDrafts'> {
  return {
    async readDrafts(who) {
      const rows = await db.selectFrom('draft').selectAll().where('who', '=', who).orderBy('touched', 'desc').execute();
      return rows.map(toDraft);
    },
    saveDraft(draft, event) {
      return db.transaction().execute(async (unit) => {
        if (!(await noteEvent(unit, event, now()))) return false;
        // One more than the person's last one, so that two drafts touched in the same millisecond keep their order.
        const touched = sql<number>`(select coalesce(max(touched), 0) + 1 from draft where who = ${draft.who})`;
        const row = { ...toRow(draft), touched, touched_day: toDay(now()) };
        // Reminders are counted for a draft; that for another occasion is another draft.
        const reminded = sql<number>`case when coalesce(draft.occasion, '') = ${draft.occasion ?? ''} then draft.reminded else 0 end`;
        await unit
          .insertInto('draft')
          .values(row)
          .onConflict((conflict) => conflict.columns(['who', 'form']).doUpdateSet({ ...row, reminded }))
          .execute();
        return true;
      });
    },
    dropDraft(who, form, event) {
      return db.transaction().execute(async (unit) => {
        if (!(await noteEvent(unit, event, now()))) return false;
        await deleteDraft(unit, who, form);
        return true;
      });
    },
    async countDrafts(form) {
      const { count } = await db
        .selectFrom('draft')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('form', '=', form)
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

/** Drops a draft in a transaction; nothing happens where there is none. */
export async function deleteDraft(unit: Unit, who: string, form: string): Promise<void> {
  await unit.deleteFrom('draft').where('who', '=', who).where('form', '=', form).execute();
}

function toRow(draft: Draft) {
  return {
    who: draft.who,
    form: draft.form,
    version: draft.version,
    language: draft.language,
    platform: draft.platform,
    answers: JSON.stringify(draft.answers),
    at: draft.at,
    editing: draft.editing ? 1 : 0,
    occasion: draft.occasion ?? null,
    source: draft.source ?? null,
    consent: draft.consent ?? null,
    replaces: draft.replaces ?? null,
    address: draft.address ?? null,
    started_at_ms: draft.startedAt.getTime(),
  };
}

/** A draft as it was saved; what was absent is absent. */
export function toDraft(row: Selectable<Tables['draft']>): Draft {
  const { who, form, version, language, platform, at, occasion, source, consent, replaces, address } = row;
  const answers: Values = JSON.parse(row.answers);
  return {
    who,
    form,
    version,
    language,
    platform,
    answers,
    at,
    startedAt: new Date(row.started_at_ms),
    ...(row.editing === 1 && { editing: true }),
    ...(occasion !== null && { occasion }),
    ...(source !== null && { source }),
    ...(consent !== null && { consent }),
    ...(replaces !== null && { replaces }),
    ...(address !== null && { address }),
  };
}
