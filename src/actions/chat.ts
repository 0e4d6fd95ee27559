import type { Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import type { Courtesy } from '../language/courtesy.ts';
import { toTopicButtons } from './browse.ts';
import { toHelp } from './help.ts';

/** The answer to small talk. Who the desk is stands in the editors' own `start` command. */
export function toChat(courtesy: Courtesy, turn: Turn, commands: Commands, knowledge: Knowledge): Reply {
  const { language } = turn;
  const say = words[language];
  const buttons = toTopicButtons(knowledge, language);
  switch (courtesy) {
    case 'greeting':
      return { ...toReply(say.greeting), buttons };
    case 'who':
      return { ...toReply(commands.get('start')?.say?.[language] ?? say.greeting), buttons };
    case 'help':
      return toHelp(turn, commands);
    case 'thanks':
      return toReply(say.thanks);
    case 'farewell':
      return toReply(say.farewell);
  }
}
