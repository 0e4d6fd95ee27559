import type { Listing } from '../../core/adapter.ts';
import type { BotEvent, Origin, Values } from '../../core/event.ts';
import type { Button } from '../../core/reply.ts';
import { normalise } from '../../language/normalise.ts';

/** What a line can refer to: the commands there are, and the buttons under the last reply. */
export interface Screen {
  readonly commands: readonly Listing[];
  readonly buttons: readonly Button[];
  /** The next line is typed text, so buttons go by letters instead of numbers. */
  readonly expectsText: boolean;
}

/** A letter of the alphabet for a button that a number would be mistaken for an answer. */
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What a person types to press the button at `index`. */
export function toKey(index: number, expectsText: boolean): string {
  return expectsText ? (letters[index] ?? '') : String(index + 1);
}

/** The words after a command as its options: the last text option takes all that is left. */
function toArgs(listing: Listing | undefined, rest: string): Values {
  const args: Record<string, string> = {};
  let left = rest.trim();
  const options = listing?.options ?? [];
  for (const [index, option] of options.entries()) {
    if (left === '') break;
    const isLast = index === options.length - 1;
    const word = isLast && option.kind === 'text' ? left : (left.split(/\s+/)[0] ?? '');
    args[option.name] = word;
    left = left.slice(word.length).trim();
  }
  return args;
}

/** A line as an event: a button's key, a command, or free text. */
export function toEvent(line: string, screen: Screen, base: { id: string; at: Date; from: Origin }): BotEvent {
  const text = line.trim();
  const key = normalise(text);
  const pressed = screen.buttons.find((_, index) => toKey(index, screen.expectsText) === key);
  if (pressed !== undefined) return { ...base, kind: 'press', action: pressed.action };
  const command = /^\/([\p{L}\p{N}_-]+)\s*(.*)$/su.exec(text);
  if (command === null) return { ...base, kind: 'message', text };
  const [, name = '', rest = ''] = command;
  const listing = screen.commands.find((one) => one.name === name);
  return { ...base, kind: 'command', name, args: toArgs(listing, rest) };
}
