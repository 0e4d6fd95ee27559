import { acceptConsent, advance, checkGiven, checkKept, goBack, isEmpty } from './draft.ts';
import type { Value, Values } from './event.ts';
import type { Draft, FormSpec, Question } from './form.ts';
import { toPath } from './path.ts';

/**
 * What a person did with a form.
 *
 * `from` is the question whose page a button stood on: when the form waits for another one by now, the button was left
 * behind, and the form just shows itself. `answers` are to questions anywhere in the form; `page` is the whole page
 * that waits, where an absent answer is one left empty. `pick` adds or removes one of several choices.
 */
export type Input =
  | { readonly kind: 'show' | 'accept' | 'send' | 'cancel' | 'confirm-cancel' }
  | { readonly kind: 'back' | 'skip' | 'keep'; readonly from?: string }
  | { readonly kind: 'answer'; readonly question: string; readonly value: Value }
  | { readonly kind: 'pick'; readonly question: string; readonly code: string }
  | { readonly kind: 'answers' | 'page'; readonly values: Values }
  | { readonly kind: 'edit'; readonly question: string };

/** Where somebody stands in a form. */
export type Standing = { readonly draft: Draft } & (
  | { readonly kind: 'consent' }
  | {
      readonly kind: 'page';
      readonly questions: readonly Question[];
      /** By question: why its answer was not taken. */
      readonly problems: Readonly<Record<string, string>>;
      /** Counted over the questions that apply as far as one can tell. */
      readonly progress: { readonly at: number; readonly of: number };
    }
  | { readonly kind: 'review'; readonly questions: readonly Question[] }
);

/** What comes of a step. The answers of `done` hold no empty ones. */
export type Step =
  | Standing
  | { readonly kind: 'ask-before-cancel' | 'cancelled'; readonly draft: Draft }
  | { readonly kind: 'done'; readonly draft: Draft; readonly answers: Values };

/**
 * Takes one step through a form: a pure function of the form, the draft and what the person did.
 *
 * The next question is always the first one without an answer, so that going back, changing an answer or receiving
 * something twice never loses what was given. When none is left the answers are shown for review. Every answer is
 * checked again before `done`.
 *
 * @param limit questions that one page can hold.
 * @example
 * step(spec, draft, { kind: 'answer', question: 'overall', value: '๔' }, 1).draft.answers // => { overall: 4 }
 */
export function step(spec: FormSpec, draft: Draft, input: Input, limit: number): Step {
  if (input.kind === 'confirm-cancel') return { kind: 'cancelled', draft };
  if (draft.at === 'consent') {
    if (input.kind === 'cancel') return { kind: 'cancelled', draft };
    return show(spec, input.kind === 'accept' ? acceptConsent(spec, draft, limit) : draft, limit);
  }
  const ids = toIds(draft);
  const isStale = 'from' in input && input.from !== undefined && !ids.includes(input.from);
  const [first] = ids;
  if (isStale || first === undefined) return show(spec, draft, limit);
  switch (input.kind) {
    case 'show':
    case 'accept':
      return show(spec, draft, limit);
    case 'answer': {
      const { question, value } = input;
      return ids.includes(question) ? take(spec, draft, { [question]: value }, limit) : show(spec, draft, limit);
    }
    case 'pick':
      return ids.includes(input.question) ? pick(spec, draft, input, limit) : show(spec, draft, limit);
    case 'answers':
      return take(spec, draft, input.values, limit);
    case 'page':
      return take(spec, draft, toFilled(draft, input.values), limit);
    case 'skip':
      return take(spec, draft, Object.fromEntries(toAsked(draft).map((id) => [id, ''])), limit);
    case 'keep':
      return take(spec, draft, Object.fromEntries(ids.map((id) => [id, draft.answers[id] ?? ''])), limit);
    case 'back':
      return show(spec, goBack(spec, draft, limit), limit);
    case 'edit': {
      const isOnPath = toPath(spec, draft.answers).questions.some(({ id }) => id === input.question);
      const canEdit = draft.at === 'review' && isOnPath;
      return show(spec, canEdit ? { ...draft, at: input.question, editing: true } : draft, limit);
    }
    case 'send':
      return draft.at === 'review' ? send(spec, draft, limit) : show(spec, draft, limit);
    case 'cancel':
      return Object.values(draft.answers).some((answer) => answer !== '')
        ? { kind: 'ask-before-cancel', draft }
        : { kind: 'cancelled', draft };
  }
}

/**
 * Shows where a draft stands, on pages of at most `limit` questions.
 *
 * @param problems by question: why its answer was not taken just now.
 */
export function show(
  spec: FormSpec,
  draft: Draft,
  limit: number,
  problems: Readonly<Record<string, string>> = {},
): Standing {
  if (draft.at === 'consent') return { kind: 'consent', draft };
  const path = toPath(spec, draft.answers);
  if (draft.at === 'review') return { kind: 'review', draft, questions: path.questions };
  const ids = toIds(draft);
  const questions = path.questions.filter(({ id }) => ids.includes(id));
  const [first] = questions;
  // A page too large for where the form is continued now, or one that the form no longer has.
  if (first === undefined || questions.length > limit) return show(spec, advance(spec, draft, limit), limit);
  const progress = { at: path.questions.indexOf(first) + 1, of: path.questions.length };
  return { kind: 'page', draft, questions, problems, progress };
}

/** The ids on the page that waits; `review` is one too. */
function toIds({ at }: Draft): readonly string[] {
  return at.split('+');
}

function toAsked(draft: Draft): readonly string[] {
  return draft.at === 'review' ? [] : toIds(draft);
}

/** A page that was left behind holds none of what is asked now, and must not empty it. */
function toFilled(draft: Draft, values: Values): Values {
  const given = Object.keys(values);
  const asked = toAsked(draft);
  const isLeftBehind = given.length > 0 && !asked.some((id) => given.includes(id));
  return isLeftBehind ? values : { ...Object.fromEntries(asked.map((id) => [id, ''])), ...values };
}

/** Keeps every good answer and asks again for the bad ones only. */
function take(spec: FormSpec, draft: Draft, values: Values, limit: number): Step {
  const answers = { ...draft.answers };
  const reasons: Record<string, string> = {};
  for (const question of spec.questions) {
    const raw = values[question.id];
    if (raw === undefined) continue;
    const checked = checkGiven(question, raw, draft.language);
    if (checked.kind === 'ok') answers[question.id] = checked.value;
    else reasons[question.id] = checked.reason;
  }
  const path = toPath(spec, answers);
  const bad = path.questions.filter(({ id }) => reasons[id] !== undefined).slice(0, limit);
  if (bad.length === 0) return show(spec, advance(spec, { ...draft, answers }, limit), limit);
  const at = bad.map(({ id }) => id).join('+');
  return show(spec, { ...draft, answers: path.answers, at }, limit, reasons);
}

function pick(spec: FormSpec, draft: Draft, { question: id, code }: Input & { kind: 'pick' }, limit: number): Step {
  const kind = spec.questions.find((question) => question.id === id)?.kind;
  if (kind?.type !== 'choices') return take(spec, draft, { [id]: code }, limit);
  const before = draft.answers[id];
  const chosen = typeof before === 'object' ? before : [];
  const toggled = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  const known = kind.choices.map((choice) => choice.code);
  const isOwn = (each: string): boolean => kind.other && (each === 'other' || each.startsWith('other:'));
  const codes = [...known.filter((each) => toggled.includes(each)), ...toggled.filter(isOwn)];
  return show(spec, { ...draft, answers: { ...draft.answers, [id]: codes } }, limit);
}

function send(spec: FormSpec, draft: Draft, limit: number): Step {
  const { questions, answers } = toPath(spec, draft.answers);
  const isGood = questions.every((question) => checkKept(question, draft).kind === 'ok');
  if (!isGood) return take(spec, draft, Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? ''])), limit);
  const given = Object.entries(answers).filter(([, answer]) => !isEmpty(answer));
  return { kind: 'done', draft, answers: Object.fromEntries(given) };
}
