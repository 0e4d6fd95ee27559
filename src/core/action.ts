import type { Language } from '../language/language.ts';
import type { Capabilities, Role } from './adapter.ts';
import type { CommandSpec } from './command.ts';
import type { BotEvent, Values } from './event.ts';
import type { Reply } from './reply.ts';
import type { Recent } from './turn.ts';

/** What an action knows about the event it answers. */
export interface Turn {
  readonly event: BotEvent;
  readonly can: Capabilities;
  /** The language to answer in. */
  readonly language: Language;
  /** The person's pseudonym. */
  readonly who: string;
  readonly role: Role;
  /** What the same person said in the last minutes. */
  readonly recent?: Recent;
}

/**
 * Something the desk can do. A command file names it; its buttons carry its name (`<action>:<arg>:<arg>`), so that a
 * button works after a restart as it did before.
 */
export interface Action {
  run(turn: Turn, command: CommandSpec, args: Values): Promise<Reply>;
  /** A button of this action; `args` is what followed its name. `undefined` when it is no button of today's. */
  press?(turn: Turn, args: readonly string[]): Promise<Reply | undefined>;
  /** Free text; `undefined` when it is not for this action, so that the next one is asked. */
  text?(turn: Turn, text: string): Promise<Reply | undefined>;
  submit?(turn: Turn, form: string, values: Values): Promise<Reply>;
}
