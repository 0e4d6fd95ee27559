import { describe, expect, it } from 'vitest';
import { toOrdinals, toSmallNumbers } from '../../src/language/ordinals.ts';

describe('places in a row that a question names', () => {
  it.each([
    ['what was the fourth issue discussed', [4]],
    ['delegates at the 8th congress', [8]],
    ['who is in task force No. 9', [9]],
    ['tổ công tác số 9 gồm những ai', [9]],
    ['nội dung thứ tư được bàn', [4]],
    ['ประเด็นที่สี่ที่หารือคืออะไร', [4]],
    ['ชุดปฏิบัติการที่ ๙ มีใครบ้าง', [9]],
    ['วัตถุประสงค์ข้อที่ห้าคืออะไร', [5]],
  ])('%s', (question, places) => {
    expect(toOrdinals(question)).toEqual(places);
  });

  it.each([
    'Decision No. 101/QD-TTg',
    'quyết định số 101',
    'วันที่ 25 มกราคม',
    'on 25 January 2024',
    'ใครคือคนที่ลงนาม',
    'how many leaders came',
  ])('%s names none', (question) => {
    expect(toOrdinals(question)).toEqual([]);
  });
});

describe('numbers of a text that could be places in a row', () => {
  it.each([
    ['Task force No. 7 was assigned on 9 January 2026, three officers', [7, 3]],
    ['ngày 09 tháng 01 năm 2026, Tổ công tác số 7 gồm ba sĩ quan', [7, 5, 3]],
    ['เมื่อวันที่ 9 มกราคม ชุดปฏิบัติการที่ 7 สามนาย', [7, 3]],
  ])('%s', (text, numbers) => {
    expect(toSmallNumbers(text)).toEqual(new Set(numbers));
  });
});
