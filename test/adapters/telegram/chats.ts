import type { InlineKeyboardMarkup, Message, MessageEntity, Update, User } from 'grammy/types';
import { checkMessage, type Payload } from './rules.ts';
import type { SentFile } from './multipart.ts';

/** A message as people see it in the chat now. */
export interface ShownMessage {
  readonly id: number;
  readonly isDesk: boolean;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** Labels of the buttons, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly file?: SentFile;
  readonly thread?: number;
  readonly replyTo?: number;
  readonly isEdited: boolean;
}

interface Stored {
  readonly id: number;
  readonly isDesk: boolean;
  readonly payload: Payload;
  readonly isEdited: boolean;
}

type HeardMessage = NonNullable<Update['message']>;

/** The chats as Telegram keeps them. A sentence instead of a message is why Telegram refused. */
export interface Chats {
  /** A person writes. */
  hear(
    from: User,
    text: string,
    where: { readonly group?: number; readonly more?: Omit<Partial<Message>, 'chat' | 'from'> },
  ): HeardMessage;
  send(payload: Payload): Message | string;
  edit(payload: Payload, isText: boolean): Message | string;
  /** The desk's newest message that has such a button. */
  find(chat: number, labelOrData: string): { message: Message; data: string };
  read(chat: number): readonly ShownMessage[];
  readLast(chat: number): ShownMessage;
  block(person: number): void;
}

function toChat(id: number): HeardMessage['chat'] {
  return id > 0 ? { id, type: 'private', first_name: 'Person' } : { id, type: 'supergroup', title: 'Workshop' };
}

function toShown({ id, isDesk, payload, isEdited }: Stored): ShownMessage {
  const { text, caption, entities = [], reply_markup, document, photo, message_thread_id, reply_parameters } = payload;
  const file = document ?? photo;
  return {
    id,
    isDesk,
    text: text ?? caption ?? '',
    entities,
    rows: reply_markup?.inline_keyboard.map((row) => row.map((button) => button.text)) ?? [],
    ...(file && { file }),
    ...(message_thread_id !== undefined && { thread: message_thread_id }),
    ...(reply_parameters && { replyTo: reply_parameters.message_id }),
    isEdited,
  };
}

const toLook = ({ text, entities = [], reply_markup }: Payload): string =>
  JSON.stringify([text, entities, reply_markup?.inline_keyboard ?? []]);

export function createChats(me: User): Chats {
  const chats = new Map<number, Stored[]>();
  const blocked = new Set<number>();
  let nextId = 100;

  function store(chat: number, isDesk: boolean, payload: Payload): Stored {
    const stored = { id: nextId, isDesk, payload, isEdited: false };
    nextId += 1;
    chats.set(chat, [...(chats.get(chat) ?? []), stored]);
    return stored;
  }

  function toMessage(chat: number, { id, payload }: Stored): Message {
    const { text, entities, reply_markup, document, photo } = payload;
    return {
      message_id: id,
      date: 1_790_000_000 + id,
      chat: toChat(chat),
      from: me,
      ...(text !== undefined && { text, entities: [...(entities ?? [])] }),
      ...(reply_markup && { reply_markup }),
      ...(document && { document: { file_id: 'f', file_unique_id: 'u', file_name: document.name } }),
      ...(photo && { photo: [{ file_id: 'f', file_unique_id: 'u', width: 10, height: 10 }] }),
    };
  }

  /** Why the desk may not write there. */
  function checkChat(chat: number): string | undefined {
    if (blocked.has(chat)) return 'Forbidden: bot was blocked by the user';
    return chats.has(chat) ? undefined : 'Bad Request: chat not found';
  }

  return {
    hear(from, text, { group, more = {} }): HeardMessage {
      const chat = group ?? from.id;
      const { id } = store(chat, false, { text });
      const length = text.split(/[\s@]/)[0]?.length ?? 0;
      const entities: MessageEntity[] = text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length }] : [];
      return { message_id: id, date: 1_790_000_000 + id, chat: toChat(chat), from, text, entities, ...more };
    },
    send(payload) {
      const chat = payload.chat_id ?? 0;
      const wrong = checkChat(chat) ?? checkMessage(payload);
      if (wrong !== undefined) return wrong;
      if ((payload.text ?? payload.document ?? payload.photo) === undefined)
        return 'Bad Request: message text is empty';
      return toMessage(chat, store(chat, true, payload));
    },
    edit({ chat_id: chat = 0, message_id: id, ...change }, isText) {
      const wrong = checkChat(chat) ?? checkMessage(change);
      if (wrong !== undefined) return wrong;
      const stored = chats.get(chat) ?? [];
      const old = stored.find((one) => one.id === id);
      if (old === undefined || !old.isDesk) return 'Bad Request: message to edit not found';
      if (isText && old.payload.text === undefined) return 'Bad Request: there is no text in the message to edit';
      const { text: oldText, entities: oldEntities, reply_markup: _old, ...kept } = old.payload;
      const words = isText ? {} : { ...(oldText && { text: oldText }), ...(oldEntities && { entities: oldEntities }) };
      const payload: Payload = { ...kept, ...words, ...change };
      if (toLook(payload) === toLook(old.payload)) {
        return 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same';
      }
      const edited: Stored = { ...old, payload, isEdited: true };
      chats.set(
        chat,
        stored.map((one) => (one === old ? edited : one)),
      );
      return toMessage(chat, edited);
    },
    find(chat, labelOrData) {
      for (const stored of (chats.get(chat) ?? []).toReversed()) {
        const keyboard: InlineKeyboardMarkup | undefined = stored.payload.reply_markup;
        for (const button of keyboard?.inline_keyboard.flat() ?? []) {
          const data = 'callback_data' in button ? button.callback_data : '';
          if (button.text === labelOrData || data === labelOrData) return { message: toMessage(chat, stored), data };
        }
      }
      throw new Error(`There is no button "${labelOrData}" in chat ${chat}.`);
    },
    read: (chat) => (chats.get(chat) ?? []).map(toShown),
    readLast(chat) {
      const last = (chats.get(chat) ?? []).findLast(({ isDesk }) => isDesk);
      if (last === undefined) throw new Error(`The desk has written nothing in chat ${chat}.`);
      return toShown(last);
    },
    block: (person) => void blocked.add(person),
  };
}
