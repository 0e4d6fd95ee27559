import type { Adapter } from '../core/adapter.ts';
import type { Origin } from '../core/event.ts';
import { fitReply } from '../core/fit.ts';
import type { FormSpec } from '../core/form.ts';
import type { Store, Unfinished } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import type { Language } from '../language/language.ts';

/** What sending reminders needs. */
export interface RoundParts {
  readonly store: Pick<Store, 'readDrafts' | 'readLanguage' | 'noteReminder' | 'stopReminders'>;
  /** Where a sealed address leads; `undefined` when it cannot be read. */
  readonly open: (sealed: string) => Origin | undefined;
  /** The platform of an address; `undefined` when the desk is not there now. */
  readonly toAdapter: (to: Origin) => Pick<Adapter, 'can' | 'send'> | undefined;
  readonly pause: (ms: number) => Promise<void>;
}

/** What became of a round. `left` were not tried, because nothing got through any more. */
export interface Round {
  readonly reached: number;
  readonly blocked: number;
  readonly failed: number;
  readonly left: number;
}

/** After so many failures one after the other it is not the people: going on would only use up their reminders. */
const mostFailures = 3;

/**
 * Sends one reminder to each, no faster than their platforms take them. That somebody is reminded is stored before it is
 * sent, so that nobody gets a reminder twice however often the desk is stopped in between. Who has finished meanwhile is
 * passed over; who cannot be reached is not tried again.
 */
export async function sendReminders(
  parts: RoundParts,
  form: FormSpec,
  people: readonly Unfinished[],
  at: Date,
): Promise<Round> {
  const { store, open, toAdapter, pause } = parts;
  let [reached, blocked, failed, failures] = [0, 0, 0, 0];
  for (const [index, { draft }] of people.entries()) {
    const { who } = draft;
    const isUnfinished = (await store.readDrafts(who)).some((each) => each.form === form.name);
    const to = draft.address === undefined ? undefined : open(draft.address);
    const adapter = to && toAdapter(to);
    if (!isUnfinished || to === undefined || adapter === undefined) continue;
    await store.noteReminder(who, form.name, at);
    const language = (await store.readLanguage(who)) ?? draft.language;
    const outcome = await adapter.send(to, fitReply(toReminder(form, language), adapter.can));
    switch (outcome) {
      case 'sent':
        reached += 1;
        failures = 0;
        break;
      case 'blocked':
        await store.stopReminders(who);
        blocked += 1;
        failures = 0;
        break;
      case 'failed':
        failed += 1;
        failures += 1;
    }
    if (failures === mostFailures) return { reached, blocked, failed, left: people.length - index - 1 };
    if (index + 1 < people.length) await pause(1000 / (adapter.can.sendsPerSecond ?? 1));
  }
  return { reached, blocked, failed, left: 0 };
}

function toReminder({ name, title }: FormSpec, language: Language): Reply {
  const say = roomWords[language];
  return toReply(say.reminder(title[language]), {
    buttons: [
      { label: say.reminderGoOn, action: `form:${name}:start`, look: 'primary' },
      { label: say.reminderStop, action: `remind:stop:${name}` },
    ],
  });
}
