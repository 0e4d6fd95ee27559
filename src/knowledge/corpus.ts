import { toToken } from '../language/tokens.ts';

/** Terms and their numbers. Folded forms live in the same numbering, so that an unmarked word is its own folding. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  /** The words as they are written, with the numbers of their terms. */
  readonly words: ReadonlyMap<string, number>;
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
    words,
    terms,
    foldedOf,
    size: () => ids.size,
    knows: (word) => words.has(word) || ids.has(toToken(word).folded),
    add,
  };
}

/** A list of numbers that grows in pieces, without boxing and without ever being copied as a whole. */
export interface Numbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  readonly get: (at: number) => number;
  /** A copy, from a place on. */
  readonly toArray: (from?: number) => Uint32Array;
}

const pieceBits = 16;
const pieceSize = 2 ** pieceBits;

/** Creates an empty list of whole numbers below 2^32. */
export function createNumbers(): Numbers {
  const pieces: Uint32Array[] = [];
  let length = 0;
  const get = (at: number): number => pieces[at >>> pieceBits]?.[at & (pieceSize - 1)] ?? 0;
  return {
    push: (value) => {
      const piece = pieces[length >>> pieceBits] ?? new Uint32Array(pieceSize);
      pieces[length >>> pieceBits] = piece;
      piece[length & (pieceSize - 1)] = value;
      length += 1;
    },
    length: () => length,
    get,
    toArray: (from = 0) => Uint32Array.from({ length: length - from }, (_, at) => get(from + at)),
  };
}
