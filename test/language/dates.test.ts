import { describe, expect, it } from 'vitest';
import { toDates, toNumbers } from '../../src/language/dates.ts';

describe('toDates and toNumbers', () => {
  it.each([
    ['vi', 'ngày 25 tháng 01 năm 2024', ['2024-01-25'], []],
    ['vi', 'ngày 25 tháng một năm 2024', ['2024-01-25'], []],
    ['vi', '25/1/2024 và tháng 3/2025', ['2024-01-25', '2025-03'], []],
    ['vi', 'giai đoạn 2024 - 2030', ['2024', '2030'], []],
    ['en', '25 January 2024; January 25, 2024; 25th of Jan. 2024', ['2024-01-25'], []],
    ['en', 'in May 2024 and on 3 May', ['2024-05', '--05-03'], []],
    ['en', '2024-30', ['2024', '2030'], []],
    ['en', '2024-11-23', ['2024-11-23'], []],
    ['th', '25 มกราคม พ.ศ. 2567 (ค.ศ. 2024)', ['2024-01-25', '2024'], []],
    ['th', '๒๕ ม.ค. ๒๕๖๗', ['2024-01-25'], []],
    ['th', 'พ.ศ. 2567-2573 (ค.ศ. 2024-2030)', ['2024', '2030'], []],
    ['th', 'กุมภาพันธ์ 2568', ['2025-02'], []],
    ['vi', 'Quyết định 101/QĐ-TTg: 7,5%', [], ['101/qđ-ttg', '7.5%']],
    ['vi', '1.325 người', [], ['1325']],
    ['en', 'Resolution 1325 (2000), 1,325 people, 7.5 per cent', ['2000'], ['1325', '7.5%']],
    ['en', 'from 20 to 21 February 2025', ['2025-02-21'], ['20']],
    ['en', '45/13/2024', ['2024'], ['45', '13']],
    ['en', 'COVID-19 and G7', [], ['19']],
    ['en', 'no figures at all', [], []],
  ] as const)('%s: %s', (language, text, dates, numbers) => {
    expect(toDates(text, language)).toEqual(dates);
    expect(toNumbers(text, language)).toEqual(numbers);
  });

  it('says the same of the three renditions of one sentence', () => {
    const renditions = [
      ['vi', 'Ngày 20 tháng 02 năm 2025, 40 đại biểu, 15%'],
      ['en', 'On 20 February 2025, 40 delegates, 15 per cent'],
      ['th', 'วันที่ ๒๐ กุมภาพันธ์ พ.ศ. ๒๕๖๘ ผู้แทน 40 คน ร้อยละ 15'],
    ] as const;
    const [vi, en, th] = renditions.map(([language, text]) => [toDates(text, language), toNumbers(text, language)]);
    expect(en).toEqual(vi);
    expect(th).toEqual(vi);
  });
});
