import type { Message, Update, User } from 'grammy/types';
import type { Listing } from '../../core/adapter.ts';
import type { BotEvent, Origin, Values } from '../../core/event.ts';
import { toArgs } from './arguments.ts';
import { toChatId, toPlace, type Place } from './place.ts';

/** What the desk is called here, and what it can be asked to do. */
export interface Desk {
  readonly id: number;
  /** Without the `@`. */
  readonly username: string;
  readonly commands: readonly Listing[];
}

/** What a person sends on purpose; everything else that comes as a message is a notice (a pin, a new member). */
const content =
  /^(text|photo|sticker|voice|video|video_note|audio|document|animation|location|venue|contact|poll|dice|story|checklist)$/;

function toOrigin(person: User, place: Place): Origin {
  return {
    platform: 'telegram',
    chat: toChatId(place),
    person: String(person.id),
    isPrivate: place.isPrivate,
    ...(person.language_code !== undefined && { locale: person.language_code }),
  };
}

/** The words of a message without the desk's own name in it, and whether it was named. */
function toWords(message: Message, desk: Desk): { words: string; isNamed: boolean } {
  const text = message.text ?? message.caption ?? '';
  const name = `@${desk.username}`.toLowerCase();
  const mentions = (message.entities ?? message.caption_entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === desk.id;
    const { offset, length } = entity;
    return entity.type === 'mention' && text.slice(offset, offset + length).toLowerCase() === name;
  });
  if (mentions.length === 0) return { words: text, isNamed: false };
  // From the end, so that the offsets of those still to be cut stay right.
  const cut = mentions.reduceRight(
    (left, { offset, length }) => left.slice(0, offset) + left.slice(offset + length),
    text,
  );
  return {
    words: cut
      .replaceAll(/ {2,}/g, ' ')
      .replace(/^[\s,:]+/, '')
      .trimEnd(),
    isNamed: true,
  };
}

/** A command as it was typed; `to` is the bot it names. */
function readCommand(words: string): { name: string; to: string | undefined; rest: string } | undefined {
  const match = /^\/([\p{L}\p{M}\p{N}_-]+)(?:@(\w+))?(?:\s+(.*))?$/su.exec(words);
  const [, name, to, rest = ''] = match ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), to: to?.toLowerCase(), rest };
}

/** A link `t.me/<bot>?start=<payload>` arrives as a `/start` with the payload behind it. */
function toValues(name: string, rest: string, listing: Listing | undefined): Values {
  if (name !== 'start') return toArgs(listing, rest);
  return rest === '' ? {} : { payload: rest };
}

/**
 * What a person did, from an update; `undefined` when it is not for the desk: an edit, a notice, another bot's words, a
 * command to another bot, or talk in a group that does not name the desk.
 *
 * In a group the desk hears its commands, its name and replies to its messages. `at` is when the update was read: a press
 * carries no time of its own, and one clock keeps events in order.
 *
 * @see https://core.telegram.org/bots/api#update
 * @see https://core.telegram.org/bots/features#privacy-mode
 */
export function toEvent(update: Update, desk: Desk, at: Date): BotEvent | undefined {
  const place = toPlace(update);
  if (place === undefined) return undefined;
  const id = `telegram:${update.update_id}`;
  const { message, callback_query: press } = update;
  if (press?.data !== undefined) {
    return { id, at, from: toOrigin(press.from, place), kind: 'press', action: press.data };
  }
  if (message === undefined || message.from.is_bot) return undefined;
  if (!Object.keys(message).some((key) => content.test(key))) return undefined;
  const from = toOrigin(message.from, place);
  const { words, isNamed } = toWords(message, desk);
  const isAddressed = place.isPrivate || isNamed || message.reply_to_message?.from?.id === desk.id;
  const command = readCommand(words);
  if (command === undefined) return isAddressed ? { id, at, from, kind: 'message', text: words } : undefined;
  const { name, to, rest } = command;
  const isToUs = to === desk.username.toLowerCase();
  const listing = desk.commands.find((one) => one.name.toLowerCase() === name);
  // In a group a command without an address may be meant for any of the bots there.
  if (to === undefined ? !isAddressed && listing === undefined : !isToUs) return undefined;
  return { id, at, from, kind: 'command', name: listing?.name ?? name, args: toValues(name, rest, listing) };
}
