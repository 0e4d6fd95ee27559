import { toToken } from '../language/tokens.ts';

/** Terms and their numbers. Folded forms live in the same numbering, so that an unmarked word is its own folding. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  /** The terms, by number. */
  readonly terms: string[];
  /** The folded form of each term, by number. */
  readonly foldedOf: number[];
  readonly size: () => number;
  /** True for a word that a text has, with its marks or without them. */
  readonly knows: (word: string) => boolean;
  /** Numbers a word, known or not. */
  readonly add: (word: string) => number;
}

/** Creates an empty vocabulary; each distinct word is analysed once. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words = new Map<string, number>();
  const terms: string[] = [];
  const foldedOf: number[] = [];
  const addTerm = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(term, id);
    terms.push(term);
    foldedOf.push(id);
    return id;
  };
  const add = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const { term, folded } = toToken(word);
    const id = addTerm(term);
    foldedOf[id] = addTerm(folded);
    words.set(word, id);
    return id;
  };
  return {
    ids,
    terms,
    foldedOf,
    size: () => ids.size,
    knows: (word) => words.has(word) || ids.has(toToken(word).folded),
    add,
  };
}

/** A list of numbers that grows without boxing; `toArray` gives it cut to size. */
export interface Numbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was pushed since a length; only until the next push. */
  readonly view: (from: number) => Uint32Array;
  readonly toArray: () => Uint32Array;
}

/** Creates an empty list of whole numbers below 2^32. */
export function createNumbers(): Numbers {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    length: () => length,
    view: (from) => values.subarray(from, length),
    toArray: () => values.slice(0, length),
  };
}
