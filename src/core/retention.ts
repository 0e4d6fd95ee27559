import type { FormSpec, Keep } from './form.ts';
import type { Store } from './ports.ts';

const dayMs = 86_400_000;
/** How long a form that was begun waits to be finished. */
const draftDays = 30;
/** A draft that changes something sent leads to it for as long as it lies there, so it does not lie long. */
const changeDays = 1;

/** What has to go at a moment. */
export interface RetentionPlan {
  readonly submissions: readonly { readonly form: string; readonly before: Date }[];
  readonly draftsBefore: Date;
  readonly changesBefore: Date;
}

/** What went, as the audit records it. */
export interface RetentionCounts {
  readonly submissions: number;
  readonly drafts: number;
}

/** Plans what has to be deleted: what was submitted longer ago than its form keeps it, and drafts left lying. */
export function toRetentionPlan(forms: readonly Pick<FormSpec, 'name' | 'keep'>[], now: Date): RetentionPlan {
  return {
    submissions: forms.flatMap(({ name, keep }) =>
      keep === undefined ? [] : [{ form: name, before: goBack(keep, now) }],
    ),
    draftsBefore: addDays(now, -draftDays),
    changesBefore: addDays(now, -changeDays),
  };
}

/** Until when a draft that is touched now is kept. */
export function toDraftEnd({ replaces }: { readonly replaces?: string }, touched: Date): Date {
  return addDays(touched, replaces === undefined ? draftDays : changeDays);
}

/**
 * Deletes what has been kept long enough, and records it where anything was deleted.
 *
 * A form whose file is gone is kept as long as its last wording said.
 *
 * @param forms the forms as their files have them now.
 */
export async function keepRetention(store: Store, forms: readonly FormSpec[], now: Date): Promise<RetentionCounts> {
  const gone = (await store.readFormNames()).filter((name) => !forms.some((form) => form.name === name));
  const last = await Promise.all(gone.map(async (name) => (await store.readForms(name)).at(-1)));
  const plan = toRetentionPlan([...forms, ...last.filter((spec) => spec !== undefined)], now);
  let submissions = 0;
  for (const { form, before } of plan.submissions) {
    submissions += await store.deleteSubmissionsBefore(form, before, now);
  }
  const counts = { submissions, drafts: await store.deleteDraftsBefore(plan.draftsBefore, plan.changesBefore) };
  if (counts.submissions + counts.drafts > 0) {
    const by = { who: 'desk', role: 'desk', platform: 'desk' };
    await store.appendAudit({ at: now, ...by, what: 'retention', details: counts });
  }
  return counts;
}

const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * dayMs);

/** A month before 31 March is the last day of February. */
function goBack({ count, unit }: Keep, now: Date): Date {
  if (unit === 'days' || unit === 'weeks') return addDays(now, -count * (unit === 'weeks' ? 7 : 1));
  const months = unit === 'years' ? count * 12 : count;
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  if (date.getUTCDate() !== now.getUTCDate()) date.setUTCDate(0);
  return date;
}
