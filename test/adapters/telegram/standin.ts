import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message, Update, User } from 'grammy/types';
import { createChats, type ShownMessage } from './chats.ts';
import { readUpload } from './multipart.ts';
import { createUpdateQueue } from './queue.ts';
import { checkCommands, isPayload, type Payload } from './rules.ts';

/** A call that the desk made. `bytes` is the length of the request's body. */
interface SeenCall {
  readonly method: string;
  readonly payload: Payload;
  readonly bytes: number;
}

interface Failure {
  readonly code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number };
}

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

/** Where and how a person writes; the default is the private chat with the desk, in Vietnamese. */
interface Manner {
  /** The id of a group. */
  readonly group?: number;
  readonly locale?: string;
  /** Anything else of the message: entities, a reply, a photo. */
  readonly more?: Omit<Partial<Message>, 'chat' | 'from'>;
}

/** A Telegram of one's own, on this machine. People are numbers. */
export interface Standin {
  readonly apiRoot: string;
  readonly token: string;
  readonly calls: readonly SeenCall[];
  /** Resolves when the desk has handled the message and confirmed it, and with it all that came before. */
  say(person: number, text: string, manner?: Manner): Promise<void>;
  /** Presses a button of the chat's messages, by its label or its data; the newest message first. */
  press(person: number, labelOrData: string, manner?: Manner): Promise<void>;
  /** Any other update, as Telegram would send it. */
  push(update: Omit<Update, 'update_id'>): Promise<void>;
  /** What stands in a chat now: the words of the person and of the desk, the oldest first. */
  conversation(chat: number): readonly ShownMessage[];
  /** The desk's newest message. */
  lastMessage(chat: number): ShownMessage;
  /** Updates that the desk has not confirmed. */
  waiting(): readonly number[];
  /** The next calls of a method fail; `times` is how many. */
  fail(method: string, failure: Failure, times?: number): void;
  /** Does not answer calls of a method until the returned function is called; they take effect all the same. */
  hold(method: string): () => void;
  /** From now on this person does not let the desk write. */
  block(person: number): void;
  /** The network goes away, and comes back at the same address. */
  disconnect(): Promise<void>;
  reconnect(): Promise<void>;
  close(): Promise<void>;
}

const me = { id: 7_001, is_bot: true, first_name: 'WPS Desk', username: 'WpsDeskBot' } as const;

/** Opens a server that speaks the Bot API as far as the desk uses it, and is as strict as the real one. */
export async function openStandin(token = '7001:secret-of-the-desk'): Promise<Standin> {
  const calls: SeenCall[] = [];
  const failures = new Map<string, Failure[]>();
  const holds = new Map<string, Promise<void>>();
  const queue = createUpdateQueue();
  const chats = createChats(me);
  let queryId = 0;

  async function perform(method: string, payload: Payload): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return me;
      case 'deleteWebhook':
      case 'answerCallbackQuery':
        return true;
      case 'setMyCommands':
        return checkCommands(payload) ?? true;
      case 'getUpdates': {
        const { offset = 0, limit = 100, timeout = 0 } = payload;
        const updates = await queue.read(offset, limit, timeout);
        return updates === 'conflict' ? 'Conflict: terminated by other getUpdates request' : updates;
      }
      case 'sendMessage':
      case 'sendDocument':
      case 'sendPhoto':
        return chats.send(payload);
      case 'editMessageText':
      case 'editMessageReplyMarkup':
        return chats.edit(payload, method === 'editMessageText');
      default:
        return 'Not Found: method not found';
    }
  }

  const codes: Record<string, number> = { Bad: 400, Unauthorized: 401, Forbidden: 403, Not: 404, Conflict: 409 };

  /** Results are objects; a sentence is why the call was refused. */
  async function answer(method: string, payload: Payload): Promise<Answer> {
    const failure = failures.get(method)?.shift();
    if (failure !== undefined) {
      const { code, ...rest } = failure;
      return { ok: false, error_code: code, ...rest };
    }
    const result = await perform(method, payload);
    if (typeof result !== 'string') return { ok: true, result };
    const code = codes[result.split(/[: ]/)[0] ?? ''] ?? 400;
    return { ok: false, error_code: code, description: result };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const body = await buffer(request);
    const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
    const parsed: unknown = boundary === undefined ? JSON.parse(body.toString() || '{}') : readUpload(body, boundary);
    const payload = isPayload(parsed) ? parsed : {};
    const isKnown = given === token;
    if (isKnown) calls.push({ method, payload, bytes: body.length });
    const result = isKnown
      ? await answer(method, payload)
      : { ok: false, error_code: 401, description: 'Unauthorized' };
    await holds.get(method);
    response.writeHead(result.error_code ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const listen = async (port: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(port, '127.0.0.1', resolve);
    await promise;
  };
  const shut = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    server.closeAllConnections();
    queue.close();
    await promise;
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;

  const toUser = (person: number, { locale = 'vi' }: Manner): User => ({
    id: person,
    is_bot: false,
    first_name: 'Person',
    language_code: locale,
  });

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    calls,
    say(person, text, manner = {}) {
      const message = chats.hear(toUser(person, manner), text, manner);
      return queue.add({ message });
    },
    press(person, labelOrData, manner = {}) {
      const { message, data } = chats.find(manner.group ?? person, labelOrData);
      queryId += 1;
      const from = toUser(person, manner);
      const query = { id: `q${queryId}`, from, chat_instance: '1', message, data };
      return queue.add({ callback_query: query });
    },
    push: (update) => queue.add(update),
    conversation: (chat) => chats.read(chat),
    lastMessage: (chat) => chats.readLast(chat),
    waiting: () => queue.waiting(),
    fail(method, failure, times = 1) {
      failures.set(method, [...(failures.get(method) ?? []), ...Array.from({ length: times }, () => failure)]);
    },
    hold(method) {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(method, promise);
      return () => {
        holds.delete(method);
        resolve();
      };
    },
    block: (person) => chats.block(person),
    disconnect: shut,
    async reconnect() {
      await listen(port);
    },
    async close() {
      if (server.listening) await shut();
      await wait(0);
    },
  };
}
