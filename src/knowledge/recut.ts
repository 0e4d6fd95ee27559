import { fold } from '../language/fold.ts';
import { cutThai } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { createNear } from './near.ts';
import { toSlip } from './slips.ts';

/** Costs, about the negative logarithm of how likely each is. */
const cost = {
  /** A word in use, and what the rarest costs beside. */
  word: 3.5,
  rare: 3,
  /** It is just as the dictionary cuts it. */
  asCut: -1,
  /** Tones or other small marks left out; other ones there. */
  unmarked: 1.5,
  otherMarks: 3.5,
  /** One error; a wrong letter in a short word; a vowel sign left out. */
  error: 6,
  shortError: 9,
  vowel: 4.5,
  /** A word of the dictionary that is not in use, and each of its letters beyond three. */
  foreign: 7,
  foreignLetter: 1,
  /** A letter that is in no word. */
  letter: 4,
} as const;
const longestWord = 26;
/** A short word in use that costs as much is a piece of a name. */
const rarest = cost.word + 0.65 * cost.rare;
const shortestForError = 4;
const dependent = /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const leading = /[\u0e40-\u0e44]$/;
const small = /[\u0e47-\u0e4e]/;
const vowelSign = /[\u0e30-\u0e3a]/;

/** A run of letters with its errors mended, and those of its words that had one. */
export interface Recut {
  readonly text: string;
  readonly mended: readonly string[];
}

interface Form {
  readonly word: string;
  readonly price: number;
}

interface Step {
  readonly total: number;
  readonly from: number;
  /** What stands there in truth, when that is not what was typed. */
  readonly word?: string | undefined;
  readonly isError?: boolean;
}

/**
 * Creates a reader of Thai that was typed with errors, where a dictionary cuts rubbish.
 *
 * A run of letters whose pieces are not all words in use is cut anew: of all ways to cut it the likeliest counts, with
 * the words in use, with these with their small marks left out or with one error, with the words of the dictionary as
 * they were cut, and with letters that are in no word. The words in use are put back as the documents write them.
 *
 * @example
 * recut('เปนเวทีเสวนา') // => { text: 'เป็นเวทีเสวนา', mended: [] }
 */
export function createRecut({ words }: Lexicon): (run: string) => Recut {
  const forms = new Map<string, Form[]>();
  const known = new Map<string, number>();
  let longestForm = 0;
  for (const [word, rareness] of words) {
    if (!/^[\u0e00-\u0e7f]+$/.test(word) || word.length > longestWord) continue;
    const folded = toKey(word);
    const price = cost.word + rareness * cost.rare;
    known.set(word, price);
    forms.set(folded, [...(forms.get(folded) ?? []), { word, price }]);
    longestForm = Math.max(longestForm, folded.length);
  }
  for (const list of forms.values()) list.sort((one, other) => one.price - other.price);
  let findNear: ReturnType<typeof createNear> | undefined;

  const toSteps = function* (run: string, from: number): Generator<Step & { readonly to: number }> {
    let folded = '';
    for (let to = from + 1; to <= run.length && folded.length <= longestForm; to += 1) {
      const letter = run[to - 1] ?? '';
      if (!small.test(letter)) folded += letter === 'ใ' ? 'ไ' : letter;
      const next = run[to] ?? '';
      if (dependent.test(next) || leading.test(letter)) continue;
      const typed = run.slice(from, to);
      for (const { word, price } of forms.get(folded) ?? []) {
        if (word === typed) yield { from, to, total: price };
        else if (folded.length >= shortestForError || price < rarest)
          yield { from, to, total: price + toMarkCost(typed, word), word };
      }
      if (folded.length < shortestForError) continue;
      findNear ??= createNear(forms.keys().filter(({ length }) => length >= shortestForError));
      for (const meant of findNear(folded)) {
        const [{ word, price } = { word: meant, price: rarest }] = forms.get(meant) ?? [];
        yield { from, to, total: price + toErrorCost(folded, meant), word, isError: true };
      }
    }
  };
  return (run) => {
    const pieces = cutThai(run);
    if (fold(run).length < shortestForError || pieces.every((piece) => known.has(piece)))
      return { text: run, mended: [] };
    const cuts = toCuts(pieces);
    const best: (Step | undefined)[] = [{ total: 0, from: 0 }];
    const offer = (to: number, step: Step): void => {
      const total = (best[step.from]?.total ?? 0) + step.total;
      const there = best[to];
      if (there === undefined || total < there.total) best[to] = { ...step, total };
    };
    for (let from = 0; from < run.length; from += 1) {
      if (best[from] === undefined) continue;
      const piece = cuts.get(from);
      if (piece !== undefined) offer(from + piece.length, { from, total: toPrice(piece, known) });
      offer(from + 1, { from, total: small.test(run[from] ?? '') ? 0 : cost.letter });
      if (dependent.test(run[from] ?? '')) continue;
      for (const step of toSteps(run, from)) offer(step.to, step);
    }
    return toRecut(run, best, pieces);
  };
}

function toCuts(pieces: readonly string[]): ReadonlyMap<number, string> {
  const cuts = new Map<number, string>();
  let at = 0;
  for (const piece of pieces) {
    cuts.set(at, piece);
    at += piece.length;
  }
  return cuts;
}

/** What a piece costs that the dictionary cut: short ones and stumps are as dear as their letters. */
function toPrice(piece: string, known: ReadonlyMap<string, number>): number {
  const price = known.get(piece);
  if (price !== undefined) return price + cost.asCut;
  const { length } = fold(piece);
  const isStump = length < 3 || dependent.test(piece) || leading.test(piece);
  return isStump ? length * cost.letter : cost.foreign + (length - 3) * cost.foreignLetter;
}

function toRecut(run: string, best: readonly (Step | undefined)[], pieces: readonly string[]): Recut {
  const parts: string[] = [];
  const mended: string[] = [];
  for (let at = run.length; at > 0;) {
    const { from, word, isError } = best[at] ?? { from: at - 1 };
    parts.push(word ?? run.slice(from, at));
    if (word !== undefined && isError === true)
      mended.push(...cutThai(word).filter((piece) => !pieces.includes(piece)));
    at = from;
  }
  return { text: parts.reverse().join(''), mended };
}

/** The two signs for `ai` sound alike and are taken for each other. */
function toSound(text: string): string {
  return text.replaceAll('ใ', 'ไ');
}

function toKey(text: string): string {
  return toSound(fold(text));
}

function toMarkCost(typed: string, word: string): number {
  const [sound, meant] = [toSound(typed), toSound(word)];
  if (sound === meant) return cost.unmarked;
  return (isLess(sound, meant) ? cost.unmarked : cost.otherMarks) + (isLess(typed, word) ? 0 : cost.unmarked);
}

/** True when one text is the other with some small marks left out. */
function isLess(less: string, more: string): boolean {
  let at = 0;
  for (const letter of more) if (letter === less[at]) at += 1;
  return at === less.length;
}

function toErrorCost(typed: string, meant: string): number {
  if (meant.length === typed.length + 1 && countVowels(meant) > countVowels(typed)) return cost.vowel;
  return meant.length <= shortestForError && toSlip(typed, meant, 1) > 1.3 ? cost.shortError : cost.error;
}

function countVowels(text: string): number {
  return Array.from(text).filter((letter) => vowelSign.test(letter)).length;
}
