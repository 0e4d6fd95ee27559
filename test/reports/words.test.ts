import { describe, expect, it } from 'vitest';
import { createWordCounter } from '../../src/reports/words.ts';

const terms = ['bình đẳng giới', 'Bộ Công an', 'NAP WPS', 'ความเท่าเทียมทางเพศ', 'gender equality', 'UN Women'];

function toTop(comments: readonly string[], smallest = 1): readonly string[] {
  const counter = createWordCounter(terms);
  for (const comment of comments) counter.add(comment);
  return counter.toTop(smallest).map(({ word, count }) => `${word} ${count}`);
}

const times = (count: number, comment: string): readonly string[] => Array.from({ length: count }, () => comment);

describe('the words of comments', () => {
  it.each([
    [
      'Vietnamese syllables that belong together',
      ['Cần thêm thời gian thảo luận', 'thời gian hơi ngắn'],
      'thời gian 2',
    ],
    ['a term of the glossary', ['Về Bình Đẳng Giới rất hay', 'bình đẳng giới'], 'bình đẳng giới 2'],
    ['a term typed without marks', ['binh dang gioi', 'bình đẳng giới'], 'bình đẳng giới 2'],
    ['Thai words', ['อาหารอร่อยมาก', 'อาหารน้อย'], 'อาหาร 2'],
    ['a Thai term', ['เรื่องความเท่าเทียมทางเพศดี', 'ความเท่าเทียมทางเพศ'], 'ความเท่าเทียมทางเพศ 2'],
    ['an English term', ['More on gender equality, please', 'Gender equality!'], 'gender equality 2'],
  ])('count %s as one', (_, comments, expected) => {
    expect(toTop(comments)[0]).toBe(expected);
  });

  it('count once for each comment', () => {
    expect(toTop(['food food food', 'food'])).toEqual(['food 2']);
  });

  it('leave out grammar, numbers and single letters', () => {
    expect(toTop(['the of and 2025 a', 'và của những 12', 'ที่ ของ และ'])).toEqual([]);
  });

  it('of few people are not shown, nor those that all but a few wrote', () => {
    const comments = [...times(12, 'coffee'), ...times(4, 'parking'), ...times(6, 'coffee slides')];
    expect(toTop(comments, 5)).toEqual(['slides 6']);
    expect(toTop([...times(12, 'coffee'), ...times(6, 'slides')], 5)).toEqual(['coffee 12', 'slides 6']);
  });

  it('never stand there both alone and as a part of a pair', () => {
    const comments = [...times(8, 'thời gian'), ...times(7, 'thời tiết'), ...times(3, 'thời sự')];
    const words = toTop(comments, 5).map((line) => line.replace(/ \d+$/, ''));
    const parts = words.filter((word) => word.includes(' ')).flatMap((word) => word.split(' '));
    expect(words.filter((word) => parts.includes(word))).toEqual([]);
    expect(words).toContain('thời gian');
  });

  it('are the same in whatever order the comments come', () => {
    const comments = ['thảo luận nhóm', 'nhóm nhỏ', 'thêm thảo luận', 'coffee', 'กาแฟ อร่อย', 'กาแฟ'];
    expect(toTop(comments)).toEqual(toTop(comments.toReversed()));
  });
});
