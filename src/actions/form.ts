import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Origin, Value, Values } from '../core/event.ts';
import { checkAnswer } from '../core/field.ts';
import { type Input, moveDraft, openDraft, show, type Step, step } from '../core/flow.ts';
import type { Draft, FormSpec, Question } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { isQuestion, toInput } from '../core/typed.ts';
import { formWords } from '../core/words/form.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';
import { readPress } from './form-buttons.ts';
import { toListReply } from './form-page.ts';
import { toCancelReply, toStandingReply } from './form-reply.ts';

/** What filling in forms needs. */
export interface FormParts {
  readonly commands: () => Commands;
  readonly store: Store;
  /** An unguessable id of at most 16 characters. */
  readonly newId: () => string;
  /** The keyed hash under which a person counts once for a form. */
  readonly toOnce: (form: string, from: Origin) => string;
}

/** A form that somebody is filling in, in the wording that they began with where that is still known. */
interface Opened {
  readonly spec: FormSpec;
  readonly draft: Draft;
  readonly isChanged: boolean;
}

const hourMs = 3_600_000;
/** For how long typed text counts as an answer; after that the form waits for a button or its command. */
const sittingMs = 2 * hourMs;

/**
 * Creates the action that asks people the questions of a form and keeps what they answer.
 *
 * Everything is on disk before the person sees what comes next, and "thank you" means that the answers are stored. A
 * form waits while its person does something else; its command goes on where they stopped. An event that comes twice
 * changes nothing the second time.
 *
 * Buttons: `form:<form>:<verb>:<question>:<code>`, see `readPress`; `start` does what the command does and `all` lists
 * the questions.
 */
export function createFormAction(parts: FormParts): Action {
  const { store } = parts;

  async function toOpened(draft: Draft, limit: number): Promise<Opened | undefined> {
    const current = parts.commands().get(draft.form)?.form;
    if (current?.version === draft.version) return { spec: current, draft, isChanged: false };
    const begun = await store.readForm(draft.form, draft.version);
    if (begun !== undefined) return { spec: begun, draft, isChanged: false };
    return current && { spec: current, draft: moveDraft(current, draft, limit), isChanged: true };
  }

  async function find({ who, can }: Turn, form: string): Promise<Opened | undefined> {
    const draft = (await store.readDrafts(who)).find((each) => each.form === form);
    return draft && toOpened(draft, can.fieldsPerPage);
  }

  async function isCounted({ name, again }: FormSpec, { event }: Turn): Promise<boolean> {
    return again === 'refuse' && store.hasSubmitted(name, parts.toOnce(name, event.from));
  }

  async function start(turn: Turn, spec: FormSpec): Promise<Reply> {
    const { event, who, language, can } = turn;
    if (!event.from.isPrivate && !can.whispers) return toReply(words[language].privateOnly);
    if (await isCounted(spec, turn)) return toReply(formWords[language].received);
    const before = await find(turn, spec.name);
    if (before !== undefined) {
      const hasBegun = before.draft.at !== 'consent';
      const note = before.isChanged ? formWords[language].changed : formWords[language].resumed;
      const draft = { ...before.draft, language, startedAt: event.at };
      return save(
        turn,
        before.spec,
        step(before.spec, draft, { kind: 'show' }, can.fieldsPerPage),
        hasBegun ? note : '',
      );
    }
    await store.saveForm(spec);
    const person = { who, language, platform: event.from.platform, startedAt: event.at };
    const draft = openDraft(spec, person, can.fieldsPerPage);
    return save(turn, spec, show(spec, draft, can.fieldsPerPage));
  }

  /** Keeps what came of a step, and only then shows it. */
  async function save(turn: Turn, spec: FormSpec, next: Step, note?: string): Promise<Reply> {
    const { event, who, can } = turn;
    const say = formWords[next.draft.language];
    switch (next.kind) {
      case 'done':
        return commit(turn, spec, next.draft, next.answers);
      case 'cancelled':
        await store.dropDraft(who, spec.name, event.id);
        return toReply(say.cancelled);
      case 'ask-before-cancel':
        return toCancelReply(spec, next.draft.language);
      case 'consent':
      case 'page':
      case 'review': {
        if (await store.saveDraft(next.draft, event.id)) return toStandingReply(spec, next, can, note);
        const now = await find(turn, spec.name);
        if (now === undefined) return closed(turn, spec.name);
        return toStandingReply(now.spec, show(now.spec, now.draft, can.fieldsPerPage), can);
      }
    }
  }

  async function commit(turn: Turn, spec: FormSpec, draft: Draft, answers: Values): Promise<Reply> {
    const { event, who } = turn;
    const { name: form, version, identity, again, thanks } = spec;
    const { language } = draft;
    const say = formWords[language];
    const isAnonymous = identity === 'anonymous';
    const id = parts.newId();
    const time = event.at.getTime();
    const result = await store.commitSubmission(
      {
        id,
        form,
        version,
        language,
        platform: event.from.platform,
        submittedAt: new Date(isAnonymous ? time - (time % hourMs) : time),
        answers,
        ...(!isAnonymous && { who }),
        ...(again === 'refuse' && { once: parts.toOnce(form, event.from) }),
      },
      { who },
      event.id,
    );
    if (result === 'saved') {
      // A receipt for an anonymous form would be a link to the person who has it in the chat.
      return toReply(isAnonymous ? thanks[language] : `${thanks[language]}\n\n${say.receipt(id)}`);
    }
    if (result === 'counted') await store.dropDraft(who, form, event.id);
    return toReply(say.received);
  }

  /** What there is to say when a button or a page comes for a form that is not open. */
  async function closed(turn: Turn, form: string): Promise<Reply> {
    const say = formWords[turn.language];
    const spec = parts.commands().get(form)?.form;
    if (spec === undefined) return toReply(say.formGone);
    return toReply((await isCounted(spec, turn)) ? say.received : say.noDraft(form));
  }

  /** Takes a step in the language that the person chose, else in the one in which they began. */
  async function go(turn: Turn, opened: Opened, input: Input): Promise<Reply> {
    const { spec, isChanged } = opened;
    const { at } = turn.event;
    const language = (await store.readLanguage(turn.who)) ?? opened.draft.language;
    const isLate = at.getTime() - opened.draft.startedAt.getTime() > sittingMs;
    const draft: Draft = { ...opened.draft, language, ...(isLate && { startedAt: at }) };
    const next = step(spec, draft, input, turn.can.fieldsPerPage);
    return save(turn, spec, next, isChanged ? formWords[language].changed : undefined);
  }

  return {
    async run(turn, command) {
      const { form } = command;
      return form === undefined ? toReply(formWords[turn.language].formGone) : start(turn, form);
    },

    async press(turn, [form = '', ...rest]) {
      const [verb] = rest;
      const current = parts.commands().get(form)?.form;
      if (verb === 'start' && current !== undefined) return { ...(await start(turn, current)), place: 'same' };
      const opened = await find(turn, form);
      if (opened === undefined) return { ...(await closed(turn, form)), place: 'same' };
      if (verb === 'all') return toListReply(opened.spec, opened.draft.language);
      const input = readPress(rest);
      return input && { ...(await go(turn, opened, input)), place: 'same' };
    },

    async submit(turn, form, values) {
      const opened = await find(turn, form);
      return opened === undefined ? closed(turn, form) : go(turn, opened, { kind: 'page', values });
    },

    async text(turn, text) {
      const { event, who, can } = turn;
      if (can.fieldsPerPage > 1 || !event.from.isPrivate) return undefined;
      const [draft] = await store.readDrafts(who);
      if (draft === undefined || event.at.getTime() - draft.startedAt.getTime() > sittingMs) return undefined;
      const opened = await toOpened(draft, can.fieldsPerPage);
      const input = opened && toInput(opened.spec, opened.draft, text);
      if (opened === undefined || input === undefined || isDigression(opened, input)) return undefined;
      return go(turn, opened, input);
    },
  };
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
