import type { Action } from '../core/action.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toReply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import { toLanguageButtons } from './language.ts';
import { toTopicButtons } from './browse.ts';
import type { Follow } from './follow.ts';

/**
 * Creates the action behind `/start`: who the desk is, in the editors' words, and the ways on. With a link's `payload` it
 * goes where the link leads; a payload that says nothing to this desk is a plain start.
 */
export function createStart(knowledge: () => Knowledge, follow: Follow): Action {
  return {
    async run(turn, command, args) {
      const payload = args['payload'];
      const followed = typeof payload === 'string' ? await follow(turn, payload) : undefined;
      if (followed !== undefined) return followed;
      const text = command.say?.[turn.language] ?? words[turn.language].greeting;
      return { ...toReply(text), buttons: [...toTopicButtons(knowledge(), turn.language), ...toLanguageButtons()] };
    },
  };
}
