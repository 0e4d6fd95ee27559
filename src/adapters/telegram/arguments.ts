import type { Listing, ListingOption } from '../../core/adapter.ts';
import type { Values } from '../../core/event.ts';

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The choice that a text begins with, by its code or its label in any language; the longest one wins. */
function findChoice(option: ListingOption, text: string): { code: string; length: number } | undefined {
  const typed = fold(text);
  return option.choices
    .flatMap(({ code, label }) => [code, ...Object.values(label)].map((name) => ({ code, name: fold(name) })))
    .filter(({ name }) => typed === name || (typed.startsWith(name) && /^\s/.test(typed.slice(name.length))))
    .map(({ code, name }) => ({ code, length: name.length }))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * What a person typed after a command, as the command's options in their order.
 *
 * A choice is matched by its code or its label, so a label may have several words; a word that is no choice is passed on
 * as it is, for the desk to say what there is. A text at the end takes everything that is left. What was not typed is
 * absent.
 *
 * @example
 * toArgs(ask, 'who can take part?') // => { question: 'who can take part?' }
 * toArgs(results, 'feedback Tiếng Việt') // => { form: 'feedback', language: 'vi' }
 */
export function toArgs(listing: Listing | undefined, typed: string): Values {
  const args: Record<string, string> = {};
  const options = listing?.options ?? [];
  let rest = typed.normalize('NFC').trim();
  for (const [index, option] of options.entries()) {
    if (rest === '') break;
    const choice = option.kind === 'choice' ? findChoice(option, rest) : undefined;
    const takesAll = option.kind === 'text' && index === options.length - 1;
    const word = takesAll ? rest : (rest.split(/\s/u)[0] ?? '');
    args[option.name] = choice?.code ?? word;
    rest = rest.slice(choice?.length ?? word.length).trim();
  }
  return args;
}
