import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { DeskError } from '../../errors.ts';

/** Where the pages and the API are. */
export interface Place {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
}

/** A server that takes requests. */
export interface Listener {
  readonly port: number;
  /** Takes no more requests and finishes those under way, for at most ten seconds. */
  close(): Promise<void>;
}

const patienceMs = 10_000;

/**
 * Begins to take requests.
 *
 * @throws DeskError `port-in-use`, `port-forbidden` or `host-unknown` when it cannot be done there.
 */
export async function listen(
  { host, port }: Place,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Listener> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without TLS settings it is a plain server
  const server = createAdaptorServer({ fetch }) as Server;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw toDeskError(error, { host, port }) ?? error;
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const closed = once(server, 'close');
      const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs).unref();
      server.close();
      // A browser keeps its connection open after the answer, so connections are closed as they fall idle.
      for (let isOpen = true; isOpen;) {
        server.closeIdleConnections();
        isOpen = await Promise.race([closed.then(() => false), wait(20, true)]);
      }
      clearTimeout(giveUp);
    },
  };
}

function toDeskError(error: unknown, { host, port }: Place): DeskError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new DeskError(
      'port-in-use',
      `Another program is using port ${port} of ${host}.`,
      'Set WEB_PORT to another port, to 0 for any free one, or to off.',
    );
  }
  if (code === 'EACCES') {
    return new DeskError(
      'port-forbidden',
      `This user may not open port ${port}.`,
      'Set WEB_PORT to a port above 1023, or to off.',
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new DeskError(
      'host-unknown',
      `${host} is no address of this machine.`,
      'Set WEB_HOST to 127.0.0.1, or to 0.0.0.0 for all addresses.',
    );
  }
  return undefined;
}
