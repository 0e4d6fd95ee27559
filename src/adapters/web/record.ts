import type { FormSpec } from '../../core/form.ts';
import type { Change } from '../../core/ports.ts';
import type { ChangeRecord, FormVersion, ResponsesQuery } from './api-schema.ts';

/** A change as programs get it; who sent it is left out, also where a form is not anonymous. */
export function toRecord(change: Change): ChangeRecord {
  const { seq, id, kind, form, version, language, platform, submittedAt, changedAt, occasion, source, consent } =
    change;
  return {
    seq,
    id,
    kind,
    form,
    version,
    language,
    platform,
    submitted_at: submittedAt.toISOString(),
    changed_at: changedAt.toISOString(),
    ...(occasion !== undefined && { occasion }),
    ...(source !== undefined && { source }),
    ...(consent !== undefined && { consent }),
    answers: Object.fromEntries(
      Object.entries(change.answers).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
    ),
  };
}

/** A workshop or a place alone stands for all links with it, as in the filters of exports. */
const hasTag = (source = '', tag: string): boolean => source === tag || source.split('/').includes(tag);

/** Whether a change passes the filters. A withdrawal always does: whoever had the response has to delete it. */
export function isWanted(change: Change, { language, platform, source, from, to }: ResponsesQuery): boolean {
  if (change.kind === 'withdrawn') return true;
  const time = change.submittedAt.getTime();
  return (
    (language === undefined || change.language === language) &&
    (platform === undefined || change.platform === platform) &&
    (source === undefined || hasTag(change.source, source)) &&
    (from === undefined || time >= Date.parse(from)) &&
    (to === undefined || time < Date.parse(to))
  );
}

/** A wording of a form as programs get it: what the codes in the answers mean. */
export function toFormVersion({ version, title, identity, questions }: FormSpec): FormVersion {
  return {
    version,
    title,
    identity,
    questions: questions.map(({ id, label, ask, required, kind, section }) => ({
      id,
      label,
      ask,
      required,
      kind: { ...kind },
      ...(section !== undefined && { section }),
    })),
  };
}
