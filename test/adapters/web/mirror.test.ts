import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { openPostgres, type PostgresServer } from '../../postgres.ts';
import { checkMirror } from './mirror.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await openPostgres();
});
afterAll(() => server.stop());

async function openSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'wps-desk-mirror-'));
  const store = await openStore(`sqlite:${join(folder, 'desk.db')}`);
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

let databases = 0;
async function openNewDatabase() {
  databases += 1;
  const store = await openStore(await server.createDatabase(`mirror-${databases}`));
  return { store, close: () => store.close() };
}

it.each([
  ['SQLite', openSqlite, 15],
  ['PostgreSQL', openNewDatabase, 8],
] as const)(
  'a mirror that pulls while people send, change and withdraw ends equal to the store: %s',
  { timeout: 60_000 },
  async (_, openEmpty, runs) => {
    await expect(checkMirror(openEmpty, runs)).resolves.toBeUndefined();
  },
);
