import type { Selectable } from 'kysely';
import type { Values } from '../core/event.ts';
import type { Change, NewSubmission, Submission } from '../core/ports.ts';
import type { Tables } from './tables.ts';

type Row = Tables['submission'];

/** An hour: all that the times of an anonymous submission may tell. */
export const hourMs = 3_600_000;

/** The row of a submission that has just come. */
export function toRow(submission: NewSubmission, seq: number): Row {
  const { id, form, version, language, platform, submittedAt } = submission;
  return {
    seq,
    id,
    form,
    version,
    language,
    platform,
    submitted_at_ms: submittedAt.getTime(),
    who: submission.who ?? null,
    answers: JSON.stringify(submission.answers),
    kind: 'created',
    changed_at_ms: submittedAt.getTime(),
    receipt_hash: submission.receiptHash ?? null,
    occasion: submission.occasion ?? null,
    source: submission.source ?? null,
    consent: submission.consent ?? null,
  };
}

/** A submission as an organiser pulls it; the receipt stays with the desk. */
export function toSubmission(row: Selectable<Row>): Submission {
  const { seq, id, form, version, language, platform, who, occasion, source, consent } = row;
  const answers: Values = JSON.parse(row.answers);
  return {
    seq,
    id,
    form,
    version,
    language,
    platform,
    submittedAt: new Date(row.submitted_at_ms),
    ...(who !== null && { who }),
    answers,
    ...(occasion !== null && { occasion }),
    ...(source !== null && { source }),
    ...(consent !== null && { consent }),
  };
}

/** A submission with what happened to it last. */
export function toChange(row: Selectable<Row>): Change {
  return { ...toSubmission(row), kind: row.kind, changedAt: new Date(row.changed_at_ms) };
}
