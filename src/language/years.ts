/** From the Common Era to the Buddhist Era. */
const buddhistEra = 543;
const shortYear =
  /((?:ปี|พ\.?\s?ศ\.?|(?:ม|ก|มี|เม|พ|มิ|ส|ต|ธ)\.?[คพย]\.?|คม|ยน|พันธ์)\s*)([5-7]\d)(?![\d.,/%:-]|\s*(?:คน|นาย|ข้อ|%))/g;

/**
 * Writes Thai years of two digits in full, where a month or the word for year stands before them.
 *
 * @param text normalised.
 * @example
 * writeYears('ก.พ. 68') // => 'ก.พ. 2568'
 */
export function writeYears(text: string): string {
  return text.replace(shortYear, (_, before: string, digits: string) => `${before}25${digits}`);
}

/** True for a year of the Buddhist era that is near ours. */
export function isBuddhistYear(value: number): boolean {
  return value >= 2443 && value <= 2642;
}

/** The common year of a year of either era. */
export function toCommonYear(value: number): number {
  return isBuddhistYear(value) ? value - buddhistEra : value;
}
