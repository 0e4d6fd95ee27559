/** From the Common Era to the Buddhist Era. */
const buddhistEra = 543;
/** After the word for year a number may still count people; after a month it is a year. */
const shortYear =
  /((?:(?:ม|ก|มี|เม|พ|มิ|ส|ต|ธ)\.?[คพย]\.?|คม|ยน|พันธ์)\s*)([5-7]\d)(?![\d.,/%:])|((?:ปี|พ\.?\s?ศ\.?)\s*)([5-7]\d)(?![\d.,/%:]|\s*(?:คน|นาย|ข้อ|%))/g;
const laterYear = /(25[5-7]\d\s?(?:ถึง|[-–])\s?)([5-7]\d)(?![\d.,/%:])/g;

/**
 * Writes Thai years of two digits in full, where a month or the word for year stands before them.
 *
 * @param text normalised.
 * @example
 * writeYears('ก.พ. 68') // => 'ก.พ. 2568'
 * writeYears('ปี 65 ถึง 68') // => 'ปี 2565 ถึง 2568'
 */
export function writeYears(text: string): string {
  return text
    .replace(shortYear, (_, month = '', one = '', era = '', other = '') => `${month}${era}25${one}${other}`)
    .replace(laterYear, '$125$2');
}

/** True for a year of the Buddhist era that is near ours. */
export function isBuddhistYear(value: number): boolean {
  return value >= 2443 && value <= 2642;
}

/** The common year of a year of either era. */
export function toCommonYear(value: number): number {
  return isBuddhistYear(value) ? value - buddhistEra : value;
}
