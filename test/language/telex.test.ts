import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/language/syllable.ts';
import { fromTelex } from '../../src/language/telex.ts';

describe('fromTelex', () => {
  it.each([
    ['nguowif', 'người'],
    ['nguoiwf', 'người'],
    ['hooij', 'hội'],
    ['thaor', 'thảo'],
    ['vieetj', 'việt'],
    ['vietej', 'việt'],
    ['dduwowngf', 'đường'],
    ['ddoongf', 'đồng'],
    ['giuwx', 'giữ'],
    ['quoocs', 'quốc'],
    ['hoaf', 'hòa'],
    ['ngu7o7i2', 'người'],
    ['d9o7n', 'đơn'],
    ['tha1ng', 'tháng'],
  ])('reads %s as %s', (keys, word) => {
    expect(fromTelex(keys)).toBe(word);
  });

  it.each(['the', 'women', 'strengths', 'hội', '1325', 'b1', ''])('gives nothing for %s', (word) => {
    expect(fromTelex(word)).toBeUndefined();
  });

  it('gives one syllable in composed letters, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aeiouywdnghtcsfrxj167')) }), (keys) => {
        const word = fromTelex(keys) ?? 'a';
        expect(word).toBe(word.normalize('NFC'));
        expect(word).toMatch(/^\p{L}+$/u);
      }),
    );
  });
});

describe('isSyllable', () => {
  it.each(['chức', 'người', 'quốc', 'giành', 'thuyết', 'nghiêng', 'ô', 'yêu', 'khuya'])('allows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['chưc', 'kêt', 'being', 'cônga', 'đựoc', 'force', 'là gì', ''])('allows not %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
