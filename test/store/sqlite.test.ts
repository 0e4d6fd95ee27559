import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { createSqliteDriver } from '../../src/store/sqlite-driver.ts';
import { describeStore } from './contract.ts';
import { aDraft, anEntry, aSubmission, auditChanges } from './samples.ts';

const createFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'wps-desk-store-'));

describeStore('SQLite', async () => {
  const folder = await createFolder();
  return {
    url: `sqlite:${join(folder, 'data', 'desk.db')}`,
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('SQLite only', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await createFolder();
    file = join(folder, 'desk.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['a folder that cannot be made', () => join(file, 'below', 'desk.db'), 'its folder cannot be made'],
    ['a folder in place of the file', () => folder, 'it cannot be opened'],
    ['a file that is something else', () => file, 'it is not an SQLite database'],
  ])('explains %s', async (_, toPath, reason) => {
    await writeFile(file, 'Dear diary, '.repeat(100));
    await expect(openStore(`sqlite:${toPath()}`)).rejects.toThrow(
      `The database ${toPath()} cannot be used: ${reason}. Give the desk a file in a folder that it may write to. [database-unwritable]`,
    );
  });

  it('waits while another program writes, and lets this one go on meanwhile', async () => {
    const store = await openStore(`sqlite:${file}`);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const saved = store.saveDraft(aDraft(), 'e1');
    await setImmediate();
    other.exec('commit');
    expect(await saved).toBe(true);
    other.close();
    await store.close();
  });

  it('explains a file that another program never lets go of', async () => {
    const other = new DatabaseSync(file);
    other.exec('begin exclusive');
    vi.useFakeTimers({ toFake: ['performance'] });
    const opening = openStore(`sqlite:${file}`).catch((error: unknown) => error);
    vi.advanceTimersByTime(6_000);
    vi.useRealTimers();
    expect(String(await opening)).toContain('another program has kept it locked for too long');
    other.close();
  });

  it('explains a database that a newer desk has changed', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.close();
    const database = new DatabaseSync(file);
    database.exec(`insert into migration (name) values ('2099-01-later')`);
    database.close();
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(
      'The database has been changed by a newer version of the desk. Start that version, or one after it. [database-newer]',
    );
  });

  it('lets only the owner look into the folder it makes', async () => {
    const store = await openStore(`sqlite:${join(folder, 'data', 'desk.db')}`);
    await store.close();
    const { mode } = await stat(join(folder, 'data'));
    expect(mode & 0o777).toBe(0o700);
  });

  it.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: a commit is on disk before it is acknowledged.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
  ])('opens the file with %s = %s', async (setting, value) => {
    const driver = createSqliteDriver(file);
    await driver.init();
    const connection = await driver.acquireConnection();
    const { rows } = await connection.executeQuery(CompiledQuery.raw(`pragma ${setting}`));
    expect(rows).toEqual([{ [setting]: value }]);
    await driver.destroy();
  });

  it.each([...auditChanges, 'insert or replace into audit select * from audit'])('refuses: %s', async (change) => {
    const store = await openStore(`sqlite:${file}`);
    await store.appendAudit(anEntry());
    const database = new DatabaseSync(file);
    expect(() => database.exec(change)).toThrow('the table audit is append-only');
    database.close();
    await store.appendAudit(anEntry({ what: 'results' }));
    expect(await store.readAudit(3)).toMatchObject([{ what: 'results' }, { what: 'export', who: 'who-1' }]);
    await store.close();
  });

  it('leaves no trace of a draft in the file, nor an order among those who were counted', async () => {
    const store = await openStore(`sqlite:${file}`);
    await store.saveDraft(aDraft({ who: 'pseudonym-of-somebody' }), 'e1');
    await store.commitSubmission(aSubmission({ once: 'h1' }), { who: 'pseudonym-of-somebody' }, 'e2');
    await store.close();
    const database = new DatabaseSync(file);
    expect(() => database.prepare('select rowid from counted')).toThrow('no such column: rowid');
    database.close();
    expect((await readFile(file)).includes('pseudonym-of-somebody')).toBe(false);
  });
});
