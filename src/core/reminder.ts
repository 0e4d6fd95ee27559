import type { FormSpec } from './form.ts';
import { toOccasion } from './occasion.ts';
import type { Unfinished } from './ports.ts';

/** More would be a nuisance. */
const mostReminders = 2;
const restMs = 12 * 3_600_000;

/**
 * Whether somebody who has not finished a form may be reminded at a moment: at most twice, at least 12 hours after the
 * last time, not against their wish, not of a day that is over, and only where an address is known.
 */
export function isDue({ draft, reminded, remindedAt, remindable }: Unfinished, form: FormSpec, at: Date): boolean {
  const isRested = remindedAt === undefined || at.getTime() - remindedAt.getTime() >= restMs;
  const today = toOccasion(form, at);
  const isOver = form.repeat?.kind === 'daily' && today.kind === 'one' && draft.occasion !== today.occasion;
  return remindable && reminded < mostReminders && isRested && !isOver && draft.address !== undefined;
}
