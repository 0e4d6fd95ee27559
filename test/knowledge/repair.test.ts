import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRepair } from '../../src/knowledge/repair.ts';
import { toLexicon } from './reading.ts';
import { documents } from './search-documents.ts';

const repair = createRepair(
  toLexicon(
    'The task force and its tasks: strength, conference, UNMISS and MINUSCA, the peacekeeping law. Mr Vicky Ford.',
    "What was said on women's capacity about sexual abuse in Da Nang. Hội nghị và nghị quyết ở đâu. Nhân dân.",
    'แข่งความรู้เปิดตัววันที่เท่าไร วัตถุประสงค์ของโครงการ เป็นเวทีเสวนา มติรัฐบาลออกมาพร้อมยุทธศาสตร์อะไร วันไหน',
  ),
);
const read = (text: string): string => repair(text).text;
const sentences = documents.flatMap(({ title, questions, text }) => [title, ...questions, text]);

describe('repair', () => {
  it.each([
    ['task froce', 'task force'],
    ['the stregnth', 'the strength'],
    ['confrence', 'conference'],
    ['teh programme', 'the programme'],
    ['wich leaders', 'which leaders'],
    ['Vicky Frod', 'Vicky Ford'],
    ['MINUCSA', 'MINUSCA'],
  ])('mends the error in %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['whatwas said', 'what was said'],
    ['whatwas task froce 7 of 2O25', 'what was task force 7 of 2025'],
    ['sexualabuse', 'sexual abuse'],
    ["women'scapacity", "women's capacity"],
    ['thepeacekeepinglaw', 'the peacekeeping law'],
    ['BộCôngan', 'Bộ công an'],
    ['kinhphí chươngtrình', 'kinh phí chương trình'],
    ['programme2025', 'programme 2025'],
  ])('parts %s as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['hội nghi', 'hội nghị'],
    ['nghị quyêt', 'nghị quyết'],
    ['lảnh đạo tham dự', 'lảnh đạo tham dự'],
    ['nghi hè', 'nghi hè'],
    ['hôi thảo', 'hội thảo'],
  ])('gives %s its marks only where a document has the result beside the same word: %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['hooij thaor', 'hội thảo'],
    ['hoij thaor', 'hội thảo'],
    ['ho6i5 tha3o', 'hội thảo'],
    ['chuowng trifnh', 'chương trình'],
  ])('reads the keys of a Vietnamese keyboard in %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['ความรูเปิดตัววันทีเทาไร', 'ความรู้เปิดตัววันที่เท่าไร'],
    ['วัตถุประสงคืของโครงการ', 'วัตถุประสงค์ของโครงการ'],
    ['มติรัฐบาลออกมาพรอมยุทธศาสตรอะไร', 'มติรัฐบาลออกมาพร้อมยุทธศาสตร์อะไร'],
    ['เปนเวทีเสวนา', 'เป็นเวทีเสวนา'],
    ['วันใหน', 'วันไหน'],
  ])('cuts %s anew', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['16O officers', '160 officers'],
    ['in 2O25', 'in 2025'],
    ['task 1a and 2b', 'task 1a and 2b'],
    ['the 100 l of it', 'the 100 l of it'],
    ['โครงการ๑', 'โครงการ๑'],
    ['โครงการ1', 'โครงการ1'],
  ])('takes letters for digits only inside a figure: %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    'Can you book a taxi to the airport?',
    'wifi password',
    'weather in London',
    'who is Ms Fort',
    'xe máy phạt bao nhiêu',
    'lý thuyết',
    'สูตรต้มยำกุ้ง',
    'พรุ่งนี้กรุงเทพฝนตกไหม',
  ])('leaves %s, of which no document speaks', (text) => {
    expect(read(text)).toBe(text);
  });

  it('says which words it guessed', () => {
    expect([...repair('the task froce').mended]).toEqual(['force']);
    expect([...repair('hội nghị').mended]).toEqual([]);
  });

  it('keeps a Vietnamese question without marks one without marks', () => {
    expect(read('kinh phi thuc hienn')).toBe('kinh phi thuc hien');
  });

  it('changes nothing that is written as in a document', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), (text) => {
        expect(read(text)).toBe(text);
      }),
    );
  });

  it('never changes a digit, for any text without letters inside figures', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...sentences), fc.nat().map(String), fc.string())), (parts) => {
        const text = parts.join(' ; ').replace(/[a-z]/gi, 'x');
        expect(read(text).match(/\d/g)).toEqual(text.match(/\d/g));
      }),
    );
  });

  it('reads any text, and leaves what is beyond a thousand letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = ' task froce';
        expect(read(text.padEnd(1000).slice(0, 1000) + rest).endsWith(rest)).toBe(true);
      }),
    );
  });
});
