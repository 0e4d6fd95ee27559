import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';
import { toLanguage } from '../../src/language/language.ts';

const examples = {
  vi: [
    'Mục tiêu của chương trình là gì?',
    'muc tieu cua chuong trinh la gi',
    'ai tham gia',
    'bao nhieu nguoi',
    'khi nao',
    'BCA là gì',
    'MPS la gi',
    'phu nu',
    'hội thảo',
    'hoi thao khi nao',
    'ai chu tri',
    'Lê Quốc Hùng là ai',
    'UNSCR 1325 la gi',
    'ngan sach bao nhieu',
    'chi phi?',
    'lich trinh',
    'dia diem',
    'toi muon gop y',
    'Workshop có ai tham dự',
    'ai nữa?',
  ],
  en: [
    'What is the NAP?',
    'who chaired',
    'when',
    'how many',
    'women in police',
    'Who is Đỗ Hùng Việt?',
    'workshop dates',
    'who signed Decision 101/QĐ-TTg',
    'peacekeepers abroad',
    'and in 2026?',
    'What does สันติภาพ mean in English',
    'what about men',
    'thanks',
    'is it binding',
  ],
  th: [
    'แผนคืออะไร',
    'NAP WPS คืออะไร',
    'แผน NAP WPS',
    'ใครเข้าร่วมบ้าง',
    'เมื่อไร',
    'Ministry of Public Security คืออะไร',
    'แล้วใครจ่าย',
    'กระทรวง Bộ Công an',
  ],
} as const;

describe('detectLanguage', () => {
  it.each(examples.vi)('hears Vietnamese in %s', (text) => {
    expect(detectLanguage(text)).toBe('vi');
  });
  it.each(examples.en)('hears English in %s', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });
  it.each(examples.th)('hears Thai in %s', (text) => {
    expect(detectLanguage(text)).toBe('th');
  });
  it.each(['', '1325', 'NAP WPS', '👍', 'FPU', '???'])('leaves %s open', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });
});

it.each([
  ['vi-VN', 'vi'],
  ['EN_us', 'en'],
  ['th', 'th'],
  ['fr', undefined],
  [undefined, undefined],
])('takes the language of the locale %s', (locale, expected) => {
  expect(toLanguage(locale)).toBe(expected);
});
