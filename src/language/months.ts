/** What people write for a Thai month, without dots and without its end, and what it is in full or in dots. */
const undotted: Readonly<Record<string, string>> = Object.fromEntries(
  'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'
    .split(' ')
    .map((name) => [name.replaceAll('.', ''), name]),
);
const clipped: Readonly<Record<string, string>> = {
  มกรา: 'มกราคม',
  กุมภา: 'กุมภาพันธ์',
  มีนา: 'มีนาคม',
  เมษา: 'เมษายน',
  พฤษภา: 'พฤษภาคม',
  มิถุนา: 'มิถุนายน',
  กรกฎา: 'กรกฎาคม',
  กรกฏา: 'กรกฎาคม',
  สิงหา: 'สิงหาคม',
  กันยา: 'กันยายน',
  ตุลา: 'ตุลาคม',
  พฤศจิกา: 'พฤศจิกายน',
  ธันวา: 'ธันวาคม',
};
const dotted = Object.values(undotted).join('|').replaceAll('.', '\\.');
const bare = Object.keys(undotted).join('|');

/** A month in dots that is written onto the word before it. */
const attached = new RegExp(`(?<=[\\u0e00-\\u0e7f])(?:${dotted})(?=\\s?\\d)`, 'g');
/** A month without dots: only between figures or before a year is it sure to be one. */
const loose = new RegExp(`(?<=\\d\\s?)(?:${bare})(?![\\u0e00-\\u0e7f])|(?:${bare})(?=\\s?(?:25)?[5-7]\\d(?!\\d))`, 'g');
const short = new RegExp(`(?:${Object.keys(clipped).join('|')})(?!คม|ยน|พันธ์|พันธ)`, 'g');

/**
 * Writes Thai months as documents write them, where people clip them, leave out the dots or the space before.
 *
 * Doing it twice changes nothing.
 *
 * @param text normalised.
 * @example
 * writeMonths('งาน20-21กพ68') // => 'งาน20-21 ก.พ. 68'
 * writeMonths('เมษา 68') // => 'เมษายน 68'
 */
export function writeMonths(text: string): string {
  if (!/[\u0e00-\u0e7f]/.test(text)) return text;
  return text
    .replace(attached, ' $&')
    .replace(loose, (month) => ` ${undotted[month] ?? month} `)
    .replace(/ {2,}/g, ' ')
    .replace(short, (month) => clipped[month] ?? month);
}
