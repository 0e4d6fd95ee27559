import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { normalise } from '../../src/language/normalise.ts';
import { toToken, toTrigrams, toWords } from '../../src/language/tokens.ts';

const thaiLetters = fc.string({ unit: fc.constantFrom(...Array.from('กขเแำาํ่้๊๋ิุ็์๑๒'), '\u200b') });
const vietnameseLetters = fc.string({
  unit: fc.constantFrom(...Array.from('hoauyqeànáèỳđ '), '\u0300', '\u0301', '\u0302', '\u200d'),
});
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  thaiLetters,
  vietnameseLetters,
);

describe('normalise', () => {
  it.each([
    ['HOÀ BÌNH', 'hòa bình'],
    ['hoàn toàn', 'hoàn toàn'],
    ['thuý, khoẻ, quý', 'thúy, khỏe, quý'],
    ['๒๕๖๗', '2567'],
    ['ＮＡＰ　ＷＰＳ', 'nap wps'],
    ['phu\u0323 nu\u031b\u0303', 'phụ nữ'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['ทํา นํ้า น้ํา นำ้', 'ทำ น้ำ น้ำ น้ำ'],
    ['เเผน', 'แผน'],
  ])('writes %s as %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
      }),
    );
  });
});

describe('toWords', () => {
  it.each([
    ['The women’s 1,325 workshops', ['the', 'women', 's', '1325', 'workshops']],
    ['Quyết định 101/QĐ-TTg', ['quyết', 'định', '101', 'qđ', 'ttg']],
    ['แผน พ.ศ. ๒๕๖๗', ['แผน', 'พ', 'ศ', '2024']],
    ['7,5% và 7.5%', ['7.5', 'và', '7.5']],
    ['ngày 05 tháng 01', ['ngày', '5', 'tháng', '1']],
    ['', []],
    ['👍 …', []],
  ])('cuts %s', (text, expected) => {
    expect(toWords(text)).toEqual(expected);
  });

  it.each([
    ['hoà bình', 'hòa bình'],
    ['2567', '๒๕๖๗'],
    ['2567', '2024'],
    ['ＮＡＰ', 'nap'],
    ['hòa'.normalize('NFD'), 'hoà'],
    ['workshops', 'workshop'],
  ])('lets %s and %s meet', (one, other) => {
    expect(toWords(one).map(toToken)).toEqual(toWords(other).map(toToken));
  });

  it('finds the same words however the letters are composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toWords(text.normalize('NFD'))).toEqual(toWords(text.normalize('NFC')));
      }),
    );
  });
});

describe('toToken', () => {
  it('folds a marked syllable to the token of the same syllable typed without marks', () => {
    for (const word of ['ngày', 'hội', 'thảo', 'đồng', 'trường', 'quyết', 'mỹ']) {
      expect(toToken(word).folded).toBe(toToken(fold(word)).folded);
    }
  });

  it('keeps syllables apart that differ in tone only', () => {
    expect(new Set(['ma', 'má', 'mà', 'mả', 'mã', 'mạ'].map((word) => toToken(word).term)).size).toBe(6);
  });
});

it('letter triples pad Latin words and run through Thai', () => {
  expect(toTrigrams('và')).toEqual([' va', 'va ']);
  expect(toTrigrams('สตรี')).toEqual(['สตร', 'ตรี']);
});
