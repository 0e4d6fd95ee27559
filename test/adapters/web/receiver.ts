import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver was sent. */
export interface Delivered {
  readonly body: string;
  readonly sequence: number;
  readonly signature: string;
}

/** A program that takes changes over; `toStatus` is what it answers, `undefined` is nothing at all. */
export async function openReceiver(toStatus: (delivered: Delivered) => number | undefined = () => 204) {
  const received: Delivered[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { headers } = request;
      const sequence = Number(headers['x-desk-sequence']);
      const delivered = { body, sequence, signature: String(headers['x-desk-signature']) };
      received.push(delivered);
      const status = toStatus(delivered);
      if (status === undefined) request.socket.destroy();
      else response.writeHead(status, { Location: '/elsewhere' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
