import { once } from 'node:events';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openPostgres, type PostgresServer } from '../postgres.ts';
import { describeStore } from './contract.ts';
import { aDraft, anEntry, aSubmission, auditChanges } from './samples.ts';

let server: PostgresServer;
let databases = 0;
beforeAll(async () => {
  server = await openPostgres();
});
afterAll(() => server.stop());

const createDatabase = (): Promise<string> => {
  databases += 1;
  return server.createDatabase(`test-${databases}`);
};

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}

// A database goes with its server; dropping one by one would only take time.
describeStore('PostgreSQL', async () => ({ url: await createDatabase(), remove: () => Promise.resolve() }));

describe('PostgreSQL only', () => {
  it.each([
    ['a wrong password', 'postgres:s3cret-pass@', 'refuses the user name or the password'],
    ['an unknown user', 'nobody:s3cret-pass@', 'refuses the user name or the password'],
  ])('explains %s without showing it', async (_, login, reason) => {
    const error: unknown = await openStore(server.url.replace(/postgres:[^@/]+@/, login)).catch(
      (error: unknown) => error,
    );
    expect(error).toMatchObject({ code: 'database-unreachable', message: expect.stringContaining(reason) });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cret-pass');
  });

  it('explains a database that is not there', async () => {
    const { host } = new URL(server.url);
    await expect(openStore(`${server.url}-nowhere`)).rejects.toThrow(
      `The PostgreSQL server ${host} has no database of that name. Check that it is running and that the database address is right. [database-unreachable]`,
    );
  });

  it('explains a server that does not answer', async () => {
    await expect(openStore('postgres://me:s3cret-pass@127.0.0.1:1/desk')).rejects.toThrow(
      'The PostgreSQL server 127.0.0.1:1 cannot be reached (ECONNREFUSED).',
    );
  });

  it('explains a server that accepts a connection and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openStore(`postgres://127.0.0.1:${port}/desk`).catch((error: unknown) => error);
    const [socket] = await once(silent, 'connection');
    vi.advanceTimersByTime(5_000);
    expect(String(await opening)).toContain(`127.0.0.1:${port} does not answer.`);
    vi.useRealTimers();
    socket.destroy();
    silent.close();
  });

  it('explains that TLS or a password is missing', async () => {
    await expect(openStore(`${server.url}?sslmode=verify-full`)).rejects.toThrow('does not speak TLS');
    await expect(openStore(server.url.replace(/:[^:@]+@/, '@'))).rejects.toThrow('[database-unreachable]');
  });

  it('explains a user who may not make tables', async () => {
    const url = await createDatabase();
    await query(url, `create user reader password 'opensesame'`);
    await expect(openStore(url.replace('//postgres:', '//reader:'))).rejects.toThrow(
      'does not let this user make tables',
    );
  });

  it('explains a database that a newer desk has changed', async () => {
    const url = await createDatabase();
    const store = await openStore(url);
    await store.close();
    await query(url, `insert into migration (name) values ('2099-01-later')`);
    await expect(openStore(url)).rejects.toThrow('[database-newer]');
  });

  it('keeps nothing that leads from a counted person to the submission: neither order nor transaction', async () => {
    const url = await createDatabase();
    const store = await openStore(url);
    for (const [n, once] of ['d', 'b', 'e', 'a', 'c'].entries()) {
      await store.commitSubmission(aSubmission({ id: `r${n}`, once }), { who: once }, `e${n}`);
    }
    expect(await store.commitSubmission(aSubmission({ id: 'r9', once: 'b' }), { who: 'b' }, 'e9')).toBe('counted');
    await store.close();
    const counted = await query(url, 'select once, xmin::text from counted order by ctid');
    expect(counted.map(({ once }) => once)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(counted.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it.each([...auditChanges, 'truncate audit'])('refuses: %s', async (change) => {
    const url = await createDatabase();
    const store = await openStore(url);
    await store.appendAudit(anEntry());
    await expect(query(url, change)).rejects.toThrow('the table audit is append-only');
    await store.appendAudit(anEntry({ what: 'results' }));
    expect(await store.readAudit(3)).toMatchObject([{ what: 'results' }, { what: 'export', who: 'who-1' }]);
    await store.close();
  });

  it('keeps nothing that leads from an agreement to a draft or a submission: neither order nor transaction', async () => {
    const url = await createDatabase();
    const store = await openStore(url);
    for (const once of ['d', 'b', 'e', 'a', 'c']) {
      await store.acceptConsent('c1', once);
      await store.saveDraft(aDraft({ who: once }), `draft-${once}`);
      await store.commitSubmission(aSubmission({ id: once, once: `x${once}` }), { who: once }, `send-${once}`);
    }
    await Promise.all(['f', 'g', 'h'].map((once) => store.acceptConsent('c1', once)));
    await store.close();
    const accepted = await query(url, `select once, xmin::text from counted where form = 'consent:c1' order by ctid`);
    expect(accepted.map(({ once }) => once)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(new Set(accepted.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('waits for the disk even where the server is set up not to', async () => {
    const url = await createDatabase();
    await query(
      url,
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
    );
    await query(url, `create table seen (mode text)`);
    const store = await openStore(url);
    await query(
      url,
      `
      create function note() returns trigger language plpgsql as
        $$ begin insert into seen values (current_setting('synchronous_commit')); return new; end $$;
      create trigger note after insert on submission for each row execute function note()`,
    );
    await store.commitSubmission(aSubmission(), { who: 'who-1' }, 'e1');
    await store.close();
    expect(await query(url, 'select * from seen')).toEqual([{ mode: 'on' }]);
  });

  it('goes on after the server has ended its connections', async () => {
    const url = await createDatabase();
    const store = await openStore(url);
    await store.saveLanguage('who-1', 'th');
    await query(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await expect.poll(() => store.readLanguage('who-1').catch(() => undefined)).toBe('th');
    await store.close();
  });
});
