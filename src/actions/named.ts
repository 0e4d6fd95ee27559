import type { CommandSpec } from '../core/command.ts';
import type { Values } from '../core/event.ts';

/**
 * Puts words such as `platform:web` under the options they name. Where options are told by their order alone, the first
 * word is the form and the second the format, and nobody counts to the sixth. Words without a name keep their place.
 *
 * @example
 * toNamed(exporting, { form: 'feedback', format: 'platform:web' }) // => { form: 'feedback', platform: 'web' }
 */
export function toNamed({ options }: Pick<CommandSpec, 'options'>, args: Values): Values {
  const names = new Set(options.map(({ name }) => name));
  const placed: [string, Values[string]][] = [];
  const named: [string, string][] = [];
  for (const [place, value] of Object.entries(args)) {
    const words = typeof value === 'string' ? value.split(/\s+/u) : [];
    const found = words.map((word) => /^([a-z_]+):(.*)$/su.exec(word));
    const rest = words.filter((_, index) => !names.has(found[index]?.[1] ?? ''));
    for (const [, name = '', text = ''] of found.filter((match) => match !== null)) {
      if (names.has(name)) named.push([name, text]);
    }
    if (rest.length === words.length) placed.push([place, value]);
    else if (rest.length > 0) placed.push([place, rest.join(' ')]);
  }
  return Object.fromEntries([...placed, ...named]);
}
