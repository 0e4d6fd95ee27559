import { toLanguage, type Language } from '../../language/language.ts';

/**
 * The first of our languages in what a browser prefers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 * @example
 * toPreferred('fr, th-TH;q=0.8, en;q=0.9') // => 'en'
 */
export function toPreferred(header: string | undefined): Language | undefined {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
    const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { language: toLanguage(tag), quality: quality === undefined ? 1 : Number(quality) };
  });
  const known = ranges.filter(({ language, quality }) => language !== undefined && quality > 0);
  return known.sort((a, b) => b.quality - a.quality)[0]?.language;
}
