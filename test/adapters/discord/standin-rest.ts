import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Callback, Outcome, Refusal, ShownFile, StandInChat } from './standin-chat.ts';
import { toCommandFaults, type MessageBody } from './standin-limits.ts';

export type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** One request as it came in. */
export interface Recorded {
  readonly method: string;
  /** Without the base and the version. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization?: string;
}

export interface RestSettings {
  readonly token: string;
  readonly guild: string;
  readonly chat: StandInChat;
  /** The registered commands, by guild id or `global`. */
  readonly commands: Map<string, readonly Command[]>;
  readonly requests: Recorded[];
  /** People who take no direct messages. */
  readonly blocked: ReadonlySet<string>;
  /** Called after every request has been answered. */
  readonly onChange: (path: string, refusal: Refusal | undefined) => void;
}

/** Every body that the desk sends to anything but its list of commands. */
type Body = Partial<Callback> & MessageBody & { readonly recipient_id?: string };

interface Parsed {
  readonly body: Body;
  readonly list: Command[];
  readonly files: readonly ShownFile[];
}

/** Reads a body, JSON or `payload_json` with files. {@link https://docs.discord.com/developers/reference#uploading-files} */
async function readBody(request: IncomingMessage): Promise<Parsed> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: {}, list: [], files: [] };
  if (!type.startsWith('multipart/')) {
    const body: Body | Command[] = JSON.parse(bytes.toString());
    return Array.isArray(body) ? { body: {}, list: body, files: [] } : { body, list: [], files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const body: Body = JSON.parse(typeof payload === 'string' ? payload : '{}');
  const attachments = body.data?.attachments ?? body.attachments ?? [];
  const files: ShownFile[] = [];
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue;
    const described = attachments.find(({ id }) => key === `files[${id}]`)?.description;
    const file = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
    files.push({ ...file, ...(typeof described === 'string' && { description: described }) });
  }
  return { body, list: [], files };
}

function toErrorBody({ code, message, faults }: Refusal): object {
  const errors = Object.fromEntries(
    faults.map(([path, reason]) => [path, { _errors: [{ code: 'INVALID', message: reason }] }]),
  );
  return { code, message, ...(faults.length > 0 && { errors }) };
}

/** Opens the REST API on a free port of this machine. */
export async function openRest(settings: RestSettings): Promise<{ readonly server: Server; readonly port: number }> {
  const { token, chat, commands, requests } = settings;
  const missing: Outcome = { refusal: { status: 404, code: 0, message: '404: Not Found', faults: [] } };
  let port = 0;

  function register(where: string, list: readonly Command[]): Outcome {
    if (where !== 'global' && where !== settings.guild) {
      return { refusal: { status: 403, code: 50_001, message: 'Missing Access', faults: [] } };
    }
    const faults = list.flatMap(toCommandFaults);
    if (new Set(list.map((command) => command.name)).size < list.length) faults.push(['name', 'Names must be unique.']);
    if (faults.length > 0) {
      return { refusal: { status: 400, code: 50_035, message: 'Invalid Form Body', faults } };
    }
    commands.set(where, list);
    return { body: list };
  }

  /** What only the bot itself may do. */
  function serveBot(method: string, path: string, { body, list, files }: Parsed): Outcome {
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    const [, guild] = /^\/applications\/\d+\/guilds\/(\d+)\/commands$/.exec(path) ?? [];
    if (method === 'GET' && path === '/gateway/bot') {
      const limits = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      return { body: { url: `ws://127.0.0.1:${port}/gateway`, shards: 1, session_start_limit: limits } };
    }
    if (method === 'PUT' && guild !== undefined) return register(guild, list);
    if (method === 'PUT' && /^\/applications\/\d+\/commands$/.test(path)) return register('global', list);
    if (method === 'POST' && channel !== undefined && settings.blocked.has(channel.slice(1))) {
      return { refusal: { status: 403, code: 50_007, message: 'Cannot send messages to this user', faults: [] } };
    }
    if (method === 'POST' && channel !== undefined) return chat.post(channel, body, files);
    if (method === 'POST' && path === '/users/@me/channels') {
      return { body: { id: `9${body.recipient_id}`, type: 1 } };
    }
    return missing;
  }

  function serve(method: string, path: string, parsed: Parsed, authorization: string | undefined): Outcome {
    const { body, files } = parsed;
    const [, id, key] = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path) ?? [];
    const [, hook, original] = /^\/webhooks\/\d+\/([^/]+)(\/messages\/@original)?$/.exec(path) ?? [];
    if (id !== undefined && key !== undefined) return chat.callback(id, key, { type: 0, ...body }, files);
    if (hook !== undefined && original === undefined) return chat.followUp(hook, body, files);
    if (hook !== undefined && method === 'PATCH') return chat.edit(hook, body, files);
    if (hook !== undefined && method === 'DELETE') return chat.remove(hook);
    if (authorization !== `Bot ${token}`) {
      return { refusal: { status: 401, code: 0, message: '401: Unauthorized', faults: [] } };
    }
    return serveBot(method, path, parsed);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const { authorization } = request.headers;
    const path = decodeURIComponent(url)
      .replace(/^\/api\/v10/, '')
      .replace(/\?.*$/, '');
    const parsed = await readBody(request);
    requests.push({
      method,
      path,
      body: parsed.list.length > 0 ? parsed.list : parsed.body,
      ...(authorization !== undefined && { authorization }),
    });
    const outcome = serve(method, path, parsed, authorization);
    const refusal = 'refusal' in outcome ? outcome.refusal : undefined;
    const body = 'refusal' in outcome ? toErrorBody(outcome.refusal) : outcome.body;
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(refusal?.status ?? (body === undefined ? 204 : 200), headers);
    response.end(body === undefined ? undefined : JSON.stringify(body), () => settings.onChange(path, refusal));
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, port };
}
