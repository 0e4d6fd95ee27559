import type { Store } from '../core/ports.ts';
import type { Database } from './tables.ts';

export function createPeople(db: Database): Pick<Store, 'readLanguage' | 'saveLanguage'> {
  return {
    async readLanguage(who) {
      const row = await db.selectFrom('person_language').select('language').where('who', '=', who).executeTakeFirst();
      return row?.language;
    },
    async saveLanguage(who, language) {
      await db
        .insertInto('person_language')
        .values({ who, language })
        .onConflict((conflict) => conflict.column('who').doUpdateSet({ language }))
        .execute();
    },
  };
}
