/** The languages of the desk, the one that most people here use first. */
export const languages = ['vi', 'en', 'th'] as const;

/** One of the languages in which every sentence exists. */
export type Language = (typeof languages)[number];

/** A sentence or a name in every language. */
export type Text = Readonly<Record<Language, string>>;

/**
 * Takes the language from a platform's locale, so that a first greeting is in words the person reads.
 *
 * Only the primary subtag counts; anything that is not one of our languages gives `undefined`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1
 * @example
 * toLanguage('vi-VN') // => 'vi'
 * toLanguage('fr') // => undefined
 */
export function toLanguage(locale: string | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}
