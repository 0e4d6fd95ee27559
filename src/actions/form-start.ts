import type { Turn } from '../core/action.ts';
import { openChange, openDraft } from '../core/draft.ts';
import { show, step } from '../core/flow.ts';
import type { Draft, FormSpec } from '../core/form.ts';
import { toConsentName, toDay, toOccasion, toOccasionLabel } from '../core/occasion.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { toDraftEnd } from '../core/retention.ts';
import { formWords } from '../core/words/form.ts';
import { lifeWords } from '../core/words/life.ts';
import { words } from '../core/words/words.ts';
import { toWrittenDate } from '../language/written-date.ts';
import { toFormButton } from './form-buttons.ts';
import type { FormDesk, FormParts, Opened } from './form-desk.ts';
import type { FormSaver } from './form-save.ts';
import { toSessionsReply } from './form-reply.ts';

/** How somebody comes to a form: for which session, and by which link. */
export interface Arrival {
  readonly session?: string;
  readonly source?: string;
}

/** The ways into a form: beginning, going on, and changing what was sent. */
export interface FormStart {
  readonly start: (turn: Turn, spec: FormSpec, arrival: Arrival) => Promise<Reply>;
  /** Opens what was sent for changing; `replaces` is the hash of its receipt. */
  readonly change: (turn: Turn, replaces: string) => Promise<Reply>;
}

/** Creates the ways into the forms of a desk. */
export function createFormStart(parts: FormParts, desk: FormDesk, { save }: FormSaver): FormStart {
  const { store } = parts;

  async function start(turn: Turn, spec: FormSpec, { session, source }: Arrival): Promise<Reply> {
    const { event, language, can } = turn;
    if (!event.from.isPrivate && !can.whispers) return toReply(words[language].privateOnly);
    const state = await desk.readState(spec, event.at);
    if (state === 'closed') return toReply(desk.toRefusal(spec, state, event.at, language));
    const place = toOccasion(spec, event.at, session);
    const occasion = place.kind === 'one' ? place.occasion : undefined;
    const before = await desk.find(turn, spec.name);
    if (before !== undefined && !isLeftFromAnotherDay(spec, before.draft, occasion)) {
      return goOn(turn, before, session === undefined ? undefined : occasion);
    }
    if (place.kind === 'unknown') return toSessionsReply(spec, await readDone(turn, spec), language);
    if (await desk.isCounted(spec, turn, occasion)) {
      const sent = spec.again === 'edit' ? await store.readReceiptOf(spec.name, occasion, turn.who) : undefined;
      return sent === undefined ? toReply(desk.toReceived(language)) : change(turn, sent);
    }
    if (state === 'closing') return toReply(desk.toRefusal(spec, state, event.at, language));
    await store.saveForm(spec);
    const consent = await readAccepted(turn, spec);
    const draft = openDraft(
      spec,
      {
        ...toPerson(turn),
        ...(occasion !== undefined && { occasion }),
        ...(source !== undefined && { source }),
        ...(consent !== undefined && { consent }),
        ...(parts.seal && { address: parts.seal(event.from) }),
      },
      can.fieldsPerPage,
    );
    return save(turn, spec, show(spec, draft, can.fieldsPerPage));
  }

  /** Goes on where somebody stopped; a session other than that of the draft has to wait. */
  async function goOn(turn: Turn, { spec, draft, isChanged }: Opened, occasion?: string): Promise<Reply> {
    const { event, language, can } = turn;
    const isOther = occasion !== undefined && draft.occasion !== occasion;
    const note = isOther
      ? lifeWords[language].finishFirst(toOccasionLabel(spec, draft.occasion, language))
      : isChanged
        ? formWords[language].changed
        : draft.replaces === undefined
          ? formWords[language].resumed(toEnd(turn, spec, draft))
          : lifeWords[language].changing(toEnd(turn, spec, draft));
    const next = step(spec, { ...draft, language, startedAt: event.at }, { kind: 'show' }, can.fieldsPerPage);
    return save(turn, spec, next, draft.at === 'consent' ? '' : note);
  }

  async function change(turn: Turn, replaces: string): Promise<Reply> {
    const { language, can, event } = turn;
    const say = lifeWords[language];
    const sent = await store.readByReceipt(replaces);
    if (sent === undefined || sent.kind === 'withdrawn') return toReply(say.withdrawnBefore);
    const spec = await desk.readSpec(sent.form, sent.version);
    if (spec === undefined) return toReply(formWords[language].formGone);
    if ((await desk.readState(spec, event.at)) === 'closed') return toReply(say.receiptClosed);
    const before = await desk.find(turn, sent.form);
    if (before?.draft.replaces === replaces) return goOn(turn, before);
    if (before !== undefined) {
      const goOnButton = toFormButton(sent.form, formWords[language].goOn, 'show', [], 'primary');
      return toReply(say.otherOpen, { buttons: [goOnButton] });
    }
    const { occasion, source, consent } = sent;
    const beginning = {
      ...toPerson(turn),
      replaces,
      ...(occasion !== undefined && { occasion }),
      ...(source !== undefined && { source }),
      ...(consent !== undefined && { consent }),
    };
    const draft = openChange(spec, beginning, sent.answers, can.fieldsPerPage);
    return save(turn, spec, show(spec, draft, can.fieldsPerPage), say.changing(toEnd(turn, spec, draft)));
  }

  /** The consent of a form, when the person accepted the same words before. */
  async function readAccepted({ event }: Turn, { consentVersion }: FormSpec): Promise<string | undefined> {
    if (consentVersion === undefined) return undefined;
    const once = parts.toOnce(toConsentName(consentVersion), event.from);
    return (await store.hasAccepted(consentVersion, once)) ? consentVersion : undefined;
  }

  async function readDone(turn: Turn, spec: FormSpec): Promise<ReadonlySet<string>> {
    const sessions = spec.repeat?.kind === 'session' ? spec.repeat.sessions : [];
    const done = await Promise.all(sessions.map(({ code }) => desk.isCounted(spec, turn, code)));
    return new Set(sessions.flatMap(({ code }, index) => (done[index] === true ? [code] : [])));
  }

  return { start, change };
}

/** What was begun on another day of a daily form gives way to the new day. */
function isLeftFromAnotherDay({ repeat }: FormSpec, draft: Draft, today: string | undefined): boolean {
  return repeat?.kind === 'daily' && draft.replaces === undefined && draft.occasion !== today;
}

function toPerson({ who, language, event }: Turn): Pick<Draft, 'who' | 'language' | 'platform' | 'startedAt'> {
  return { who, language, platform: event.from.platform, startedAt: event.at };
}

/** The last day on which a draft that is touched now is there, in words. */
function toEnd({ language, event }: Turn, { timeZone }: FormSpec, draft: Draft): string {
  return toWrittenDate(toDay(toDraftEnd(draft, event.at), timeZone), language);
}
