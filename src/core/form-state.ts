import type { FormSpec } from './form.ts';

/**
 * Whether a form takes answers: `open`; `closing`: nobody begins any more, and who has begun may finish; `closed`.
 */
export type FormState = 'open' | 'closing' | 'closed';

/**
 * The state of a form at a moment: what an organiser set, else what the dates in its file say.
 *
 * Before it opens a form is closed. A moment that is named belongs to what begins with it.
 *
 * @param saved what an organiser set, `undefined` where nothing was.
 * @example
 * toFormState({ ...form, closes: '2025-02-22T11:00:00.000Z' }, undefined, new Date('2025-02-22T11:00:00Z')) // => 'closed'
 */
export function toFormState(
  { opens, closing, closes }: Pick<FormSpec, 'opens' | 'closing' | 'closes'>,
  saved: FormState | undefined,
  at: Date,
): FormState {
  if (saved !== undefined) return saved;
  const now = at.toISOString();
  if (opens !== undefined && now < opens) return 'closed';
  if (closes !== undefined && now >= closes) return 'closed';
  return closing !== undefined && now >= closing ? 'closing' : 'open';
}
