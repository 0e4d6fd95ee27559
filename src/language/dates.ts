import type { Language } from './language.ts';
import { writeMonths } from './months.ts';
import { normalise } from './normalise.ts';
import { isBuddhistYear, toCommonYear, writeYears } from './years.ts';

const names: Readonly<Record<Language, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  vi: 'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai'.split(' ').map((name) => name.replace('_', ' ')),
  th: `มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม`.split(' '),
};
const shortNames: Readonly<Record<string, number>> = {
  ...toMonths('jan feb mar apr may jun jul aug sep oct nov dec'),
  ...toMonths('ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'),
  sept: 9,
};

const english =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?';
const thai = `(${[...names.th, ...Object.keys(shortNames).filter((name) => name.includes('.'))].join('|').replaceAll('.', '\\.')})`;
const era = '(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|ปี)?\\s*';
const year = '(\\d{4})(?!\\d|[.,]\\d)';

/** What a text says at one place, in a neutral form. */
interface Figure {
  readonly kind: 'date' | 'number';
  readonly value: string;
}

interface Pattern {
  readonly find: RegExp;
  readonly toValues: (groups: readonly string[]) => readonly string[];
}

const patterns: readonly Pattern[] = [
  { find: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, toValues: ([y, m, d]) => [toIso(y, m, d)] },
  { find: /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/g, toValues: ([d, m, y]) => [toIso(y, m, d)] },
  {
    find: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${english},?\\s+${year}`, 'g'),
    toValues: toDayMonthYear,
  },
  {
    find: new RegExp(`\\b${english}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`, 'g'),
    toValues: ([m, d, y]) => [toIso(y, toMonth(m), d)],
  },
  {
    find: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${english}(?!\\s*\\d{4})`, 'g'),
    toValues: ([d, m]) => [toIso('', toMonth(m), d)],
  },
  { find: new RegExp(`\\b${english}\\s+${year}`, 'g'), toValues: ([m, y]) => [toIso(y, toMonth(m))] },
  { find: new RegExp(`(?<!\\d)(\\d{1,2})\\s*${thai}\\s*${era}${year}`, 'g'), toValues: toDayMonthYear },
  { find: new RegExp(`(?<!\\d)(\\d{1,2})\\s*${thai}`, 'g'), toValues: ([d, m]) => [toIso('', toMonth(m), d)] },
  { find: new RegExp(`${thai}\\s*${era}${year}`, 'g'), toValues: ([m, y]) => [toIso(y, toMonth(m))] },
  {
    find: /(?<!\d)(\d{1,2})\s*tháng\s*(\d{1,2}|\p{L}+(?:\s(?:một|hai))?),?\s*(?:năm\s*)?(\d{4})(?!\d)/gu,
    toValues: toDayMonthYear,
  },
  { find: /tháng\s*(\d{1,2})(?:\s*năm\s*|\s*[/-]\s*)(\d{4})(?!\d)/g, toValues: ([m, y]) => [toIso(y, m)] },
  { find: /(?<!\d)(\d{1,2})\s*tháng\s*(\d{1,2})(?!\d)/g, toValues: ([d, m]) => [toIso('', m, d)] },
  { find: /(?<![\d/.,])(0?[1-9]|1[0-2])\/(\d{4})(?!\d)/g, toValues: ([m, y]) => [toIso(y, m)] },
];

const law =
  /(?<![\p{L}\p{N}])\d+(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*|(?<![\p{L}\p{N}])\d+\/\d{4}\/\p{L}[\p{L}\d-]*/gu;
const shortPeriod = /(?<!\d)((?:19|20|24|25)\d{2})\s?[-–/]\s?(\d{2})(?!\d)/g;
const number = /(?:ร้อยละ\s*)?(?<![a-z\u00c0-\u1eff\d])\d+(?:[.,]\d+)*(?:\s?(?:%|per ?cent\b|phần trăm|เปอร์เซ็นต์))?/gu;
const percent = /^ร้อยละ\s*|\s?(?:%|per ?cent|phần trăm|เปอร์เซ็นต์)$/;

/**
 * Lists the dates and years that a text names, as `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`, each once, in order.
 *
 * Years of the Buddhist era become common years (543 less), so that `พ.ศ. 2567 (ค.ศ. 2024)` is one year. A day comes
 * before its month in all three languages. A four-digit number from 1900 to 2099, or the same in the Buddhist era,
 * counts as a year unless it stands in a law number.
 *
 * @example
 * toDates('ngày 25 tháng 01 năm 2024', 'vi') // => ['2024-01-25']
 */
export function toDates(text: string, language: Language): readonly string[] {
  return toFigures(text, language, 'date');
}

/**
 * Lists the numbers, percentages and law numbers that a text names and that are no part of a date, each once, in order.
 *
 * Grouping and decimal signs follow the language: `1.325` is 1325 in Vietnamese and 1.325 in English. A law number
 * stays whole, in lower case.
 *
 * @example
 * toNumbers('Quyết định 101/QĐ-TTg: 7,5%', 'vi') // => ['101/qđ-ttg', '7.5%']
 */
export function toNumbers(text: string, language: Language): readonly string[] {
  return toFigures(text, language, 'number');
}

const monthAlone = new RegExp(
  `\\b(january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b|(?:tháng|thang)\\s*(\\d{1,2})(?!\\d)|${thai}`,
  'g',
);

/**
 * Lists the months that a text names, with a year or without, as `01` to `12`, each once.
 *
 * @example
 * toMonthNumbers('workshop feb, หรือ มีนาคม') // => ['02', '03']
 */
export function toMonthNumbers(text: string): readonly string[] {
  const months = new Set<string>();
  for (const [, english, vietnamese, thaiName] of writeMonths(normalise(text)).matchAll(monthAlone)) {
    const month = toMonth(english ?? vietnamese ?? thaiName);
    if (Number(month) >= 1 && Number(month) <= 12) months.add(month.padStart(2, '0'));
  }
  for (const date of /\d/.test(text) ? toDates(text, 'vi') : []) {
    const month = /^(?:\d{4}|-)-(\d{2})/.exec(date)?.[1];
    if (month !== undefined) months.add(month);
  }
  return [...months];
}

function toFigures(text: string, language: Language, kind: Figure['kind']): readonly string[] {
  const found: { readonly at: number; readonly figure: Figure }[] = [];
  let rest = writeYears(writeMonths(normalise(text)));
  const take = (find: RegExp, toList: (groups: readonly string[]) => readonly Figure[]): void => {
    rest = rest.replace(find, (...args: readonly (string | number | undefined)[]) => {
      const groups = args.filter((arg) => typeof arg === 'string');
      const [whole = ''] = groups;
      const at = Number(args.find((arg) => typeof arg === 'number'));
      const figures = toList(groups);
      if (figures.length === 0 || figures.some(({ value }) => value === '')) return whole;
      for (const figure of figures) found.push({ at, figure });
      return ' '.repeat(whole.length);
    });
  };
  take(law, ([value = '']) => [{ kind: 'number', value }]);
  for (const { find, toValues } of patterns) {
    take(find, ([, ...groups]) => toValues(groups).map((value) => ({ kind: 'date', value })));
  }
  take(shortPeriod, ([, from = '', to = '']) => toPeriod(from, to));
  take(number, ([value = '']) => [toFigure(value, language)]);
  const values = found
    .filter(({ figure }) => figure.kind === kind)
    .sort((a, b) => a.at - b.at)
    .map(({ figure }) => figure.value);
  return [...new Set(values)];
}

function toPeriod(from: string, to: string): readonly Figure[] {
  if (Number(to) <= Number(from.slice(2))) return [];
  return [from, from.slice(0, 2) + to].map((value) => ({ kind: 'date', value: String(toCommonYear(Number(value))) }));
}

function toFigure(raw: string, language: Language): Figure {
  const bare = raw.replace(percent, '');
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(bare);
  const grouping = language === 'vi' ? /\./g : /,/g;
  const decimal = language === 'vi' ? ',' : '.';
  const isRightGrouping = isGrouped && bare.includes(language === 'vi' ? '.' : ',');
  const plain = isRightGrouping ? bare.replace(grouping, '') : bare.replace(decimal, '.');
  if (/^\d{4}$/.test(raw) && isYear(Number(raw))) return { kind: 'date', value: String(toCommonYear(Number(raw))) };
  const value = plain.replace(/^0+(?=\d)/, '');
  return { kind: 'number', value: percent.test(raw) ? `${value}%` : value };
}

function isYear(value: number): boolean {
  return (value >= 1900 && value <= 2099) || isBuddhistYear(value);
}

function toDayMonthYear([day, month, year]: readonly string[]): readonly string[] {
  return [toIso(year, toMonth(month), day)];
}

/** `undefined` as a number of a month gives an empty text: no date. */
function toIso(year = '', month = '', day?: string): string {
  const isReal =
    Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= 31));
  if (!isReal) return '';
  const head = year === '' ? '-' : toCommonYear(Number(year));
  return [head, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function toMonth(name = ''): string {
  if (/^\d+$/.test(name)) return name;
  const bare = name.replace(/(?<=[a-z])\.$/, '');
  const whole = Object.values(names).find((list) => list.includes(bare));
  const month = whole === undefined ? shortNames[bare] : whole.indexOf(bare) + 1;
  return month === undefined ? '' : String(month);
}

function toMonths(list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((name, index) => [name, index + 1]));
}
