/** Onset, vowels and coda of a Vietnamese syllable, without its tone. */
const parts =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(?:uyê|uya|iêu|yêu|uôi|ươi|ươu|oai|oay|oeo|uây|uyu|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|oo|ui|ưi|ưu|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt])?$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * True for a word that Vietnamese spelling allows, real or not: `chức`, but not `chưc`, as a stop needs a tone.
 *
 * @param word normalised, with its marks.
 */
export function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD');
  const [tone, ...others] = letters.match(tones) ?? [];
  const found = parts.exec(letters.replace(tones, '').normalize('NFC'));
  if (found === null || others.length > 0) return false;
  return !/^(?:ch|[cpt])$/.test(found[1] ?? '') || tone === '\u0301' || tone === '\u0323';
}
