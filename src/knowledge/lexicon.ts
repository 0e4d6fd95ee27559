import { functionWords, isFunctionWord, listLightWords } from '../language/function-words.ts';
import { toToken } from '../language/tokens.ts';
import type { Units } from './units.ts';

/** The words in use, as they are written: those of the documents, of their names and synonyms, and function words. */
export interface Lexicon {
  /** Each with how rare it is among the documents, from 0 to 1; a function word is not rare. */
  readonly words: ReadonlyMap<string, number>;
  /** True for a word that is in use, in any inflection, and for one without marks that has them in the documents. */
  readonly knows: (word: string) => boolean;
  /** True for a word that is in use with just these marks. */
  readonly isWritten: (word: string) => boolean;
  /** True when one word stands right before the other in some document; marks count where both were typed with them. */
  readonly isPair: (left: string, right: string) => boolean;
  /** The same, when the words are no mere grammar, so that it says what is spoken of. */
  readonly isTelling: (left: string, right: string) => boolean;
}

/** A table of neighbours by hash, in bits. */
const slots = 2 ** 22;

/**
 * Lists the words in use, in lower case and normalised.
 *
 * @param more further words or phrases that a question may use; Thai phrases count as words, as they have no spaces.
 */
export function createLexicon(units: Units, more: Iterable<string>): Lexicon {
  const { vocabulary, idf } = units;
  const words = new Map<string, number>();
  const rarest = idf(undefined);
  const plain = /^[\p{L}\p{M}]+$/u;
  for (const [word, id] of vocabulary.words) if (plain.test(word)) words.set(word, Math.min(1, idf(id) / rarest));
  for (const word of more) if (plain.test(word) && !words.has(word)) words.set(word, 1);
  // Of small talk only the English: without their marks and spaces the other languages' words are in too many others.
  for (const list of [functionWords.vi, functionWords.th, listLightWords('en')]) {
    for (const word of list) if (plain.test(word)) words.set(word, 0);
  }
  const { ids } = vocabulary;
  const used = new Set(vocabulary.words.values());
  const pairs = toPairs(units);
  const isNear = (left: string, right: string): boolean => {
    const [one, other] = [toToken(left), toToken(right)];
    const [exact, exactOther] = [ids.get(one.term), ids.get(other.term)];
    const isMarked = one.term !== one.folded || other.term !== other.folded;
    if (isMarked && exact !== undefined && exactOther !== undefined) return hasPair(pairs, exact, exactOther);
    return hasPair(pairs, ids.get(one.folded), ids.get(other.folded));
  };
  const isLight = (word: string): boolean => words.get(word) === 0;
  return {
    words,
    knows: (word) => words.has(word) || isFunctionWord(word) || vocabulary.knows(word),
    isWritten: (word) => words.has(word) || used.has(ids.get(toToken(word).term) ?? -1),
    isPair: isNear,
    isTelling: (left, right) => !isLight(left) && !isLight(right) && isNear(left, right),
  };
}

/** The neighbours in all texts, with their marks and folded. */
function toPairs({ terms, starts, vocabulary: { foldedOf } }: Units): Uint8Array {
  const pairs = new Uint8Array(slots / 8);
  const isStart = new Set(starts);
  for (let at = 1; at < terms.length; at += 1) {
    if (isStart.has(at)) continue;
    const [left = 0, right = 0] = [terms[at - 1], terms[at]];
    for (const slot of [toSlot(left, right), toSlot(foldedOf[left] ?? left, foldedOf[right] ?? right)]) {
      pairs[slot >>> 3] = (pairs[slot >>> 3] ?? 0) | (1 << (slot & 7));
    }
  }
  return pairs;
}

function hasPair(pairs: Uint8Array, left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const slot = toSlot(left, right);
  return ((pairs[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

/** The multipliers are the usual ones of Knuth and of xxHash. */
function toSlot(left: number, right: number): number {
  return ((Math.imul(left, 2_654_435_761) ^ Math.imul(right, 2_246_822_519)) >>> 0) % slots;
}
