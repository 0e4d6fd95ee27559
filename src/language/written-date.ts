import type { Language } from './language.ts';

/** Years from the Common Era to the Buddhist Era as Thailand counts it. */
const buddhistEra = 543;

/**
 * Writes a date as people read it: Vietnamese as `21/02/2025`, Thai in the Buddhist Era.
 *
 * `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is given back as it is.
 *
 * @example
 * toWrittenDate('2025-02-21', 'en') // => '21 February 2025'
 * toWrittenDate('2025-02-21', 'th') // => '21 กุมภาพันธ์ พ.ศ. 2568'
 * toWrittenDate('2025-02', 'vi') // => '02/2025'
 */
export function toWrittenDate(date: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  const parts = [day, month, year].filter((part) => part !== undefined);
  if (language === 'vi') return parts.join('/');
  const monthName =
    month &&
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1));
  const writtenYear = language === 'th' ? `พ.ศ. ${Number(year) + buddhistEra}` : year;
  return [day && Number(day), monthName, writtenYear].filter((part) => part !== undefined).join(' ');
}
