import { DeskError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { migrations } from './migrations.ts';
import type { Database } from './tables.ts';

/**
 * Brings the tables up to date, all changes or none.
 *
 * One transaction under a lock, so that of two programs that start at once the second finds the work done. Kysely's
 * own `Migrator` is not used: on SQLite it takes no lock and no transaction.
 *
 * @throws DeskError `database-newer` when a newer program has changed the tables in a way that this one does not know.
 */
export async function migrate(db: Database, engine: Engine): Promise<void> {
  await db.transaction().execute(async (unit) => {
    await engine.lockTables.execute(unit);
    await unit.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .execute();
    const rows = await unit.selectFrom('migration').select('name').execute();
    const done = new Set(rows.map(({ name }) => name));
    if ([...done].some((name) => !Object.hasOwn(migrations, name))) {
      throw new DeskError(
        'database-newer',
        'The database has been changed by a newer version of the desk.',
        'Start that version, or one after it.',
      );
    }
    for (const [name, change] of Object.entries(migrations)) {
      if (done.has(name)) continue;
      await change(unit, engine);
      await unit.insertInto('migration').values({ name }).execute();
    }
  });
}
