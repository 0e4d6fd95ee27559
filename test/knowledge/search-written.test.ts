import { expect, it } from 'vitest';
import { createSearch, type SearchDocument } from '../../src/knowledge/search.ts';

const document = (section: string, title: string, questions: readonly string[], text: string): SearchDocument => ({
  id: `vi:${section}`,
  section,
  language: 'vi',
  title,
  questions,
  text,
});

const documents = [
  document('plan/about#name', 'Tên gọi', ['NAP WPS là gì?', 'ai làm'], 'Chương trình hành động quốc gia.'),
  document(
    'partners/un-women#nap',
    'UN Women và NAP WPS',
    ['vai trò trong NAP WPS', 'ai làm'],
    'UN Women hỗ trợ NAP WPS là chính.',
  ),
];

it.each(['NAP WPS là gì', 'nap wps la gi', 'NAP WPS LÀ GÌ???'])(
  "an author's own question is answered by the author's section: %s",
  (question) => {
    const { verdict, matches } = createSearch(documents, []).find(question);
    expect(verdict).toBe('sure');
    expect(matches[0]?.section).toBe('plan/about#name');
    expect(new Set(matches.map(({ section }) => section)).size).toBe(matches.length);
  },
);

it('a question that two authors wrote is as uncertain as any other', () => {
  expect(createSearch(documents, []).find('ai làm').matches[0]?.probability).toBeLessThan(0.99);
});
