import type { Value } from '../core/event.ts';
import type { Condition, FormSpec, Kind, Question } from '../core/form.ts';
import { holds } from '../core/path.ts';
import { type Problem, toRemedy } from '../errors.ts';
import { languages } from '../language/language.ts';
import type { Path } from '../yaml.ts';

/** Something wrong in a form, with its place under `questions`. */
export type Fault = Pick<Problem, 'what' | 'remedy' | 'code'> & { readonly path: Path };

/** The longest action that a button may carry, on the platform that allows the least. */
const actionBytes = 64;

/**
 * Finds what is wrong between the parts of a form: what a schema of one part cannot see.
 *
 * @param sections ids of the knowledge base, when they are known.
 */
export function checkForm(form: FormSpec, sections?: ReadonlySet<string>): readonly Fault[] {
  const { questions } = form;
  return questions.flatMap((question, index) => {
    const faults = [
      ...checkId(questions, index),
      ...checkChoices(question.kind),
      ...checkLimits(question),
      ...checkWhen(questions, index),
      ...checkAction(form.name, question),
      ...checkSection(question, sections),
    ];
    return faults.map((fault) => ({ ...fault, path: [index, ...fault.path] }));
  });
}

function checkId(questions: readonly Question[], index: number): readonly Fault[] {
  const id = questions[index]?.id;
  if (questions.findIndex((question) => question.id === id) === index) return [];
  return [fault(['id'], `There is already a question "${id}".`, 'Give one of them another id.', 'id-duplicate')];
}

function checkChoices(kind: Kind): readonly Fault[] {
  if (kind.type !== 'choice' && kind.type !== 'choices') return [];
  return kind.choices.flatMap(({ code, label }, index) => {
    const before = kind.choices.slice(0, index);
    const path = ['choices', index];
    const codes = before.some((choice) => choice.code === code)
      ? [fault([...path, 'code'], `There is already a choice "${code}".`, 'Give one another code.', 'code-duplicate')]
      : [];
    const labels = languages
      .filter((language) => before.some((choice) => choice.label[language] === label[language]))
      .map((language) => {
        const what = `Two choices are both called "${label[language]}".`;
        return fault([...path, 'label', language], what, 'Give one another label.', 'label-duplicate');
      });
    return [...codes, ...labels];
  });
}

function checkLimits({ kind }: Question): readonly Fault[] {
  if (kind.type === 'number' && kind.min !== undefined && kind.max !== undefined && kind.min > kind.max) {
    return [fault(['max'], '"max" is below "min".', 'Change one of them.', 'limits-crossed')];
  }
  if (kind.type !== 'choices') return [];
  const count = kind.choices.length + (kind.other ? 1 : 0);
  if (kind.min > kind.max) return [fault(['max'], '"max" is below "min".', 'Change one of them.', 'limits-crossed')];
  return kind.max > count
    ? [fault(['max'], `"max" is ${kind.max}, and there are ${count} choices.`, 'Lower it.', 'limits-crossed')]
    : [];
}

function checkWhen(questions: readonly Question[], index: number): readonly Fault[] {
  const question = questions[index];
  if (question === undefined) return [];
  const before = questions.slice(0, index);
  const known = before.map(({ id }) => id);
  const faults = question.when.flatMap((condition, at) => {
    const path = ['when', at, 'question'];
    const name = condition.question;
    if (known.includes(name)) return [];
    return questions.some(({ id }) => id === name)
      ? [fault(path, `"${name}" is not asked before "${question.id}".`, 'Move it up.', 'question-later')]
      : [fault(path, `There is no question "${name}".`, toRemedy(name, known), 'question-unknown')];
  });
  if (faults.length > 0 || isReachable(question, before)) return faults;
  const what = `"${question.id}" is never asked: no answer makes all its conditions true.`;
  return [fault(['when'], what, 'Check the values of "when".', 'question-unreachable')];
}

/** Whether some answers to the questions before make all conditions true, taken question by question. */
function isReachable({ when }: Question, before: readonly Question[]): boolean {
  return before.every((question, index) => {
    const conditions = when.filter((condition) => condition.question === question.id);
    if (conditions.length === 0) return true;
    return isReachable(question, before.slice(0, index)) && canHold(question.kind, conditions);
  });
}

function canHold(kind: Kind, conditions: readonly Condition[]): boolean {
  const tests = conditions.map(({ test }) => test);
  switch (kind.type) {
    case 'rating':
    case 'nps':
    case 'choice':
    case 'yesno':
      return toAnswers(kind).some((answer) => conditions.every((condition) => holds(condition, answer)));
    case 'choices':
      return conditions.every((condition) => toAnswers(kind).some((answer) => holds(condition, [String(answer)])));
    case 'number':
      return tests.every((test) => test.kind !== 'at-least' || test.value <= (kind.max ?? Infinity));
    case 'text':
    case 'date':
      return tests.every((test) => test.kind !== 'at-least');
  }
}

function toAnswers(kind: Extract<Kind, { readonly type: 'rating' | 'nps' | 'choice' | 'choices' | 'yesno' }>): Value[] {
  switch (kind.type) {
    case 'rating':
      return Array.from({ length: kind.points }, (_, index) => index + 1);
    case 'nps':
      return Array.from({ length: 11 }, (_, index) => index);
    case 'choice':
    case 'choices':
      return [...kind.choices.map(({ code }) => code), ...(kind.other ? ['other'] : [])];
    case 'yesno':
      return [true, false];
  }
}

/** The action of the longest button of a question must fit; see the form action for how it is put together. */
function checkAction(form: string, { id, kind }: Question): readonly Fault[] {
  const codes = kind.type === 'choice' || kind.type === 'choices' ? kind.choices.map(({ code }) => code) : ['yes'];
  const longest = Math.max(...codes.map((code) => `form:${form}:answer:${id}:${code}`.length));
  if (longest <= actionBytes) return [];
  const what = `The names of the form, of the question "${id}" and of its longest code are ${longest - actionBytes} letters too long together for a button.`;
  return [fault(['id'], what, 'Shorten one of them.', 'action-too-long')];
}

function checkSection({ section }: Question, sections?: ReadonlySet<string>): readonly Fault[] {
  if (section === undefined || sections === undefined || sections.has(section)) return [];
  const what = `There is no section "${section}" in the knowledge base.`;
  return [fault(['section'], what, toRemedy(section, [...sections]), 'section-unknown')];
}

function fault(path: Path, what: string, remedy: string, code: string): Fault {
  return { path, what, remedy, code };
}
