import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNear } from '../../src/knowledge/near.ts';
import { countErrors, toSlip } from '../../src/knowledge/slips.ts';
import { createCorrector } from '../../src/knowledge/spell.ts';
import { partJoined } from '../../src/knowledge/split.ts';
import { toLexicon } from './reading.ts';

const lexicon = toLexicon('force forces forge council counsel signature');
const correct = createCorrector(lexicon);
const meant = (word: string): string | undefined => correct(word, () => false).best?.word;
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 5, maxLength: 9 });

describe('a correction', () => {
  it('prefers a swap to a wrong letter', () => {
    expect(meant('froce')).toBe('force');
    expect(correct('froce', () => false).best?.cost).toBeLessThanOrEqual(1);
  });

  it('allows two errors in a long word and one in a short', () => {
    expect(meant('sginatrue')).toBe('signature');
    expect(meant('fxrxe')).toBeUndefined();
  });

  it('takes a word of three letters only for a swapped word of grammar', () => {
    expect(meant('teh')).toBe('the');
    expect(meant('fro')).toBe('for');
    expect(meant('tho')).toBeUndefined();
  });

  it('tells the word that stands beside a neighbour', () => {
    expect(correct('counsil', (one) => one === 'counsel').beside?.word).toBe('counsel');
    expect(correct('counsil', () => false).beside).toBeUndefined();
  });

  it.each(['', 'ab', '123', 'กขคง', 'x'.repeat(50)])('is none for %s', (typed) => {
    expect(meant(typed)).toBeUndefined();
  });
});

describe('errors', () => {
  it('are as many one way as the other, and none between a word and itself', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countErrors(one, other, 20)).toBe(countErrors(other, one, 20));
        expect(countErrors(one, one, 2)).toBe(0);
      }),
    );
  });

  it('cost least for a swap and for a doubled letter, most for a wrong one', () => {
    const [swap, double, left, put, wrong] = ['froce', 'forrce', 'foce', 'fotrce', 'fozce'];
    const cost = (typed: string): number => toSlip(typed, 'force', 1);
    expect(cost(swap)).toBe(cost(double));
    expect(cost(swap)).toBeLessThan(cost(left));
    expect(cost(left)).toBeLessThan(cost(put));
    expect(cost(put)).toBeLessThan(cost(wrong));
  });

  it('of one letter are found among many words as by comparing with each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, typed) => {
        const expected = words.filter((one) => countErrors(typed, one, 1) === 1);
        expect([...createNear(words)(typed)].sort()).toEqual([...expected].sort());
      }),
    );
  });
});

describe('partJoined', () => {
  const knows = (one: string): boolean => ['của', 'công', 'an', 'cô', 'ngan', 'the', 'theme', 'me'].includes(one);

  it('lets neighbours of a document decide between ways to part', () => {
    const isPair = (left: string, right: string): boolean => `${left} ${right}` === 'công an';
    expect(partJoined('củacôngan', knows, isPair)).toEqual(['của', 'công', 'an']);
  });

  it('parts no word in use and none that leaves a rest', () => {
    expect(partJoined('theme', knows)).toBeUndefined();
    expect(partJoined('thex', knows)).toBeUndefined();
  });

  it('gives back all letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('của', 'công', 'an', 'the', 'me'), { maxLength: 8 }), (pieces) => {
        const joined = pieces.join('');
        expect(partJoined(joined, knows)?.join('') ?? joined).toBe(joined);
      }),
    );
  });
});
