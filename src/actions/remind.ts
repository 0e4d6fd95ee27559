import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { FormSpec } from '../core/form.ts';
import { toFormState } from '../core/form-state.ts';
import type { Store, Unfinished } from '../core/ports.ts';
import { isDue } from '../core/reminder.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import { words } from '../core/words/words.ts';
import { mayPress } from './may-press.ts';
import { sendReminders, type Round, type RoundParts } from './remind-round.ts';
import { usualForm } from './results.ts';

/** What reminding needs. */
export interface RemindParts extends RoundParts {
  readonly commands: () => Commands;
  readonly store: RoundParts['store'] & Pick<Store, 'readUnfinished' | 'readFormState' | 'appendAudit'>;
}

/**
 * Creates the action that reminds those who began a form and did not finish it, once the organiser has seen how many
 * they are.
 *
 * One round goes on at a time, whoever asks for it, so that rounds together stay within what platforms allow.
 *
 * Buttons: `remind:send:<form>`, `remind:leave`; under a reminder `remind:stop:<form>`, with which its reader wants no
 * more of them.
 */
export function createRemind(parts: RemindParts): Action {
  const { commands, store } = parts;
  let isSending = false;

  /** Who would be reminded now. */
  async function readDue(form: FormSpec, at: Date): Promise<readonly Unfinished[]> {
    const due = (await store.readUnfinished(form.name)).filter((each) => isDue(each, form, at));
    return due.filter(({ draft }) => {
      const to = draft.address === undefined ? undefined : parts.open(draft.address);
      return to !== undefined && parts.toAdapter(to) !== undefined;
    });
  }

  /** Whom to remind of what; a reply where there is nothing to do. */
  async function prepare(
    { event, language }: Turn,
    name: string,
  ): Promise<{ readonly form: FormSpec; readonly people: readonly Unfinished[] } | Reply> {
    const say = roomWords[language];
    const form = commands().get(name)?.form;
    if (form === undefined) return toReply(words[language].noSuchForm(name));
    if (isSending) return toReply(say.remindBusy);
    const state = toFormState(form, await store.readFormState(name), event.at);
    if (state === 'closed') return toReply(say.remindClosed(form.title[language]));
    const people = await readDue(form, event.at);
    return people.length === 0 ? toReply(say.remindNobody(form.title[language])) : { form, people };
  }

  async function note({ event, who, role }: Turn, what: string, details: Readonly<Record<string, string | number>>) {
    await store.appendAudit({ at: event.at, who, role, platform: event.from.platform, what, details });
  }

  async function ask(turn: Turn, name: string): Promise<Reply> {
    const prepared = await prepare(turn, name);
    if ('blocks' in prepared) return prepared;
    const { form, people } = prepared;
    const say = roomWords[turn.language];
    return toReply(say.remindAsk(form.title[turn.language], people.length), {
      buttons: [
        { label: say.remindSend, action: `remind:send:${name}`, look: 'primary' },
        { label: say.remindLeave, action: 'remind:leave' },
      ],
    });
  }

  async function send(turn: Turn, name: string): Promise<Reply> {
    const prepared = await prepare(turn, name);
    if ('blocks' in prepared) return prepared;
    // Somebody else may have begun while this round was prepared.
    if (isSending) return toReply(roomWords[turn.language].remindBusy);
    isSending = true;
    try {
      const { form, people } = prepared;
      await note(turn, 'remind', { form: name, people: people.length });
      const round = await sendReminders(parts, form, people, turn.event.at);
      await note(turn, 'reminded', { form: name, ...round });
      return toRoundReply(turn, round);
    } finally {
      isSending = false;
    }
  }

  return {
    run: (turn, _command, args) => ask(turn, String(args['form'] ?? usualForm)),
    async press(turn, [verb, name = '']) {
      const say = roomWords[turn.language];
      if (verb === 'stop') {
        await store.stopReminders(turn.who);
        return toReply(say.reminderStopped(name), { place: 'same' });
      }
      if (verb === 'leave') return toReply(say.remindLeft, { place: 'same' });
      if (verb !== 'send') return undefined;
      if (mayPress(turn, commands(), 'remind')) return { ...(await send(turn, name)), place: 'same' };
      await note(turn, 'refused', { command: 'remind' });
      return toReply(words[turn.language].refused);
    },
  };
}

function toRoundReply({ language }: Turn, { reached, blocked, failed, left }: Round): Reply {
  const say = roomWords[language];
  return toReply(
    [
      say.remindReached(reached),
      ...(blocked > 0 ? [say.remindBlocked(blocked)] : []),
      ...(failed > 0 ? [say.remindFailed(failed)] : []),
      ...(left > 0 ? [say.remindBroken(left)] : []),
    ].join('\n'),
  );
}
