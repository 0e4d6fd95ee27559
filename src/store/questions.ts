import type { Selectable } from 'kysely';
import type { AskedQuestion, Store } from '../core/ports.ts';
import type { Database, Tables } from './tables.ts';

type Miss = Awaited<ReturnType<Store['readMisses']>>[number];

export function createQuestions(
  db: Database,
): Pick<Store, 'logQuestion' | 'rateQuestion' | 'parkQuestion' | 'readMisses'> {
  return {
    async logQuestion(question) {
      await db
        .insertInto('question')
        .values(toRow(question))
        .onConflict((conflict) => conflict.column('event').doNothing())
        .execute();
    },
    async rateQuestion(id, helpful) {
      const { numUpdatedRows } = await db
        .updateTable('question')
        .set({ helpful: helpful ? 1 : 0 })
        .where('id', '=', id)
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
        .orderBy('at_ms', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toMiss);
    },
  };
}

/** PostgreSQL cannot keep a NUL in text, so no engine keeps it. */
const toStorable = (text: string | undefined): string | null => text?.replaceAll('\0', '') || null;

function toRow(question: AskedQuestion): Tables['question'] {
  const { id, event, at, platform, language, outcome, section = null } = question;
  const text = toStorable(question.text);
  return { id, event, at_ms: at.getTime(), platform, language, outcome, section, text, parked: 0, helpful: null };
}

function toMiss({ at_ms, section, text, parked, helpful, ...row }: Selectable<Tables['question']>): Miss {
  return {
    ...row,
    at: new Date(at_ms),
    ...(section !== null && { section }),
    ...(text !== null && { text }),
    parked: parked === 1,
    ...(helpful !== null && { helpful: helpful === 1 }),
  };
}
