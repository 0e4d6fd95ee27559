import type { Action, Turn } from '../core/action.ts';
import { toShownAnswer } from '../core/field-view.ts';
import { toDay, toOccasionLabel } from '../core/occasion.ts';
import { toPath } from '../core/path.ts';
import type { Change } from '../core/ports.ts';
import { readReceiptCode } from '../core/receipt.ts';
import { toReply, type Button, type Reply, type Span } from '../core/reply.ts';
import { createTries } from '../core/tries.ts';
import { formWords } from '../core/words/form.ts';
import { lifeWords } from '../core/words/life.ts';
import { words } from '../core/words/words.ts';
import { type Language, toLanguage } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';
import { createFormDesk, type FormParts } from './form-desk.ts';
import { createFormSaver } from './form-save.ts';
import { createFormStart } from './form-start.ts';

/** Wrong codes a minute; a code has 50 bits, so that guessing at this pace finds none. */
const wrongCodes = 5;

/**
 * Creates the action by which somebody comes back to what they sent: with the receipt code they review it, change it or
 * withdraw it, on any platform, until the form closes. What they sent stays as anonymous as it was: the code is all
 * that leads to it, and the desk keeps only its hash.
 *
 * A message that is nothing but a valid code does what the command does. Buttons: `receipt:<verb>:<code>` with the
 * verbs `show`, `change`, `withdraw` (asks) and `confirm`.
 */
export function createReceipt(parts: FormParts): Action {
  const { store } = parts;
  const desk = createFormDesk(parts);
  const { change } = createFormStart(parts, desk, createFormSaver(parts, desk));
  const tries = createTries(wrongCodes, 60_000);

  /** What a code stands for, or why it leads nowhere. */
  async function read(turn: Turn, code: string): Promise<Change | Reply> {
    const say = lifeWords[turn.language];
    const { event, can, who } = turn;
    if (!event.from.isPrivate && !can.whispers) return toReply(words[turn.language].privateOnly);
    if (!tries.mayTry(who, event.at)) return toReply(say.tooManyReceipts);
    const sent = await store.readByReceipt(desk.toReceiptHash(code));
    if (sent === undefined) {
      tries.noteFailure(who, event.at);
      return toReply(say.wrongReceipt);
    }
    return sent.kind === 'withdrawn' ? toReply(say.withdrawnBefore) : sent;
  }

  /** A code is in no language, although it may look like words of one. */
  async function readLanguage({ who, recent, event, language }: Turn): Promise<Language> {
    return (await store.readLanguage(who)) ?? recent?.language ?? toLanguage(event.from.locale) ?? language;
  }

  async function show(turn: Turn, sent: Change, code: string): Promise<Reply> {
    const { language, event } = turn;
    const say = lifeWords[language];
    const spec = await desk.readSpec(sent.form, sent.version);
    if (spec === undefined) return toReply(formWords[language].formGone);
    const day = toWrittenDate(toDay(sent.submittedAt, spec.timeZone), language);
    const occasion = toOccasionLabel(spec, sent.occasion, language);
    const answers = toPath(spec, sent.answers).questions.flatMap((question): readonly Span[] => {
      const value = sent.answers[question.id];
      const shown = value === undefined ? formWords[language].notAnswered : toShownAnswer(question, value, language);
      const number = spec.questions.indexOf(question) + 1;
      return [{ text: `\n${number}. ${question.label[language]}: ` }, { text: shown, bold: true }];
    });
    const isClosed = (await desk.readState(spec, event.at)) === 'closed';
    const head: readonly Span[] = [
      { text: spec.title[language], bold: true },
      { text: `${occasion === '' ? '' : `\n${occasion}`}\n${say.sentOn(day)}\n` },
    ];
    if (isClosed) return toReply([...head, ...answers, { text: `\n\n${say.receiptClosed}` }]);
    return toReply([...head, ...answers], {
      buttons: [toButton(say.change, 'change', code), toButton(say.withdraw, 'withdraw', code, 'danger')],
    });
  }

  async function withdraw(turn: Turn, sent: Change, code: string, isConfirmed: boolean): Promise<Reply> {
    const { language, event } = turn;
    const say = lifeWords[language];
    const spec = await desk.readSpec(sent.form, sent.version);
    if (spec !== undefined && (await desk.readState(spec, event.at)) === 'closed') return toReply(say.receiptClosed);
    if (!isConfirmed) {
      return toReply(say.askWithdraw, {
        buttons: [
          toButton(say.keepSent, 'show', code, 'primary'),
          toButton(say.confirmWithdraw, 'confirm', code, 'danger'),
        ],
      });
    }
    const result = await store.withdrawSubmission(desk.toReceiptHash(code), event.id, event.at);
    return toReply(result === 'gone' ? say.withdrawnBefore : say.withdrawn);
  }

  async function go(turn: Turn, verb: string, code: string): Promise<Reply | undefined> {
    const sent = await read(turn, code);
    if ('blocks' in sent) return sent;
    switch (verb) {
      case 'show':
        return show(turn, sent, code);
      case 'change':
        return change(turn, desk.toReceiptHash(code));
      case 'withdraw':
      case 'confirm':
        return withdraw(turn, sent, code, verb === 'confirm');
      default:
        return undefined;
    }
  }

  return {
    async run(turn, _command, args) {
      const say = lifeWords[turn.language];
      const typed = String(args['code'] ?? '').trim();
      if (typed === '') return toReply(say.askReceipt, { expects: 'text' });
      const code = readReceiptCode(typed);
      return (code === undefined ? undefined : await go(turn, 'show', code)) ?? toReply(say.wrongReceipt);
    },

    async press(turn, [verb = '', typed = '']) {
      const code = readReceiptCode(typed);
      const reply = code === undefined ? undefined : await go(turn, verb, code);
      // What shows a code is not written over, for it may be the only place where the person has it.
      return reply && (verb === 'show' || verb === 'change' ? reply : { ...reply, place: 'same' });
    },

    async text(turn, text) {
      const code = /^\s*[\da-z]{5}\s?\p{Pd}\s?[\da-z]{5}\s*$/iu.test(text) ? readReceiptCode(text) : undefined;
      if (code === undefined || !turn.event.from.isPrivate) return undefined;
      const sent = await read(turn, code);
      return 'blocks' in sent ? undefined : show({ ...turn, language: await readLanguage(turn) }, sent, code);
    },
  };
}

function toButton(label: string, verb: string, code: string, look?: Button['look']): Button {
  return { label, action: `receipt:${verb}:${code}`, ...(look && { look }) };
}
