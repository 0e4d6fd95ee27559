import type { Action, Turn } from '../core/action.ts';
import type { Value } from '../core/event.ts';
import { checkAnswer } from '../core/field.ts';
import { type Input, step } from '../core/flow.ts';
import type { Draft, Question } from '../core/form.ts';
import { toConsentName } from '../core/occasion.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { isQuestion, toInput } from '../core/typed.ts';
import { formWords } from '../core/words/form.ts';
import type { Language } from '../language/language.ts';
import { readPress } from './form-buttons.ts';
import { createFormDesk, type FormParts, type Opened } from './form-desk.ts';
import { toListReply } from './form-page.ts';
import { createFormSaver } from './form-save.ts';
import { createFormStart } from './form-start.ts';

/** For how long typed text counts as an answer; after that the form waits for a button or its command. */
const sittingMs = 2 * 3_600_000;

/**
 * Creates the action that asks people the questions of a form and keeps what they answer.
 *
 * Everything is on disk before the person sees what comes next, and "thank you" means that the answers are stored. A
 * form waits while its person does something else; its command goes on where they stopped. An event that comes twice
 * changes nothing the second time.
 *
 * Buttons: `form:<form>:<verb>:<question>:<code>`, see `readPress`; `start` does what the command does, for the session
 * whose code follows, and `all` lists the questions. Arguments of the command: `session`, and `source` for a tag that
 * says how the person came.
 */
export function createFormAction(parts: FormParts): Action {
  const { store, commands } = parts;
  const desk = createFormDesk(parts);
  const saver = createFormSaver(parts, desk);
  const { start } = createFormStart(parts, desk, saver);

  /** Takes a step in the language that the person chose, else in the one in which they began. */
  async function go(turn: Turn, { spec, draft, isChanged }: Opened, input: Input): Promise<Reply> {
    const { at, from } = turn.event;
    const language = (await store.readLanguage(turn.who)) ?? draft.language;
    const isLeaving = input.kind === 'cancel' || input.kind === 'confirm-cancel';
    const state = isLeaving ? 'open' : await desk.readState(spec, at);
    if (state === 'closed') return toReply(desk.toRefusal(spec, state, at, language));
    const isLate = at.getTime() - draft.startedAt.getTime() > sittingMs;
    const now: Draft = { ...draft, language, ...(isLate && { startedAt: at }) };
    const next = step(spec, now, input, turn.can.fieldsPerPage);
    const { consent } = next.draft;
    if (consent !== undefined && draft.at === 'consent' && next.draft.at !== 'consent') {
      await store.acceptConsent(consent, parts.toOnce(toConsentName(consent), from));
    }
    return saver.save(turn, spec, next, isChanged ? formWords[language].changed : undefined);
  }

  return {
    async run(turn, { form }, args) {
      if (form === undefined) return toReply(formWords[turn.language].formGone);
      return start(turn, form, { ...toArgument('session', args['session']), ...toArgument('source', args['source']) });
    },

    async press(turn, [form = '', ...rest]) {
      const [verb, session] = rest;
      const current = commands().get(form)?.form;
      if (verb === 'start' && current !== undefined) {
        return { ...(await start(turn, current, toArgument('session', session))), place: 'same' };
      }
      const opened = await desk.find(turn, form);
      // Not in the place of the message with the button: it may be the one that shows the receipt.
      if (opened === undefined) return saver.toAbsentReply(turn, form);
      if (verb === 'all') return toListReply(opened.spec, opened.draft.language);
      const input = readPress(rest);
      return input && { ...(await go(turn, opened, input)), place: 'same' };
    },

    async submit(turn, form, values) {
      const opened = await desk.find(turn, form);
      return opened === undefined ? saver.toAbsentReply(turn, form) : go(turn, opened, { kind: 'page', values });
    },

    async text(turn, text) {
      const { event, who, can } = turn;
      if (can.fieldsPerPage > 1 || !event.from.isPrivate) return undefined;
      const [draft] = await store.readDrafts(who);
      if (draft === undefined || event.at.getTime() - draft.startedAt.getTime() > sittingMs) return undefined;
      const opened = await desk.toOpened(draft, can.fieldsPerPage);
      const input = opened && toInput(opened.spec, opened.draft, text);
      if (opened === undefined || input === undefined || isDigression(opened, input)) return undefined;
      if ((await desk.readState(opened.spec, event.at)) === 'closed') return undefined;
      return go(turn, opened, input);
    },
  };
}

function toArgument<Name extends string>(name: Name, value: Value | undefined): { readonly [key in Name]?: string };
function toArgument(name: string, value: Value | undefined): Readonly<Record<string, string>> {
  return value === undefined || value === '' ? {} : { [name]: String(value) };
}

/** A question to the desk where a choice is asked for: it reads like one, and is no answer. */
function isDigression({ spec, draft }: Opened, input: Input): boolean {
  if (input.kind !== 'answer' || !isQuestion(String(input.value))) return false;
  const asked = spec.questions.find(({ id }) => id === input.question);
  return asked !== undefined && asked.kind.type !== 'text' && !isAnswer(asked, input.value, draft.language);
}

function isAnswer(question: Question, raw: Value, language: Language): boolean {
  const checked = checkAnswer(question, raw, language);
  return checked.kind === 'ok' && !String(checked.value).startsWith('other:');
}
