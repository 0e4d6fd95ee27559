import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

/** The gateway's side of the stand-in. {@link https://docs.discord.com/developers/events/gateway} */
export interface StandInGateway {
  /** Sends an event to the bot when its intents ask for it; kept for a resumed connection. */
  dispatch(name: string, data: object, intent?: number): void;
  /** Cuts every connection, as a lost network does. */
  drop(): void;
  /** How often a bot logged in anew, and how often it took an old session up again. */
  counts(): { readonly identified: number; readonly resumed: number };
  /** What the bot asked to hear of. {@link https://docs.discord.com/developers/events/gateway#gateway-intents} */
  intents(): number;
  close(): void;
}

export interface GatewaySettings {
  readonly token: string;
  readonly application: string;
  readonly self: string;
  readonly guild: string;
  readonly heartbeatMs: number;
}

const guildsIntent = 1;

interface Packet {
  readonly op: number;
  readonly d?: { readonly token?: string; readonly intents?: number; readonly seq?: number };
}

/** Opens the gateway on the server of the REST API, under `/gateway`. */
export function openGateway(server: Server, settings: GatewaySettings): StandInGateway {
  const { token, application, self, guild, heartbeatMs } = settings;
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const history: { readonly op: 0; readonly s: number; readonly t: string; readonly d: object }[] = [];
  let live: WebSocket | undefined;
  let intents = 0;
  let seq = 0;
  const counts = { identified: 0, resumed: 0 };

  function dispatch(name: string, data: object, intent = 0): void {
    if (intent !== 0 && (intents & intent) === 0) return;
    seq += 1;
    const packet = { op: 0 as const, s: seq, t: name, d: data };
    history.push(packet);
    live?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, wanted: number): void {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    counts.identified += 1;
    intents = wanted;
    live = socket;
    history.length = 0;
    dispatch('READY', {
      v: 10,
      user: { id: self, username: 'desk', discriminator: '0', global_name: null, avatar: null, bot: true },
      guilds: [{ id: guild, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      application: { id: application, flags: 0 },
    });
    dispatch('GUILD_CREATE', { id: guild, name: 'Ministry', channels: [], members: [], roles: [] }, guildsIntent);
  }

  function resume(socket: WebSocket, after: number): void {
    counts.resumed += 1;
    live = socket;
    for (const packet of history) if (packet.s > after) socket.send(JSON.stringify(packet));
    dispatch('RESUMED', {});
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatMs } }));
    socket.on('close', () => {
      if (live === socket) live = undefined;
    });
    socket.on('message', (data: Buffer) => {
      const { op, d }: Packet = JSON.parse(data.toString());
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if ((op === 2 || op === 6) && d?.token !== token) socket.close(4004, 'Authentication failed.');
      else if (op === 2) identify(socket, d?.intents ?? 0);
      else if (op === 6) resume(socket, d?.seq ?? 0);
    });
  });

  return {
    dispatch,
    drop() {
      for (const socket of sockets.clients) socket.terminate();
      live = undefined;
    },
    counts: () => ({ ...counts }),
    intents: () => intents,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
