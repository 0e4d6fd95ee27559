import { type Selectable, sql } from 'kysely';
import type { AskedQuestion, Miss } from '../core/asked.ts';
import type { Store } from '../core/ports.ts';
import type { Database, Tables } from './tables.ts';

export function createQuestions(
  db: Database,
): Pick<
  Store,
  'logQuestion' | 'rateQuestion' | 'explainRating' | 'parkQuestion' | 'readMisses' | 'settleMisses' | 'countSections'
> {
  return {
    async logQuestion(question) {
      await db
        .insertInto('question')
        .values(toRow(question))
        .onConflict((conflict) => conflict.column('event').doNothing())
        .execute();
    },
    async rateQuestion(id, helpful, text) {
      const words = toStorable(text);
      const { numUpdatedRows } = await db
        .updateTable('question')
        .set((row) =>
          helpful
            ? {
                helpful: 1,
                reason: null,
                text: sql<string | null>`case when outcome = 'unanswered' or parked = 1 then text end`,
              }
            : { helpful: 0, text: row.fn.coalesce('text', row.val(words)) },
        )
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async explainRating(id, reason) {
      const { numUpdatedRows } = await db
        .updateTable('question')
        .set({ reason })
        .where('id', '=', id)
        .where('helpful', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async parkQuestion(id, text) {
      const words = toStorable(text);
      const { numUpdatedRows } = await db
        .updateTable('question')
        .set((row) => ({ parked: 1, text: row.fn.coalesce('text', row.val(words)) }))
        .where('id', '=', id)
        .$if(words === null, (query) => query.where('text', 'is not', null))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async readMisses(limit) {
      const rows = await db
        .selectFrom('question')
        .selectAll()
        .where((row) => row.or([row('outcome', '=', 'unanswered'), row('helpful', '=', 0), row('parked', '=', 1)]))
        .where('settled', 'is', null)
        .orderBy('at_ms', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toMiss);
    },
    async settleMisses(ids, settlement) {
      if (ids.length === 0) return;
      const assigned = settlement.kind === 'assigned' ? settlement.section : null;
      await db
        .updateTable('question')
        .set({ settled: settlement.kind, assigned })
        .where('id', 'in', [...ids])
        .execute();
    },
    async countSections() {
      const rows = await db
        .with('judged', (each) =>
          each.selectFrom('question').select([
            sql<string | null>`coalesce(assigned, section)`.as('place'),
            sql<number>`case when coalesce(settled, '') <> 'dismissed'
              and (outcome = 'unanswered' or helpful = 0 or parked = 1) then 1 else 0 end`.as('missed'),
            sql<number>`case when outcome in ('answered', 'suggested') then 1 else 0 end`.as('found'),
            sql<number>`case when helpful is null then 0 else 1 end`.as('rated'),
          ]),
        )
        .selectFrom('judged')
        .select([
          'place',
          sql<number>`sum(case when missed = 0 then found else 0 end)`.as('answered'),
          sql<number>`sum(missed)`.as('missed'),
          sql<number>`sum(rated)`.as('rated'),
        ])
        .where('place', 'is not', null)
        .groupBy('place')
        .orderBy('place')
        .execute();
      return rows.map(({ place, ...counts }) => ({ section: place ?? '', ...counts }));
    },
  };
}

/** PostgreSQL cannot keep a NUL in text, so no engine keeps it. */
const toStorable = (text: string | undefined): string | null => text?.replaceAll('\0', '') || null;

function toRow(question: AskedQuestion): Tables['question'] {
  const { id, event, at, platform, language, outcome, section = null } = question;
  const open = { parked: 0, helpful: null, reason: null, settled: null, assigned: null };
  return {
    id,
    event,
    at_ms: at.getTime(),
    platform,
    language,
    outcome,
    section,
    text: toStorable(question.text),
    ...open,
  };
}

function toMiss(row: Selectable<Tables['question']>): Miss {
  const { id, event, at_ms, platform, language, outcome, section, text, parked, helpful, reason } = row;
  return {
    id,
    event,
    at: new Date(at_ms),
    platform,
    language,
    outcome,
    ...(section !== null && { section }),
    ...(text !== null && { text }),
    parked: parked === 1,
    ...(helpful !== null && { helpful: helpful === 1 }),
    ...(reason !== null && { reason }),
  };
}
