import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { SentFile } from './multipart.ts';

/** What the desk sends with a call, as far as the stand-in looks at it. */
export interface Payload {
  readonly chat_id?: number;
  readonly message_id?: number;
  readonly message_thread_id?: number;
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
  readonly caption?: string;
  readonly document?: SentFile;
  readonly photo?: SentFile;
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply?: boolean };
  readonly link_preview_options?: { readonly is_disabled?: boolean };
  readonly callback_query_id?: string;
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly commands?: readonly { readonly command: string; readonly description: string }[];
  readonly scope?: { readonly type: string };
  readonly language_code?: string;
  readonly drop_pending_updates?: boolean;
}

/** The fields are looked at one by one where they are used. */
export const isPayload = (value: unknown): value is Payload => typeof value === 'object' && value !== null;

function checkEntities(text: string, entities: readonly MessageEntity[]): string | undefined {
  const isInsidePair = (at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));
  for (const { offset, length } of entities) {
    const end = offset + length;
    if (offset < 0 || length <= 0 || end > text.length) return 'Bad Request: entity is out of the text';
    if (isInsidePair(offset) || isInsidePair(end)) return 'Bad Request: entity cuts a character';
  }
  return undefined;
}

function checkKeyboard(keyboard: InlineKeyboardMarkup): string | undefined {
  const buttons = keyboard.inline_keyboard.flat();
  if (buttons.length > 100) return 'Bad Request: reply markup is too long';
  if (keyboard.inline_keyboard.some((row) => row.length > 8)) return 'Bad Request: BUTTON_ROW_TOO_LONG';
  for (const button of buttons) {
    const data = 'callback_data' in button ? Buffer.byteLength(button.callback_data) : 0;
    if (button.text.trim() === '') return 'Bad Request: BUTTON_TEXT_EMPTY';
    if (data < 1 || data > 64) return 'Bad Request: BUTTON_DATA_INVALID';
  }
  return undefined;
}

/**
 * Why Telegram would not take a message; `undefined` when it would.
 *
 * @see https://core.telegram.org/bots/api#sendmessage
 */
export function checkMessage({ text, entities, caption = '', reply_markup }: Payload): string | undefined {
  if (text !== undefined && text.trim() === '') return 'Bad Request: message text is empty';
  if (text !== undefined && text.length > 4096) return 'Bad Request: message is too long';
  if (caption.length > 1024) return 'Bad Request: message caption is too long';
  return checkEntities(text ?? '', entities ?? []) ?? (reply_markup && checkKeyboard(reply_markup));
}

/** @see https://core.telegram.org/bots/api#botcommand */
export function checkCommands({ commands = [] }: Payload): string | undefined {
  if (commands.length > 100) return 'Bad Request: BOT_COMMANDS_TOO_MUCH';
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) return 'Bad Request: BOT_COMMAND_INVALID';
    if (description.length < 1 || description.length > 256) return 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID';
  }
  return undefined;
}
