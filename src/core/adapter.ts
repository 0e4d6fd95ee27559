import type { Text } from '../language/language.ts';
import type { BotEvent, Origin } from './event.ts';
import type { Reply } from './reply.ts';

/** Facts of a platform. The core reads these and never a platform's name. */
export interface Capabilities {
  /** Longest message, in UTF-16 code units. */
  readonly textLength: number;
  /** Longest button action, in bytes. */
  readonly actionBytes: number;
  readonly buttonsPerReply: number;
  /** Longest button label, in UTF-16 code units. */
  readonly labelLength: number;
  /** Fields that one form page can hold; 1 means one question at a time, as text with buttons. */
  readonly fieldsPerPage: number;
  readonly files: boolean;
  /** A reply in a shared chat can be shown to the asker alone. */
  readonly whispers: boolean;
  /**
   * How many messages that nobody asked for just now may go out in a second, each to another person. The default is 1.
   */
  readonly sendsPerSecond?: number;
}

/** What became of a message: `blocked` says that the person cannot be reached there and is not to be tried again. */
export type Delivered = 'sent' | 'blocked' | 'failed';

/** A command as a platform lists it to people. */
export interface Listing {
  readonly name: string;
  readonly description: Text;
  /** Not listed to everybody: `staff` and `organiser` commands are hidden where the platform can hide them. */
  readonly role: Role;
  readonly options: readonly ListingOption[];
}

export interface ListingOption {
  readonly name: string;
  readonly description: Text;
  readonly kind: 'text' | 'choice';
  readonly required: boolean;
  /** For `choice`. */
  readonly choices: readonly { readonly code: string; readonly label: Text }[];
  /** Suggestions while the person types come from `Bot.complete`. */
  readonly completes: boolean;
}

/** What a person may do; each includes those before it. */
export type Role = 'participant' | 'staff' | 'organiser' | 'owner';

/** A suggestion while a person types: `label` is shown, `value` is sent. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** The desk as an adapter sees it. */
export interface Bot {
  readonly commands: () => readonly Listing[];
  /** Answers an event; never rejects. The reply fits `can`. */
  handle(event: BotEvent, can: Capabilities): Promise<Reply>;
  /** Suggestions for what a person is typing in a command's option, best first; never rejects. */
  complete(command: string, option: string, typed: string, from: Origin): Promise<readonly Completion[]>;
}

/** A platform: it turns its updates into events, and replies into its own messages. */
export interface Adapter {
  readonly name: string;
  readonly can: Capabilities;
  /**
   * Connects and begins to take events; resolves once people can write.
   *
   * @throws DeskError `token-refused` when the platform does not accept the token.
   */
  start(bot: Bot): Promise<void>;
  /** Sends a message that nobody asked for just now (a reminder, an answer that came later); never rejects. */
  send(to: Origin, reply: Reply): Promise<Delivered>;
  /**
   * The address that opens the desk here as `/start` with `payload` does; absent where there are no such links.
   * `payload` is at most 64 characters of `[A-Za-z0-9_-]`. `undefined` before the start.
   */
  toLink?(payload: string): string | undefined;
  /** Takes no more events, finishes those under way, disconnects. */
  stop(): Promise<void>;
}
