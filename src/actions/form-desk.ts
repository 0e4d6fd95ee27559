import type { Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { moveDraft } from '../core/draft.ts';
import type { Origin } from '../core/event.ts';
import { type FormState, toFormState } from '../core/form-state.ts';
import type { Draft, FormSpec } from '../core/form.ts';
import { toCountedName, toDay } from '../core/occasion.ts';
import type { Store } from '../core/ports.ts';
import { formWords } from '../core/words/form.ts';
import { lifeWords } from '../core/words/life.ts';
import type { Language } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';

/** What filling in forms needs. */
export interface FormParts {
  readonly commands: () => Commands;
  readonly store: Store;
  /** An unguessable id of 10 to 16 characters of `[a-z2-7]`. */
  readonly newId: () => string;
  /** The keyed hash under which a person counts once for a form, or for what else is named. */
  readonly toOnce: (name: string, from: Origin) => string;
  /** Signs a text, so that only the desk could have made what comes out. */
  readonly sign: (text: string) => string;
  /** Where a person can be reminded, sealed; without it nobody is. */
  readonly seal?: (to: Origin) => string;
}

/** A form that somebody is filling in, in the wording that they began with where that is still known. */
export interface Opened {
  readonly spec: FormSpec;
  readonly draft: Draft;
  readonly isChanged: boolean;
}

/** What the desk knows about forms and about who is filling them in. */
export interface FormDesk {
  /** A wording of a form, also one that its file no longer has. */
  readSpec(form: string, version: string): Promise<FormSpec | undefined>;
  toOpened(draft: Draft, limit: number): Promise<Opened | undefined>;
  find(turn: Turn, form: string): Promise<Opened | undefined>;
  /** Whether the person was counted for the form where it is filled in once, or once for each occasion. */
  isCounted(spec: FormSpec, turn: Turn, occasion: string | undefined): Promise<boolean>;
  /** By the form's file as it is now, whatever the wording. */
  readState(spec: FormSpec, at: Date): Promise<FormState>;
  /** Why nobody can begin a form, for one that is not open. */
  toRefusal(spec: FormSpec, state: FormState, at: Date, language: Language): string;
  /** That the answers are here already, and how to come back to them. */
  toReceived(language: Language): string;
  /** What is stored of a receipt code; without the desk's key it does not lead back to the code. */
  toReceiptHash(code: string): string;
  /** The name of the command for receipts, where there is one. */
  toReceiptCommand(): string | undefined;
}

/** Creates the part that filling in, coming back and withdrawing share. */
export function createFormDesk({ commands, store, toOnce, sign }: FormParts): FormDesk {
  const toCurrent = (spec: FormSpec): FormSpec => commands().get(spec.name)?.form ?? spec;
  const toReceiptCommand = (): string | undefined =>
    [...commands().values()].find(({ action }) => action === 'receipt')?.name;

  async function toOpened(draft: Draft, limit: number): Promise<Opened | undefined> {
    const current = commands().get(draft.form)?.form;
    if (current?.version === draft.version) return { spec: current, draft, isChanged: false };
    const begun = await store.readForm(draft.form, draft.version);
    if (begun !== undefined) return { spec: begun, draft, isChanged: false };
    return current && { spec: current, draft: moveDraft(current, draft, limit), isChanged: true };
  }

  return {
    toReceiptCommand,
    toReceiptHash: (code) => sign(`receipt ${code}`),
    toOpened,
    async readSpec(form, version) {
      const current = commands().get(form)?.form;
      return current?.version === version ? current : store.readForm(form, version);
    },
    async find({ who, can }, form) {
      const draft = (await store.readDrafts(who)).find((each) => each.form === form);
      return draft && toOpened(draft, can.fieldsPerPage);
    },
    async isCounted({ name, again }, { event }, occasion) {
      return again !== 'new' && store.hasSubmitted(name, toOnce(toCountedName(name, occasion), event.from));
    },
    async readState(spec, at) {
      return toFormState(toCurrent(spec), await store.readFormState(spec.name), at);
    },
    toRefusal(spec, state, at, language) {
      const say = lifeWords[language];
      const { opens, timeZone } = toCurrent(spec);
      if (state === 'closing') return say.closing;
      if (opens === undefined || at.toISOString() >= opens) return say.closed;
      return say.opensOn(toWrittenDate(toDay(new Date(opens), timeZone), language));
    },
    toReceived(language) {
      const command = toReceiptCommand();
      const { received } = formWords[language];
      return command === undefined ? received : `${received}\n\n${lifeWords[language].receivedBefore(command)}`;
    },
  };
}
