import type { Turn } from '../core/action.ts';
import type { Values } from '../core/event.ts';
import { show, type Step } from '../core/flow.ts';
import type { Draft, FormSpec } from '../core/form.ts';
import { toCountedName, toOccasion } from '../core/occasion.ts';
import { toReceiptCode } from '../core/receipt.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { formWords } from '../core/words/form.ts';
import { lifeWords } from '../core/words/life.ts';
import type { FormDesk, FormParts } from './form-desk.ts';
import { toCancelReply, toStandingReply } from './form-reply.ts';

const hourMs = 3_600_000;

/** Keeps what came of a step, and only then shows it. */
export interface FormSaver {
  /** @param note a sentence that stands above what is shown. */
  readonly save: (turn: Turn, spec: FormSpec, next: Step, note?: string) => Promise<Reply>;
  /** What there is to say when a button or a page comes for a form that the person does not have open. */
  readonly toAbsentReply: (turn: Turn, form: string) => Promise<Reply>;
}

/** Creates the part that writes: drafts while somebody answers, and what was sent at the end. */
export function createFormSaver(parts: FormParts, desk: FormDesk): FormSaver {
  const { store } = parts;

  async function toAbsentReply(turn: Turn, form: string): Promise<Reply> {
    const say = formWords[turn.language];
    const spec = parts.commands().get(form)?.form;
    if (spec === undefined) return toReply(say.formGone);
    const place = toOccasion(spec, turn.event.at);
    const isCounted = await desk.isCounted(spec, turn, place.kind === 'one' ? place.occasion : undefined);
    return toReply(isCounted ? desk.toReceived(turn.language) : say.noDraft(form));
  }

  async function save(turn: Turn, spec: FormSpec, next: Step, note?: string): Promise<Reply> {
    const { event, who, can } = turn;
    const { draft } = next;
    switch (next.kind) {
      case 'done':
        return draft.replaces === undefined
          ? send(turn, spec, draft, next.answers)
          : replace(turn, draft, draft.replaces, next.answers);
      case 'cancelled': {
        await store.dropDraft(who, spec.name, event.id);
        const { language, replaces } = draft;
        return toReply(replaces === undefined ? formWords[language].cancelled : lifeWords[language].changeStopped);
      }
      case 'ask-before-cancel':
        return toCancelReply(spec, draft);
      case 'consent':
      case 'page':
      case 'review': {
        if (await store.saveDraft(draft, event.id)) return toStandingReply(spec, next, can, note);
        const now = await desk.find(turn, spec.name);
        if (now === undefined) return toAbsentReply(turn, spec.name);
        return toStandingReply(now.spec, show(now.spec, now.draft, can.fieldsPerPage), can);
      }
    }
  }

  async function send(turn: Turn, spec: FormSpec, draft: Draft, answers: Values): Promise<Reply> {
    const { event, who } = turn;
    const { name: form, version, identity, again } = spec;
    const { language, occasion, source, consent } = draft;
    const isAnonymous = identity === 'anonymous';
    const code = toReceiptCode(parts.newId());
    const time = event.at.getTime();
    const result = await store.commitSubmission(
      {
        id: parts.newId(),
        form,
        version,
        language,
        platform: event.from.platform,
        submittedAt: new Date(isAnonymous ? time - (time % hourMs) : time),
        answers,
        receiptHash: desk.toReceiptHash(code),
        ...(!isAnonymous && { who }),
        ...(again !== 'new' && { once: parts.toOnce(toCountedName(form, occasion), event.from) }),
        ...(occasion !== undefined && { occasion }),
        ...(source !== undefined && { source }),
        ...(consent !== undefined && { consent }),
      },
      { who },
      event.id,
    );
    if (result === 'saved') return toThanks(spec, draft, code);
    if (result === 'counted') await store.dropDraft(who, form, event.id);
    return toReply(desk.toReceived(language));
  }

  async function replace(turn: Turn, draft: Draft, hash: string, answers: Values): Promise<Reply> {
    const { event, who } = turn;
    const say = lifeWords[draft.language];
    if ((await store.editSubmission(hash, answers, event.id, event.at)) !== 'gone') return toReply(say.changeSaved);
    await store.dropDraft(who, draft.form, event.id);
    return toReply(say.withdrawnBefore);
  }

  /** The only time that a receipt code is seen: the desk itself keeps no more than its hash. */
  function toThanks({ thanks }: FormSpec, { language }: Draft, code: string): Reply {
    const say = lifeWords[language];
    const command = desk.toReceiptCommand();
    if (command === undefined) return toReply(thanks[language]);
    return toReply(`${thanks[language]}\n\n${say.receipt(code, command)}`, {
      buttons: [{ label: say.seeSent, action: `receipt:show:${code}` }],
    });
  }

  return { save, toAbsentReply };
}
