import { normalise } from './normalise.ts';

/** The first ten numbers as people write them, by language; Vietnamese has a second word for some. */
const cardinals: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one two three four five six seven eight nine ten',
    'một hai ba bốn năm sáu bảy tám chín mười',
    'nhất nhì ba tư lăm sáu bẩy tám chín mười',
    'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ',
    'first second third fourth fifth sixth seventh eighth ninth tenth',
  ].flatMap((line) => line.split(' ').map((word, at) => [word, at + 1])),
);

const english = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const vietnamese = 'nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|\\d{1,2}';
const thaiWords = 'หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ';
const thai = `${thaiWords}|\\d{1,2}`;

/** What stands for a place in a row: "fourth", "9th", "No. 9", "thứ tư", "số 9", "ที่สี่", "ข้อ 4". A day is none. */
const ordinal = new RegExp(
  [
    `\\b(${english})\\b`,
    '\\b(\\d{1,2})(?:st|nd|rd|th)\\b',
    '\\b(?:no\\.?|number)\\s?(\\d{1,2})\\b(?![/-])',
    `(?:^|\\s)(?:thứ|lần thứ)\\s(${vietnamese})(?=$|[\\s.,?;:])`,
    '(?:^|\\s)số\\s(\\d{1,2})(?=$|[\\s.,?;:])',
    `(?<!วัน)ที่\\s?(${thai})(?!\\s?(?:ม\\.|ก\\.|มี\\.|มีนา|เม|พ\\.|มิ|ส\\.|ต\\.|ธ\\.|คน|\\d|มกรา|กุมภา|พฤษภา|สิงหา|ตุลา|ธันวา|กรกฎา|กันยา|พฤศจิกา))`,
    `ข้อ\\s?(?:ที่\\s?)?(${thai})`,
  ].join('|'),
  'gu',
);

/** Days and months, whose numbers are no places in a row. */
const days =
  /\d{1,2}(?:-\d{1,2})?(?=\s(?:tháng|january|february|march|april|may|june|july|august|september|october|november|december|[ก-ฮ]\S{0,2}[ก-ฮ]?\S*คม|\S*ายน|\S*พันธ์))|(?:ngày|tháng|วันที่)\s\d{1,2}(?:-\d{1,2})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/gu;

/** One to ten as a number; anything else that is no digits is not one. */
const toNumber = (word: string): number => cardinals[word] ?? Number(word);

/**
 * The places in a row that a question names.
 *
 * @example
 * toOrdinals('what was the fourth issue') // => [4]
 * toOrdinals('tổ công tác số 9 gồm những ai') // => [9]
 * toOrdinals('วัตถุประสงค์ข้อที่ห้าคืออะไร') // => [5]
 */
export function toOrdinals(question: string): readonly number[] {
  return [...normalise(question).matchAll(ordinal)].map(([, ...found]) => toNumber(found.find(Boolean) ?? ''));
}

/** Every number up to 99 that a text has, in digits or (up to ten) in words, but those of days and months. */
export function toSmallNumbers(text: string): ReadonlySet<number> {
  const plain = normalise(text).replace(days, ' ');
  const digits = [...plain.matchAll(/(?<![\d.,/])\d{1,2}(?![\d,/])/gu)].map(([number]) => Number(number));
  const spelled = [...plain.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(([word]) => cardinals[word] ?? []);
  // Thai writes its words together, so they are looked for anywhere.
  const joined = [...plain.matchAll(new RegExp(thaiWords, 'gu'))].map(([word]) => toNumber(word));
  return new Set([...digits, ...spelled, ...joined, ...toOrdinals(plain)]);
}
