const invisible = /\u00ad|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const thaiDigit = /[๐-๙]/g;
const splitAm = /\u0e4d([\u0e48-\u0e4b]*)\u0e32/g;
const amRun = /[\u0e33\u0e48-\u0e4b]{2,}/g;
const openSyllable = /(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** The letter that carries the tone in the older placement, and the one that gives it away. */
const olderPlacement: Readonly<Record<string, string>> = {
  ...toPlacements('oa', 'àáảãạ', 'òóỏõọ'),
  ...toPlacements('oe', 'èéẻẽẹ', 'òóỏõọ'),
  ...toPlacements('uy', 'ỳýỷỹỵ', 'ùúủũụ'),
};

/**
 * Writes a text in the one form in which texts are compared: questions, documents and answers to forms alike.
 *
 * Composed letters (NFC), no invisible characters, full-width forms and Thai digits as ASCII, lower case; Thai am and
 * its tone in the order of the Unicode standard; Vietnamese tones where the older spelling puts them (`hòa`).
 * Doing it twice changes nothing. Linear in the length of the text.
 *
 * @see https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-16/ (Thai: sara am and tones)
 * @example
 * normalise('HOÀ BÌNH ๒๕๖๗') // => 'hòa bình 2567'
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(fullWidth, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .toLowerCase()
    .normalize('NFC');
  return placeTones(/[\u0e00-\u0e7f]/.test(plain) ? orderThai(plain) : plain);
}

/** Thai typing variants: digits, a split am, an am before its tone, and two sara e for sara ae. */
function orderThai(text: string): string {
  return text
    .replace(thaiDigit, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .replace(splitAm, '$1\u0e33')
    .replace(amRun, (run) => run.replaceAll('\u0e33', '') + run.replace(/[^\u0e33]/g, ''))
    .replaceAll('\u0e40\u0e40', '\u0e41')
    .normalize('NFC');
}

function placeTones(text: string): string {
  return text.replace(openSyllable, (pair) => olderPlacement[pair] ?? pair);
}

function toPlacements(letters: string, newer: string, older: string): Record<string, string> {
  const [first = '', last = ''] = letters;
  return Object.fromEntries(Array.from(newer, (toned, tone) => [`${first}${toned}`, `${older[tone] ?? ''}${last}`]));
}
