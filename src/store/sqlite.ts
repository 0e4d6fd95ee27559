import { sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { createSqliteDriver } from './sqlite-driver.ts';
import { readResultCode, resultCodes } from './sqlite-codes.ts';

/** Why a file cannot be used, by SQLite's result code. */
const reasons: Readonly<Record<number, string>> = {
  [resultCodes.busy]: 'another program has kept it locked for too long',
  [resultCodes.readOnly]: 'it can only be read',
  [resultCodes.cannotOpen]: 'it cannot be opened',
  [resultCodes.corrupt]: 'it is damaged',
  [resultCodes.full]: 'the disk is full',
  [resultCodes.notADatabase]: 'it is not an SQLite database',
};

/** One file on this machine; the folder is made on first use. */
export function createSqlite(file: string): Engine {
  return {
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => createSqliteDriver(file),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    // Nothing to lock: `begin immediate` has already kept every other writer out.
    lockTables: sql`select 1`,
    orderless: sql`without rowid`,
    shuffleCounted: undefined,
    // `insert or replace` deletes without asking the trigger for deletes, so that the third one is needed
    // (https://www.sqlite.org/lang_conflict.html).
    appendOnly: (table) =>
      [
        ['update', ''],
        ['delete', ''],
        ['insert', `when new.seq <= (select coalesce(max(seq), 0) from ${table})`],
      ].map(([event, when]) =>
        sql.raw(
          `create trigger ${table}_no_${event} before ${event} on ${table} ${when}
          begin select raise(abort, 'the table ${table} is append-only'); end`,
        ),
      ),
    toDeskError(error) {
      const reason =
        reasons[readResultCode(error) ?? -1] ?? (isFolderError(error) ? 'its folder cannot be made' : undefined);
      if (reason === undefined) return undefined;
      return new DeskError(
        'database-unwritable',
        `The database ${file} cannot be used: ${reason}.`,
        'Give the desk a file in a folder that it may write to.',
      );
    },
  };
}

const isFolderError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
