import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { readResultCode, resultCodes } from './sqlite-codes.ts';

/** How long a write waits for another program that is writing to the same file. */
const patienceMs = 5_000;

/**
 * WAL lets a reader read while another program writes. FULL puts every commit on disk before it is acknowledged
 * (https://www.sqlite.org/pragma.html#pragma_synchronous). `secure_delete` overwrites what is deleted: the draft of
 * an anonymous form carries the person's pseudonym beside the answers, and must be gone when it is gone.
 */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = on;
`;

/** Opens the database in a file through Node's own SQLite, for Kysely: one connection, used by one caller at a time. */
export function createSqliteDriver(file: string): Driver {
  let database: DatabaseSync | undefined;
  let connection: DatabaseConnection | undefined;
  const run = async (statement: string): Promise<void> => {
    await connection?.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    async init() {
      // Only the owner may look in: the folder holds what people answered.
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const opened = new DatabaseSync(file, { timeout: 0 });
      try {
        await whenFree(() => opened.exec(settings));
        // A file that can only be read opens without complaint; this is the first thing that fails on it.
        await whenFree(() => opened.exec('begin immediate; rollback'));
      } catch (error) {
        opened.close();
        throw error;
      }
      database = opened;
      connection = createConnection(opened);
    },
    acquireConnection: () =>
      connection ? Promise.resolve(connection) : Promise.reject(new Error(`${file} is closed.`)),
    releaseConnection: () => Promise.resolve(),
    // Immediate, because a transaction that begins by reading cannot wait for a writer later: SQLite refuses at once.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy() {
      database?.close();
      return Promise.resolve();
    },
  };
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  return {
    executeQuery: <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> =>
      whenFree(() => {
        const statement = database.prepare(sql);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns' types let nothing else through
        const values = parameters as readonly SQLInputValue[];
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely knows a row's type from the query
        if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
        return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
      }),
    streamQuery() {
      throw new Error('A stream would hold the only connection; read page by page.');
    },
  };
}

/**
 * Runs a statement as soon as no other program holds the file.
 *
 * SQLite's own `busy_timeout` would wait too, but with the whole process standing still: nobody would be answered,
 * and a transaction open on a second handle in this process could never end.
 */
async function whenFree<Result>(run: () => Result): Promise<Result> {
  const giveUpAt = performance.now() + patienceMs;
  for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 20)) {
    try {
      return run();
    } catch (error) {
      if (readResultCode(error) !== resultCodes.busy || performance.now() > giveUpAt) throw error;
    }
    // Not in step with others that wait as well.
    await setTimeout(waitMs * (0.5 + Math.random()));
  }
}
