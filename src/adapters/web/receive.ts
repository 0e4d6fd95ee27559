import type { Listing } from '../../core/adapter.ts';
import type { BotEvent, Origin, Value, Values } from '../../core/event.ts';

/** The names under which a page sends what a person did. */
export const names = {
  ticket: 't',
  text: 'text',
  press: 'press',
  /** `name?option=value&…` */
  command: 'command',
  form: 'form',
} as const;

/** The name of a field's input: `one` holds one value, `many` several, `own` the own words beside a choice. */
export function toInputName(kind: 'one' | 'many' | 'own', field: string): string {
  return `${kind}.${field}`;
}

/** The words after a command as its options: the last text option takes all that is left. */
function toArgs(listing: Listing | undefined, rest: string): Values {
  const args: Record<string, string> = {};
  const options = listing?.options ?? [];
  let left = rest.trim();
  for (const [index, { name, kind }] of options.entries()) {
    if (left === '') break;
    const isLast = index === options.length - 1;
    const word = isLast && kind === 'text' ? left : (left.split(/\s+/)[0] ?? '');
    args[name] = word;
    left = left.slice(word.length).trim();
  }
  return args;
}

/** The values of a form's page; own words stand for the choice `other`. */
function toValues(sent: URLSearchParams): Values {
  const values: Record<string, Value> = {};
  const own = new Map<string, string>();
  for (const [name, value] of sent) {
    const [, kind, field = ''] = /^(one|many|own)\.(.+)$/s.exec(name) ?? [];
    if (kind === 'one') values[field] = value;
    else if (kind === 'many') values[field] = sent.getAll(name);
    else if (kind === 'own' && value.trim() !== '') own.set(field, `other:${value.trim()}`);
  }
  for (const [field, words] of own) {
    const given = values[field];
    const isMany = typeof given === 'object' || !sent.has(toInputName('one', field));
    if (isMany) values[field] = [...(typeof given === 'object' ? given : []).filter((code) => code !== 'other'), words];
    else if (given === 'other' || given === '') values[field] = words;
  }
  return values;
}

/**
 * What a page sent as an event: a button, a command, a page of a form, or words, of which those behind a slash are a
 * command as in a chat. `undefined` when nothing was written.
 */
export function toEvent(
  sent: URLSearchParams,
  commands: readonly Listing[],
  base: { readonly id: string; readonly at: Date; readonly from: Origin },
): BotEvent | undefined {
  const action = sent.get(names.press);
  if (action !== null) return { ...base, kind: 'press', action };
  const command = sent.get(names.command);
  if (command !== null) {
    const [name = '', query = ''] = command.split('?', 2);
    return { ...base, kind: 'command', name, args: Object.fromEntries(new URLSearchParams(query)) };
  }
  const form = sent.get(names.form);
  if (form !== null) return { ...base, kind: 'submit', form, values: toValues(sent) };
  const text = sent.get(names.text)?.trim() ?? '';
  if (text === '') return undefined;
  const typed = /^\/([\p{L}\p{N}_-]+)\s*(.*)$/su.exec(text);
  if (typed === null) return { ...base, kind: 'message', text };
  const [, name = '', rest = ''] = typed;
  const listing = commands.find((one) => one.name === name);
  return { ...base, kind: 'command', name, args: toArgs(listing, rest) };
}
