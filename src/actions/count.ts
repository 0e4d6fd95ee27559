import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { homeTimeZone } from '../core/occasion.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import { words } from '../core/words/words.ts';
import { mayPress } from './may-press.ts';
import { usualForm } from './results.ts';

/** What counting needs. */
export interface CountParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'countSubmissions' | 'countDrafts'>;
}

/**
 * Creates the action that says how many have finished a form and how many are at it, and nothing of what they said.
 *
 * Button: `count:again:<form>`, which counts again in the same message.
 */
export function createCount({ commands, store }: CountParts): Action {
  async function count({ event, language }: Turn, name: string): Promise<Reply> {
    const form = commands().get(name)?.form;
    if (form === undefined) return toReply(words[language].noSuchForm(name));
    const say = roomWords[language];
    const [done, underWay] = await Promise.all([store.countSubmissions(name), store.countDrafts(name)]);
    // A form that comes again is expected from the same people each time, and these are all its times.
    const of = form.repeat === undefined ? form.expected : undefined;
    const timeZone = form.timeZone ?? homeTimeZone;
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(event.at);
    return toReply(
      [
        { text: `${form.title[language]}\n`, bold: true },
        { text: of === undefined ? say.counted(done, underWay) : say.countedOf(done, of, underWay) },
        { text: `\n${say.countedAt(time)}`, italic: true },
      ],
      { buttons: [{ label: say.refresh, action: `count:again:${name}` }] },
    );
  }
  return {
    run: (turn, _command, args) => count(turn, String(args['form'] ?? usualForm)),
    async press(turn, [verb, form = '']) {
      if (verb !== 'again') return undefined;
      if (!mayPress(turn, commands(), 'count')) return toReply(words[turn.language].refused);
      return { ...(await count(turn, form)), place: 'same' };
    },
  };
}
