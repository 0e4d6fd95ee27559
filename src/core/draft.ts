import type { Language } from '../language/language.ts';
import type { Value, Values } from './event.ts';
import { checkAnswer } from './field.ts';
import type { Draft, FormSpec, Question } from './form.ts';
import { toLastPage, toPage, toPath } from './path.ts';
import { formWords } from './words/form.ts';

/** Who begins a form, when, what for and how they came. */
export type Beginning = Pick<
  Draft,
  'who' | 'language' | 'platform' | 'startedAt' | 'occasion' | 'source' | 'consent' | 'address'
>;

/**
 * Begins a form: with the consent where it asks for one, else with the first page.
 *
 * @param beginning its `consent` is what the person has accepted before; the same is not asked for again.
 */
export function openDraft(spec: FormSpec, beginning: Beginning, limit: number): Draft {
  const { name: form, version } = spec;
  const draft: Draft = { ...beginning, form, version, answers: {}, at: 'consent' };
  return needsConsent(spec, draft) ? draft : advance(spec, draft, limit);
}

/** Opens what was sent again, at the review, to be sent in place of it. */
export function openChange(
  spec: FormSpec,
  beginning: Beginning & { readonly replaces: string },
  answers: Values,
  limit: number,
): Draft {
  const { name: form, version } = spec;
  const { questions } = toPath(spec, answers);
  const all = Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? '']));
  return advance(spec, { ...beginning, form, version, answers: all, at: 'review' }, limit);
}

/** Moves a draft to another wording of its form, with the answers that still fit; other consent is asked for anew. */
export function moveDraft(spec: FormSpec, draft: Draft, limit: number): Draft {
  const fitting = spec.questions.flatMap((question) => {
    const checked = draft.answers[question.id] === undefined ? undefined : checkKept(question, draft);
    return checked?.kind === 'ok' ? [[question.id, checked.value] as const] : [];
  });
  const moved = { ...draft, version: spec.version, answers: Object.fromEntries(fitting) };
  return needsConsent(spec, draft) ? { ...moved, at: 'consent' } : advance(spec, moved, limit);
}

/** Whether a form asks for a consent that has not been given. */
function needsConsent({ consent, consentVersion }: FormSpec, draft: Draft): boolean {
  if (consent === undefined) return false;
  return consentVersion === undefined ? draft.at === 'consent' : draft.consent !== consentVersion;
}

/** Goes on from the consent, which has just been given. */
export function acceptConsent(spec: FormSpec, draft: Draft, limit: number): Draft {
  const { consentVersion: consent } = spec;
  return advance(spec, { ...draft, ...(consent !== undefined && { consent }) }, limit);
}

/** Goes to the first questions without an answer, or to the review. */
export function advance(spec: FormSpec, draft: Draft, limit: number): Draft {
  const { questions, answers } = toPath(spec, draft.answers);
  const page = toPage(
    questions.filter(({ id }) => answers[id] === undefined),
    limit,
  );
  const { editing: _, ...rest } = draft;
  return { ...rest, answers, at: page.length === 0 ? 'review' : page.map(({ id }) => id).join('+') };
}

/** Goes to the page before, or from a single answer that is being changed back to the review. */
export function goBack(spec: FormSpec, draft: Draft, limit: number): Draft {
  const { editing, ...rest } = draft;
  if (editing) return { ...rest, at: 'review' };
  const { questions } = toPath(spec, draft.answers);
  const [first] = draft.at.split('+');
  const here = draft.at === 'review' ? questions.length : questions.findIndex(({ id }) => id === first);
  const page = toLastPage(questions.slice(0, Math.max(here, 0)), limit);
  return page.length === 0 ? draft : { ...draft, at: page.map(({ id }) => id).join('+') };
}

/** Checks an answer of a draft, where none counts as left empty. */
export function checkKept(question: Question, { answers, language }: Draft): ReturnType<typeof checkAnswer> {
  return checkGiven(question, answers[question.id] ?? '', language);
}

/** Checks what was given; it may be empty where the question is not required. */
export function checkGiven(question: Question, raw: Value, language: Language): ReturnType<typeof checkAnswer> {
  if (!isEmpty(raw)) return checkAnswer(question, raw, language);
  return question.required ? { kind: 'bad', reason: formWords[language].required } : { kind: 'ok', value: '' };
}

/** Whether an answer says nothing. */
export function isEmpty(value: Value): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0;
}
