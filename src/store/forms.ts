import { sql } from 'kysely';
import type { FormSpec } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import type { Database } from './tables.ts';

export function createForms(
  db: Database,
): Pick<Store, 'saveForm' | 'readForm' | 'readForms' | 'readFormNames' | 'readFormState' | 'saveFormState'> {
  return {
    async saveForm(spec) {
      const { name, version } = spec;
      const nth = sql<number>`(select coalesce(max(nth), 0) + 1 from form_version where name = ${name})`;
      await db
        .insertInto('form_version')
        .values({ name, version, nth, spec: JSON.stringify(spec) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async readForm(name, version) {
      const row = await db
        .selectFrom('form_version')
        .select('spec')
        .where('name', '=', name)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && toSpec(row);
    },
    async readForms(name) {
      const rows = await db
        .selectFrom('form_version')
        .select('spec')
        .where('name', '=', name)
        .orderBy('nth')
        // Two programs that keep different versions at the same moment may give both the same place.
        .orderBy('version')
        .execute();
      return rows.map(toSpec);
    },
    async readFormNames() {
      const rows = await db.selectFrom('form_version').select('name').distinct().orderBy('name').execute();
      return rows.map(({ name }) => name);
    },
    async readFormState(form) {
      const row = await db.selectFrom('form_state').select('state').where('form', '=', form).executeTakeFirst();
      return row?.state;
    },
    async saveFormState(form, state, at) {
      if (state === undefined) {
        await db.deleteFrom('form_state').where('form', '=', form).execute();
        return;
      }
      const row = { form, state, set_at_ms: at.getTime() };
      await db
        .insertInto('form_state')
        .values(row)
        .onConflict((conflict) => conflict.column('form').doUpdateSet(row))
        .execute();
    },
  };
}

const toSpec = ({ spec }: { readonly spec: string }): FormSpec => JSON.parse(spec);
