import { InputFile, type RawApi } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import { toShort } from '../../core/fit.ts';
import type { Block, FormPage, OutFile, Reply, Span } from '../../core/reply.ts';
import { toKeyboard } from './keyboard.ts';
import type { Place } from './place.ts';

type Method = 'sendMessage' | 'sendDocument' | 'sendPhoto' | 'editMessageText' | 'editMessageReplyMarkup';

/** A call of the Bot API; `otherwise` is what to call when Telegram does not accept it. */
export type Call = {
  readonly [M in Method]: { readonly method: M; readonly payload: Parameters<RawApi[M]>[0]; readonly otherwise?: Call };
}[Method];

/** @see https://core.telegram.org/bots/api#sendphoto */
const captionLength = 1024;
/** What Telegram shows as a picture; anything else (SVG) goes out as a file. */
const pictureTypes = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Spans as plain text and its looks. Offsets and lengths are in UTF-16 code units, as Telegram and JavaScript count.
 *
 * @see https://core.telegram.org/bots/api#messageentity
 * @example
 * toText([{ text: 'Nhãn ' }, { text: '1325', bold: true }])
 * // => { text: 'Nhãn 1325', entities: [{ type: 'bold', offset: 5, length: 4 }] }
 */
export function toText(spans: readonly Span[]): { text: string; entities: MessageEntity[] } {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const { text: run, bold, italic, url } of spans) {
    const range = { offset: text.length, length: run.length };
    text += run;
    if (run.trim() === '') continue;
    if (bold) entities.push({ type: 'bold', ...range });
    if (italic) entities.push({ type: 'italic', ...range });
    if (url !== undefined) entities.push({ type: 'text_link', url, ...range });
  }
  return { text, entities };
}

/** What a form says where it cannot be shown: its button opens it one question at a time. */
function toFormSpans({ title, intro }: FormPage): Span[] {
  return [{ text: title, bold: true }, ...(intro === undefined ? [] : [{ text: `\n\n${intro}` }])];
}

type Keyboard = ReturnType<typeof toKeyboard>;

/** A message of its own. */
interface Frame {
  readonly chat_id: number;
  readonly message_thread_id?: number;
  readonly reply_parameters?: { message_id: number; allow_sending_without_reply: true };
  readonly reply_markup?: NonNullable<Keyboard>;
}

function toFrame(place: Place, keyboard: Keyboard, isFirst: boolean): Frame {
  const { chat, thread, replyTo } = place;
  return {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(isFirst && replyTo && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}

const toUpload = ({ bytes, name }: OutFile): InputFile => new InputFile(bytes, name.replaceAll(/[\r\n;"]/g, ' '));

/** The words of a block; `undefined` for a file. */
function toWords(block: Block): readonly Span[] | undefined {
  switch (block.kind) {
    case 'text':
      return [...block.spans, ...(block.cite ?? [])];
    case 'form':
      return toFormSpans(block.page);
    case 'file':
    case 'picture':
      return undefined;
  }
}

const toContent = (words: readonly Span[]) => ({ ...toText(words), link_preview_options: { is_disabled: true } });

/** A picture that Telegram cannot use as one (its sides, its size) goes out as a file after all. */
function toPicture(file: OutFile, alt: string, frame: Frame): Call {
  const caption = toShort(alt, captionLength);
  const asFile: Call = { method: 'sendDocument', payload: { ...frame, document: toUpload(file), caption } };
  if (!pictureTypes.has(file.type)) return asFile;
  return { method: 'sendPhoto', payload: { ...frame, photo: toUpload(file), caption }, otherwise: asFile };
}

function toCall(block: Block, frame: Frame): Call {
  switch (block.kind) {
    case 'text':
    case 'form':
      return { method: 'sendMessage', payload: { ...frame, ...toContent(toWords(block) ?? []) } };
    case 'file':
      return { method: 'sendDocument', payload: { ...frame, document: toUpload(block.file) } };
    case 'picture':
      return toPicture(block.file, block.alt, frame);
  }
}

/** Takes the buttons off a message, so that nobody presses what is no longer asked. */
export function toBareCall(chat: number, message: number): Call {
  return { method: 'editMessageReplyMarkup', payload: { chat_id: chat, message_id: message } };
}

/**
 * A reply as calls of the Bot API, in their order; the buttons stand under the last message.
 *
 * A reply with `place: 'same'` rewrites the message whose button was pressed, and is sent as a new message when that
 * cannot be: then the old one loses its buttons.
 */
export function toCalls(reply: Reply, place: Place): readonly Call[] {
  const last = reply.blocks.length - 1;
  const opens = reply.blocks.flatMap((block) => (block.kind === 'form' ? [block.page.open] : []));
  const keyboard = toKeyboard([...opens, ...(reply.buttons ?? [])]);
  const [first, ...rest] = reply.blocks.map((block, index) =>
    toCall(block, toFrame(place, index === last ? keyboard : undefined, index === 0)),
  );
  const { chat, pressed } = place;
  if (first === undefined) return [];
  if (reply.place !== 'same' || pressed === undefined) return [first, ...rest];
  const words = toWords(reply.blocks[0]);
  if (words === undefined || !pressed.isText) return [toBareCall(chat, pressed.message), first, ...rest];
  const buttons = last === 0 && keyboard ? { reply_markup: keyboard } : {};
  const payload = { chat_id: chat, message_id: pressed.message, ...toContent(words), ...buttons };
  return [{ method: 'editMessageText', payload, otherwise: first }, ...rest];
}
