import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/knowledge/search.ts';
import { documents, glossary, synonyms } from './search-documents.ts';

const search = createSearch(documents, glossary, synonyms);
const toTop = (question: string, previous?: string): string | undefined =>
  search.find(question, previous === undefined ? {} : { previous }).matches[0]?.section;

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
    expect(toTop(question)).toBe(section);
  });

  it.each([
    ['how many laeders atended', 'workshop#leaders'],
    ['bao nhiêu lãnh đạp tham dự', 'workshop#leaders'],
    ['kinhphí chươngtrình', 'plan#money'],
    ['งบปรมาณของโครงการ', 'plan#money'],
    ['มีผูนำเขารวมกีคน', 'workshop#leaders'],
    ['hooij thaor cos maays ngwowif', 'workshop#leaders'],
    ['whopays for teh porgramme', 'plan#money'],
  ])('reads through the typing in %s', (question, section) => {
    expect(toTop(question)).toBe(section);
  });

  it.each([
    ['how many laeders attnded', 'workshop#leaders'],
    ['งบประมานของโครงการ', 'plan#money'],
    ['Bộ Công an là gỉ', 'terms#ministry'],
  ])('is as sure of %s as if it were typed well', (question, section) => {
    const { verdict, matches } = search.find(question);
    expect([verdict, matches[0]?.section]).toEqual(['sure', section]);
  });

  it('puts the section first whose author wrote just this question, in every language', () => {
    for (const { questions, section } of documents) {
      for (const question of questions) expect([question, toTop(question)]).toEqual([question, section]);
    }
  });

  it('finds the question inside small talk', () => {
    const talk = 'hi, sorry, my boss just wants to know if you could maybe tell me how many leaders actually attended';
    const { verdict, matches } = search.find(talk);
    expect([verdict, matches[0]?.section]).toEqual(['sure', 'workshop#leaders']);
  });

  it.each([
    ['who pays for the programme in Japan', 'who pays for the programme'],
    ['ai trả tiền cho chương trình ở Nhật Bản', 'ai trả tiền cho chương trình'],
    ['ใครจ่ายเงินของโครงการในญี่ปุ่น', 'ใครจ่ายเงินของโครงการ'],
  ])('is not sure of %s, as it is of %s: the country is not in the section', (other, own) => {
    const { verdict, matches } = search.find(own);
    expect([verdict, matches[0]?.section]).toEqual(['sure', 'plan#money']);
    expect(search.find(other).verdict).not.toBe('sure');
  });

  it('takes a name of the content for another thing where a section lacks it, and any synonym for the same', () => {
    const health = { id: 'health', words: { en: ['health ministry'], vi: ['Bộ Y tế'], th: ['กระทรวงสาธารณสุข'] } };
    const asking = 'how many leaders of the health ministry attended the workshop';
    const verdicts = [true, false].map(
      (isName) => createSearch(documents, glossary, [...synonyms, { ...health, isName }]).find(asking).verdict,
    );
    expect(verdicts.map((verdict) => verdict === 'sure')).toEqual([false, true]);
  });

  it('has no answer to a question that is written down as one beyond the sections', () => {
    const asked = ['who cooks for the leaders', 'which cook did the leaders have', 'name of the cook'];
    const beyond = { id: 'cook', section: 'cook', language: 'en', title: '', isBeyond: true } as const;
    const one = createSearch(
      [...documents, { ...beyond, questions: asked, text: asked.join('\n') }],
      glossary,
      synonyms,
    );
    for (const question of [...asked, 'please tell me the name of that cook']) {
      const { verdict, beyond: found, matches } = one.find(question);
      expect([question, verdict, found]).toEqual([question, 'none', 'cook']);
      expect(matches.map(({ section }) => section)).not.toContain('cook');
    }
    expect(one.find('how many leaders attended')).toMatchObject({ verdict: 'sure' });
  });

  it('lets a name of the glossary meet its other names, across languages', () => {
    expect(toTop('กระทรวงความมั่นคงสาธารณะ là gì')).toBe('terms#ministry');
    expect(toTop('MPS คืออะไร')).toBe('terms#ministry');
  });

  it('lets synonyms of the content meet', () => {
    expect(toTop('bosses at the seminar')).toBe('workshop#leaders');
  });

  it('answers a question in one language with the rendition of another when only that has the word', () => {
    const [first, ...rest] = documents;
    const english = {
      id: 'only:en',
      section: 'only',
      language: 'en',
      title: 'The zeppelin',
      text: 'It flies.',
    } as const;
    const one = createSearch(
      [...(first === undefined ? [] : [first]), ...rest, { ...english, questions: [] }],
      glossary,
    );
    expect(one.find('zeppelin bay').matches[0]).toMatchObject({ section: 'only', language: 'en' });
  });

  it('meets a year of either era and a day in any writing', () => {
    expect(toTop('ถึง พ.ศ. 2573')).toBe('plan#period');
    expect(toTop('what happened on 20/2/2025')).toBe('workshop#leaders');
    expect(toTop('อะไร 20 ก.พ. 68')).toBe('workshop#leaders');
  });

  it('reads a short question with the one before it', () => {
    expect(toTop('and who pays?', 'until when does the programme run')).toBe('plan#money');
    expect(toTop('mấy người?', 'hội thảo ngày 20 tháng 2')).toBe('workshop#leaders');
  });

  it('looks for the answer to a follow-up beside the last answer, not in it', () => {
    const beside = { id: 'cook', language: 'en', title: 'The cook', questions: ['who is the cook'] } as const;
    const one = createSearch(
      [
        ...documents,
        { ...beside, section: 'workshop#cook', text: 'Mai cooked for the workshop.' },
        { ...beside, id: 'other', section: 'plan#cook', text: 'Lan cooked for the programme.' },
      ],
      glossary,
      synonyms,
    );
    expect(one.find('and the cook?', { previous: 'how many leaders attended' }).matches[0]?.section).toBe(
      'workshop#cook',
    );
    expect(one.find('and the cook?', { previous: 'who pays for the programme' }).matches[0]?.section).toBe('plan#cook');
    expect(one.find('how long does it run', { previous: 'how many leaders attended' }).matches[0]?.section).toBe(
      'plan#period',
    );
  });

  it.each(['Who won the world cup?', 'thời tiết hôm nay', 'สูตรต้มยำกุ้ง', '', '???', '123456', '👍'])(
    'is never sure of %s',
    (question) => {
      expect(search.find(question).verdict).not.toBe('sure');
    },
  );

  it('is never sure of a question about what is not so', () => {
    expect(search.find('who does not pay for the programme').verdict).not.toBe('sure');
    expect(search.find('ai không trả tiền cho chương trình').verdict).not.toBe('sure');
  });

  it('trusts a question less when its number is another', () => {
    const toProbability = (question: string): number => search.find(question).matches[0]?.probability ?? 0;
    const right = toProbability('the workshop on 20 February 2025');
    expect(toProbability('the workshop on 20 February 2021')).toBeLessThan(right);
  });

  it('says for each match which words found it, when asked to explain', () => {
    const [match] = search.find('leaders of police', { explain: true }).matches;
    expect(match?.terms?.map(({ term }) => term)).toContain('leaders');
    expect(search.find('leaders of police').matches[0]?.terms).toBeUndefined();
  });

  it('gives each section once, with a probability, best first, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...documents.map(({ text }) => text))),
        (text) => {
          const { matches } = search.find(text);
          const probabilities = matches.map(({ probability }) => probability);
          expect(new Set(matches.map(({ section }) => section)).size).toBe(matches.length);
          for (const one of probabilities) expect(one).toBeLessThanOrEqual(probabilities[0] ?? 0);
          for (const one of probabilities) expect(one).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('reads a hundred thousand letters in linear time', () => {
    const time = (length: number): number => {
      const question = 'how many leaders xyzzy123 took part; '.repeat(length / 37).slice(0, length);
      const start = performance.now();
      search.find(question);
      return performance.now() - start;
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(2000);
  });

  it('finds nothing in no documents', () => {
    expect(createSearch([], []).find('anything')).toEqual({ verdict: 'none', matches: [] });
  });
});
