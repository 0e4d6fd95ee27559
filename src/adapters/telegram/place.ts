import type { MaybeInaccessibleMessage, Update } from 'grammy/types';

/** Where a reply goes: a chat, perhaps a topic in it, and what it refers to there. */
export interface Place {
  readonly chat: number;
  /** The topic, in a group that has topics. */
  readonly thread?: number;
  readonly isPrivate: boolean;
  /** The message in a group that the reply answers, so that it is clear whose question it was. */
  readonly replyTo?: number;
  /** The desk's message whose button was pressed. Only one that `isText` can be rewritten. */
  readonly pressed?: { readonly message: number; readonly isText: boolean };
}

/** Only a topic's thread is kept: replies in a group without topics have thread ids too, and cannot be sent to. */
function toChatPlace(message: MaybeInaccessibleMessage): Place {
  const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
  const isPrivate = message.chat.type === 'private';
  return { chat: message.chat.id, isPrivate, ...(thread !== undefined && { thread }) };
}

/** The place that a reply to an update goes to; nowhere for an update that has no chat. */
export function toPlace({ message, callback_query: press }: Update): Place | undefined {
  if (message !== undefined) {
    const place = toChatPlace(message);
    return place.isPrivate ? place : { ...place, replyTo: message.message_id };
  }
  if (press?.message === undefined) return undefined;
  const { message_id: id, text } = press.message;
  return { ...toChatPlace(press.message), pressed: { message: id, isText: text !== undefined } };
}

/**
 * A place as the opaque chat id of an event.
 *
 * @example
 * toChatId({ chat: -1001, thread: 45, isPrivate: false }) // => '-1001/45'
 */
export function toChatId({ chat, thread }: Place): string {
  return thread === undefined ? String(chat) : `${chat}/${thread}`;
}

/** The place that `toChatId` wrote down. A person's chat has a positive id. */
export function toKnownPlace(chatId: string): Place {
  const [chat, thread] = chatId.split('/').map(Number);
  return { chat: chat ?? 0, isPrivate: (chat ?? 0) > 0, ...(thread !== undefined && { thread }) };
}
