import { fold } from '../language/fold.ts';
import { toToken } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { countErrors, countMarks, toSlip } from './slips.ts';

/** The shortest word worth correcting: shorter ones are near too many others. */
const shortest = 4;
/** From this length two errors are forgiven. */
const long = 8;
const longest = 40;
/** What a rare word costs more than a frequent one, beside the cost of an error, which is about 1. */
const rareCost = 0.8;
const markCost = 0.2;
const stemCost = 0.5;

/** What a word was meant to be. */
export interface Correction {
  readonly word: string;
  /** How unlikely the error is: up to 1 for a swap or a doubled letter, more for others. */
  readonly cost: number;
}

/** The likeliest word, and the likeliest that stands beside the same neighbour in a document. */
export interface Corrections {
  readonly best: Correction | undefined;
  readonly beside: Correction | undefined;
}

/** Gives what an unknown word was meant to be, if any word in use is near; `isBeside` tells which its neighbours know. */
export type Corrector = (word: string, isBeside: (meant: string) => boolean) => Corrections;

interface Candidate extends Correction {
  readonly total: number;
}

interface Form {
  readonly folded: string;
  readonly word: string;
  readonly rareness: number;
  /** Of a word in another inflection, for which less speaks. */
  readonly extra: number;
}

/**
 * Creates a corrector of single Latin words against the words in use, as they are written.
 *
 * Letters are compared without marks: one error is forgiven, two from eight letters on, and none in a word of three
 * letters but a swap. Of the words that are near, the one counts whose error is likeliest and which is frequent. The
 * first letter has to be right, unless it was swapped with the second.
 *
 * @example
 * correct('froce', isBeside).best // => { word: 'force', cost: 1 }
 */
export function createCorrector({ words }: Lexicon): Corrector {
  const shelves = new Map<string, Form[]>();
  const put = (folded: string, word: string, rareness: number, extra: number): void => {
    if (folded.length < shortest - 1) return;
    const key = toKey(folded, folded.length);
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, [{ folded, word, rareness, extra }]);
    else shelf.push({ folded, word, rareness, extra });
  };
  for (const [word, rareness] of words) {
    if (!/^\p{Script=Latin}/u.test(word)) continue;
    const { folded } = toToken(word);
    const bare = fold(word);
    put(bare, word, rareness, 0);
    // An inflection that no document has is known by its stem.
    if (folded !== bare && folded.length >= long - 3) put(folded, word, rareness, stemCost);
  }
  const findNear = (typed: string, isBeside: (meant: string) => boolean): Corrections => {
    const bare = fold(typed);
    const limit = bare.length < long ? 1 : 2;
    let [best, beside]: (Candidate | undefined)[] = [];
    const [first = '', second = ''] = bare;
    for (const letter of new Set([first, second])) {
      for (let length = bare.length - limit; length <= bare.length + limit; length += 1) {
        for (const { folded, word, rareness, extra } of shelves.get(letter + length) ?? []) {
          if (letter !== first && folded !== `${second}${first}${bare.slice(2)}`) continue;
          const errors = countErrors(bare, folded, limit);
          if (errors > limit || errors === 0) continue;
          const cost = toSlip(bare, folded, errors) + extra;
          if (bare.length < shortest && (cost > 1 || rareness > 0)) continue;
          const total = cost + rareness * rareCost + countMarks(typed, word) * markCost;
          if (best === undefined || total < best.total) best = { word, cost, total };
          if ((beside === undefined || total < beside.total) && isBeside(word)) beside = { word, cost, total };
        }
      }
    }
    return { best, beside };
  };
  return (word, isBeside) => {
    const none = { best: undefined, beside: undefined };
    if (word.length < shortest - 1 || word.length > longest || !/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return none;
    const near = findNear(word, isBeside);
    const { folded } = toToken(word);
    if (near.best !== undefined || folded === fold(word) || folded.length < shortest) return near;
    const { best, beside } = findNear(folded, isBeside);
    return { best: best && toStem(best), beside: beside && toStem(beside) };
  };
}

function toStem({ word, cost }: Correction): Correction {
  return { word, cost: cost + stemCost };
}

function toKey(word: string, length: number): string {
  return `${word[0] ?? ''}${length}`;
}
