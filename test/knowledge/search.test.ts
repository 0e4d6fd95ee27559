import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/knowledge/search.ts';
import { documents, glossary } from './search-documents.ts';

const search = createSearch(documents, glossary);

describe('find', () => {
  it.each([
    ['How many leaders attended?', 'workshop#leaders'],
    ['bao nhieu lanh dao tham du', 'workshop#leaders'],
    ['มีผู้นำกี่คน', 'workshop#leaders'],
    ['who pays for it', 'plan#money'],
    ['kinh phí lấy từ đâu', 'plan#money'],
    ['ใครจ่ายเงิน', 'plan#money'],
    ['What does BCA stand for', 'terms#ministry'],
  ])('answers %s with %s', (question, section) => {
    expect(search.find(question).matches[0]?.section).toBe(section);
  });

  it.each(['Who won the world cup?', 'thời tiết hôm nay', 'สูตรต้มยำกุ้ง', '', '???', '123456'])(
    'is never sure of %s',
    (question) => {
      expect(search.find(question).verdict).not.toBe('sure');
    },
  );

  it('gives each section once, with a probability, best first', () => {
    const { matches } = search.find('how many leaders took part in the workshop and who paid');
    expect(new Set(matches.map(({ section }) => section)).size).toBe(matches.length);
    const probabilities = matches.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    for (const probability of probabilities) expect(probability).toBeGreaterThanOrEqual(0);
  });
});
