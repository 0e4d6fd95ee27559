import type { Store } from '../core/ports.ts';
import type { Database } from './tables.ts';

export function createWaiting(db: Database): Pick<Store, 'awaitAnswer' | 'readWaiting' | 'takeWaiting'> {
  return {
    async awaitAnswer({ question, who, language, address, until }) {
      const known = await db
        .selectFrom('question')
        .select('id')
        .where('id', '=', question)
        .where('text', 'is not', null)
        .executeTakeFirst();
      if (known === undefined) return false;
      const row = { question, who, language, address, until_ms: until.getTime() };
      await db
        .insertInto('waiting')
        .values(row)
        .onConflict((conflict) => conflict.columns(['question', 'who']).doUpdateSet(row))
        .execute();
      return true;
    },
    async readWaiting(at) {
      const rows = await db
        .selectFrom('waiting')
        .innerJoin('question', 'question.id', 'waiting.question')
        .select(['question', 'who', 'waiting.language', 'address', 'until_ms', 'text'])
        .where('until_ms', '>', at.getTime())
        .orderBy('until_ms')
        .orderBy('question')
        .orderBy('who')
        .execute();
      return rows.map(({ until_ms, text, ...row }) => ({ ...row, until: new Date(until_ms), text: text ?? '' }));
    },
    async takeWaiting(question, who) {
      const { numDeletedRows } = await db
        .deleteFrom('waiting')
        .where('question', '=', question)
        .where('who', '=', who)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

/** Deletes the addresses of those who have waited too long. */
export async function pruneWaiting(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('waiting').where('until_ms', '<=', now.getTime()).execute();
}
