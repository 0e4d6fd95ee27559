import { isSyllable } from './syllable.ts';

/** What the second key makes of a letter: Telex doubles it or adds `w`, VNI adds a digit. */
const shapes: Readonly<Record<string, string>> = Object.fromEntries(
  'aaâ eeê ooô ddđ awă owơ uwư a6â e6ê o6ô a8ă o7ơ u7ư d9đ'
    .split(' ')
    .map(([letter = '', key = '', shape = '']) => [letter + key, shape]),
);
const tones: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('sfrxj12345', (key, at) => [key, '\u0301\u0300\u0309\u0303\u0323'[at % 5] ?? '']),
);
/** Onset (with the glides of `qu` and `gi`), vowels and coda of a syllable. */
const syllable = /^(qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)([bcdghkmnpt]*)$/u;

/**
 * Reads the keys of Telex or VNI in one syllable, for a keyboard that left them as letters.
 *
 * Keys may stand where the mark belongs or at the end. `undefined` for what is no syllable or has no such key. The
 * tone stands where the older spelling has it.
 *
 * @see https://en.wikipedia.org/wiki/Telex_(input_method)
 * @example
 * fromTelex('nguowif') // => 'người'
 * fromTelex('ngu7o7i2') // => 'người'
 */
export function fromTelex(word: string): string | undefined {
  if (word.length > 12 || !/^[a-z][a-z\d]+$/.test(word)) return undefined;
  const [, before = word, key = '', after = ''] = /^(.*?[aeiouy].*?)([sfrxj1-5])(.*)$/.exec(word) ?? [];
  const letters = (before + after)
    .replace(/u(?:7)?o7|uow|u(?=ow|o7)/, (pair) => (pair.length > 1 ? 'ươ' : 'ư'))
    .replace(/aa|ee|oo|dd|[aou]w|[aeo]6|a8|[ou]7|d9/g, (pair) => shapes[pair] ?? pair)
    .replace(/([aeo])([^aeo\d]+)(?:\1|6)$/, (_, letter: string, rest: string) => (shapes[letter + letter] ?? '') + rest)
    .replace(/^d(.+)d$/, 'đ$1')
    .replace(
      /(uo|[aou])([^w\d]*)w$/,
      (_, open: string, rest: string) => (open === 'uo' ? 'ươ' : (shapes[`${open}w`] ?? '')) + rest,
    );
  if (letters === word) return undefined;
  const [, onset, vowels = '', coda = ''] = syllable.exec(letters) ?? [];
  if (onset === undefined) return undefined;
  const at = toTonePlace(vowels, coda);
  const toned = vowels.slice(0, at + 1) + (tones[key] ?? '') + vowels.slice(at + 1);
  const meant = `${onset}${toned}${coda}`.normalize('NFC');
  return isSyllable(meant) ? meant : undefined;
}

/** On the last letter that has a mark of its own, before a coda on the last, in an open syllable on the last but one. */
function toTonePlace(vowels: string, coda: string): number {
  const marked = Math.max(...Array.from('ăâêôơư', (letter) => vowels.lastIndexOf(letter)));
  if (marked >= 0) return marked;
  if (coda !== '') return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
