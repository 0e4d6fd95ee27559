import type { Language } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';
import type { FormSpec } from './form.ts';

/** The time zone of forms that name none: that of most people here. */
export const homeTimeZone = 'Asia/Ho_Chi_Minh';

/**
 * The day of a moment in a time zone.
 *
 * @example
 * toDay(new Date('2025-02-21T18:00:00Z'), 'Asia/Ho_Chi_Minh') // => '2025-02-22'
 */
export function toDay(at: Date, timeZone = homeTimeZone): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${find('year')}-${find('month')}-${find('day')}`;
}

/**
 * For which occasion a form is filled in: the day where it comes daily, the session that was chosen where it comes for
 * each. `none`: the form comes once. `unknown`: a session has to be chosen first.
 */
export function toOccasion(
  { repeat, timeZone }: FormSpec,
  at: Date,
  chosen?: string,
): { readonly kind: 'none' | 'unknown' } | { readonly kind: 'one'; readonly occasion: string } {
  if (repeat === undefined) return { kind: 'none' };
  if (repeat.kind === 'daily') return { kind: 'one', occasion: toDay(at, timeZone) };
  const session = repeat.sessions.find(({ code }) => code === chosen);
  return session === undefined ? { kind: 'unknown' } : { kind: 'one', occasion: session.code };
}

/** An occasion as people read it; `''` where there is none. */
export function toOccasionLabel({ repeat }: FormSpec, occasion: string | undefined, language: Language): string {
  if (repeat === undefined || occasion === undefined) return '';
  if (repeat.kind === 'daily') return toWrittenDate(occasion, language);
  return repeat.sessions.find(({ code }) => code === occasion)?.label[language] ?? occasion;
}

/** The name under which a person counts once: that of the form, or of one occasion of it. */
export function toCountedName(form: string, occasion: string | undefined): string {
  return occasion === undefined ? form : `${form}/${occasion}`;
}

/** The name under which a person is marked as having accepted a consent; no form can be called so. */
export function toConsentName(consentVersion: string): string {
  return `consent:${consentVersion}`;
}
