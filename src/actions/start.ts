import type { Action } from '../core/action.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toReply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import { toLanguageButtons } from './language.ts';
import { toTopicButtons } from './browse.ts';

/** Creates the action behind `/start`: who the desk is, in the editors' words, and the ways on. */
export function createStart(knowledge: () => Knowledge): Action {
  return {
    async run(turn, command) {
      const text = command.say?.[turn.language] ?? words[turn.language].greeting;
      return { ...toReply(text), buttons: [...toTopicButtons(knowledge(), turn.language), ...toLanguageButtons()] };
    },
  };
}
