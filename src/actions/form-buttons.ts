import type { Value } from '../core/event.ts';
import { toOptions } from '../core/field-view.ts';
import type { Input } from '../core/flow.ts';
import type { Question } from '../core/form.ts';
import type { Button } from '../core/reply.ts';
import { formWords } from '../core/words/form.ts';
import type { Language } from '../language/language.ts';

/** What a button of a form says and does; `rest` is what stands behind the verb in its action. */
export function toFormButton(
  form: string,
  label: string,
  verb: string,
  rest: readonly string[] = [],
  look?: Button['look'],
): Button {
  return { label, action: ['form', form, verb, ...rest].join(':'), ...(look && { look }) };
}

/** Reads what follows the form's name in a button's action; `undefined` when it is no step through a form. */
export function readPress([verb, question, code]: readonly string[]): Input | undefined {
  switch (verb) {
    case 'accept':
    case 'send':
    case 'cancel':
    case 'show':
      return { kind: verb };
    case 'discard':
      return { kind: 'confirm-cancel' };
    case 'back':
    case 'skip':
    case 'keep':
      return { kind: verb, ...(question !== undefined && { from: question }) };
    case 'edit':
      return question === undefined ? undefined : { kind: 'edit', question };
    case 'answer':
      return question === undefined || code === undefined ? undefined : { kind: 'answer', question, value: code };
    case 'pick':
      return question === undefined || code === undefined ? undefined : { kind: 'pick', question, code };
    default:
      return undefined;
  }
}

/** The choices of a question as buttons: the figure alone for points, a tick on what was picked. */
export function toChoiceButtons(
  form: string,
  question: Question,
  language: Language,
  value?: Value,
): readonly Button[] {
  const { id, kind } = question;
  const chosen = typeof value === 'object' ? value : [];
  const isPoints = kind.type === 'rating' || kind.type === 'nps';
  const verb = kind.type === 'choices' ? 'pick' : 'answer';
  return toOptions(question, language).map(({ code, label }) => {
    const shown = isPoints ? code : chosen.includes(code) ? `✓ ${label}` : label;
    return toFormButton(form, shown, verb, [id, code]);
  });
}

/** The ways on from a question besides answering it. */
export function toWayButtons(
  form: string,
  question: Question,
  language: Language,
  { value, isFirst }: { readonly value?: Value; readonly isFirst: boolean },
): readonly Button[] {
  const say = formWords[language];
  const { id, kind, required } = question;
  const isAnswered = value !== undefined && value !== '' && !(typeof value === 'object' && value.length === 0);
  const keep = kind.type === 'choices' ? say.done : say.keep;
  return [
    ...(isAnswered ? [toFormButton(form, keep, 'keep', [id], 'primary')] : []),
    ...(required ? [] : [toFormButton(form, say.skip, 'skip', [id])]),
    ...(isFirst ? [] : [toFormButton(form, say.back, 'back', [id])]),
    toFormButton(form, say.cancel, 'cancel'),
    ...(isFirst ? [toFormButton(form, say.showAll, 'all')] : []),
  ];
}
