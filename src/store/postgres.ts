import { CompiledQuery, PostgresDialect, sql } from 'kysely';
import { DatabaseError, Pool, TypeOverrides } from 'pg';
import { DeskError } from '../errors.ts';
import type { Engine } from './engine.ts';

const connectTimeoutMs = 5_000;
/** Any number that other programs in the same database are not likely to lock. */
const tablesLock = 7_306_914_882;

type Refusal = readonly [code: string, reason: string];

const unreachable = 'database-unreachable';
/** Why a server turned us away, by SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const refusals: Readonly<Record<string, Refusal>> = {
  '28000': [unreachable, 'refuses the user name'],
  '28P01': [unreachable, 'refuses the user name or the password'],
  '3D000': [unreachable, 'has no database of that name'],
  '42501': ['database-unwritable', 'does not let this user make tables'],
  '53300': [unreachable, 'has no connection left'],
  '57P03': [unreachable, 'is still starting'],
};

/** A PostgreSQL server. `url` may carry a password, so it never appears in an error. */
export function createPostgres(url: string): Engine {
  const { host } = new URL(url);
  return {
    dialect: new PostgresDialect({
      pool: () => Promise.resolve(createPool(url)),
      // A server may be set up to acknowledge a commit before it is on disk.
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'));
      },
    }),
    lockTables: sql`select pg_advisory_xact_lock(${tablesLock})`,
    orderless: undefined,
    // Every row carries the number of the transaction that wrote it (`xmin`), and so would lead from the hash to the
    // submission written with it. Written anew in one transaction and in the order of the hashes, all rows look alike.
    shuffleCounted: (form) => sql`
      with taken as (delete from counted where form = ${form} returning form, once)
      insert into counted (form, once) select form, once from taken order by once`,
    appendOnly: (table) => [
      sql.raw(`
        create function ${table}_refuse() returns trigger language plpgsql as
          $$ begin raise exception 'the table ${table} is append-only'; end $$`),
      sql.raw(`
        create trigger ${table}_no_change before update or delete or truncate on ${table}
          for each statement execute function ${table}_refuse()`),
      sql.raw(`
        create function ${table}_last() returns bigint language sql stable as
          $$ select coalesce(max(seq), 0) from ${table} $$`),
      sql.raw(`
        create trigger ${table}_no_insert before insert on ${table}
          for each row when (new.seq <= ${table}_last()) execute function ${table}_refuse()`),
    ],
    toDeskError(error) {
      const refusal = error instanceof DatabaseError ? refusals[error.code ?? ''] : toFailure(error);
      if (refusal === undefined) return undefined;
      const [code, reason] = refusal;
      const remedy =
        code === unreachable
          ? 'Check that it is running and that the database address is right.'
          : 'Grant the user "create" on the schema, or name its owner in the database address.';
      return new DeskError(code, `The PostgreSQL server ${host} ${reason}.`, remedy);
    },
  };
}

/** What went wrong on the way to the server: the network's and TLS's errors have a code, the driver's own have none. */
function toFailure(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return [unreachable, `cannot be reached (${error.code})`];
  if (error.message.includes('timeout')) return [unreachable, 'does not answer'];
  if (error.message.includes('SSL')) return [unreachable, 'does not speak TLS'];
  if (error.message.startsWith('SASL')) return [unreachable, 'wants a password'];
  return undefined;
}

function createPool(url: string): Pool {
  const types = new TypeOverrides();
  // bigint comes as text, since it may not fit a number; ours count milliseconds and rows, which do.
  types.setTypeParser(20, Number);
  const pool = new Pool({ connectionString: url, types, connectionTimeoutMillis: connectTimeoutMs, keepAlive: true });
  // An idle connection that breaks is replaced when the next query needs one; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
}
