import { Kysely } from 'kysely';
import type { Store } from '../core/ports.ts';
import { DeskError } from '../errors.ts';
import { createAudit } from './audit.ts';
import { createChanges } from './changes.ts';
import { createCounted } from './counted.ts';
import { createDrafts } from './drafts.ts';
import type { Engine } from './engine.ts';
import { createEvents, pruneEvents } from './events.ts';
import { createForgetting } from './forgetting.ts';
import { createForms } from './forms.ts';
import { createHandover } from './handover.ts';
import { migrate } from './migrate.ts';
import { createPeople } from './people.ts';
import { createPostgres } from './postgres.ts';
import { createQuestions } from './questions.ts';
import { createReminders } from './reminders.ts';
import { createSqlite } from './sqlite.ts';
import { createSubmissions } from './submissions.ts';
import type { Clock, Tables } from './tables.ts';
import { createWaiting, pruneWaiting } from './waiting.ts';

const dayMs = 86_400_000;

/**
 * Opens the place where the desk remembers, makes or updates its tables, and forgets events older than a week and the
 * addresses of those who have waited too long for an answer.
 *
 * `url` is `sqlite:` and a path, whose folder is made on first use, or `postgres://user:password@host/database`.
 * Several programs may have the same database open. `now` is the clock that forgetting goes by.
 *
 * Beyond what `Store` says: `commitSubmission` throws a RangeError for a submission without `who` (an anonymous one)
 * whose time is not to the hour, and on both engines nothing in the tables links it to the person counted for it.
 *
 * @throws DeskError `database-url` for an address of another kind, `database-unwritable` for a file, folder or schema
 * that we may not write to, `database-unreachable` for a server that does not answer or let us in, `database-newer`
 * when a newer version of the desk has used the database. None of them contains the address of a server in full.
 * @example
 * const store = await openStore('sqlite:data/wps-desk.db');
 * await store.saveLanguage('9f86d08188', 'th');
 * await store.close();
 */
export async function openStore(
  url: string,
  { now = () => new Date() }: { readonly now?: Clock } = {},
): Promise<Store> {
  const engine = toEngine(url);
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await migrate(db, engine);
    await prune(db, now());
  } catch (error) {
    await db.destroy();
    throw error instanceof DeskError ? error : (engine.toDeskError(error) ?? error);
  }
  // A desk may run for months. A day on which this fails is made up for by the next one.
  const daily = setInterval(() => void prune(db, now()).catch(() => undefined), dayMs).unref();
  return {
    ...createPeople(db),
    ...createForms(db),
    ...createDrafts(db, now),
    ...createEvents(db),
    ...createReminders(db),
    ...createCounted(db, engine),
    ...createSubmissions(db, engine, now),
    ...createChanges(db, now),
    ...createForgetting(db),
    ...createQuestions(db),
    ...createWaiting(db),
    ...createAudit(db),
    ...createHandover(db),
    async close() {
      clearInterval(daily);
      await db.destroy();
    },
  };
}

async function prune(db: Kysely<Tables>, now: Date): Promise<void> {
  await pruneEvents(db, now);
  await pruneWaiting(db, now);
}

function toEngine(url: string): Engine {
  const [, scheme, rest] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  if (scheme === 'sqlite' && rest) return createSqlite(rest);
  if ((scheme === 'postgres' || scheme === 'postgresql') && URL.canParse(url)) return createPostgres(url);
  throw new DeskError(
    'database-url',
    'The database address is neither "sqlite:" with a path nor "postgres://user:password@host/database".',
    'Write it like one of these; special characters in a password are written like %40 for @.',
  );
}
