import type { Value, Values } from './event.ts';
import type { Condition, FormSpec, Question } from './form.ts';

/** The questions that apply to somebody, in order, and their answers without those that no longer apply. */
export interface Path {
  readonly questions: readonly Question[];
  readonly answers: Values;
}

/**
 * Finds the way through a form that a set of answers leads to.
 *
 * A question counts when all its conditions hold on the answers kept so far, so that an answer which is dropped drops
 * what hung on it. Answers to questions that the form does not have are dropped too.
 */
export function toPath({ questions }: FormSpec, answers: Values): Path {
  const kept: Record<string, Value> = {};
  const applying = questions.filter((question) => {
    const applies = question.when.every((condition) => holds(condition, kept[condition.question]));
    const answer = answers[question.id];
    if (applies && answer !== undefined) kept[question.id] = answer;
    return applies;
  });
  return { questions: applying, answers: kept };
}

/**
 * The questions from the front of a list that one page can hold: at most `limit`, none hanging on another of them, and
 * a header only at the top.
 */
export function toPage(questions: readonly Question[], limit: number): readonly Question[] {
  const end = questions.findIndex(({ when, header }, index) => {
    const before = questions.slice(0, index).map(({ id }) => id);
    return (
      index >= limit || (index > 0 && header !== undefined) || when.some(({ question }) => before.includes(question))
    );
  });
  return end === -1 ? questions : questions.slice(0, end);
}

/** The questions from the end of a list that one page can hold. */
export function toLastPage(questions: readonly Question[], limit: number): readonly Question[] {
  const starts = questions.map((_, index) => index).slice(-limit);
  const start = starts.find((index) => toPage(questions.slice(index), limit).length === questions.length - index);
  return start === undefined ? [] : questions.slice(start);
}

/** Whether a condition holds on an answer; on none it never does. */
export function holds({ test }: Condition, answer: Value | undefined): boolean {
  if (answer === undefined || answer === '') return false;
  const codes = toCodes(answer);
  switch (test.kind) {
    case 'answered':
      return true;
    case 'equals':
      return codes.includes(test.value);
    case 'in':
      return test.values.some((value) => codes.includes(value));
    case 'at-least':
      return typeof answer === 'number' && answer >= test.value;
  }
}

/** Somebody's own words count as `other`. */
function toCodes(answer: Value): readonly Value[] {
  const codes = typeof answer === 'object' ? answer : [answer];
  return codes.map((code) => (typeof code === 'string' && code.startsWith('other:') ? 'other' : code));
}
