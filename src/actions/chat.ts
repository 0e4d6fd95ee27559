import type { Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { toSmallTalk } from '../core/small-talk.ts';
import type { Courtesy } from '../language/courtesy.ts';
import { toTopicButtons } from './browse.ts';
import { toHelp } from './help.ts';

/** The answer to small talk, with the ways on where somebody has just arrived. */
export function toChat(courtesy: Courtesy, turn: Turn, commands: Commands, knowledge: Knowledge): Reply {
  if (courtesy === 'help') return toHelp(turn, commands);
  const reply = toReply(toSmallTalk(courtesy, turn.language, commands));
  const isArriving = courtesy === 'greeting' || courtesy === 'who';
  return isArriving ? { ...reply, buttons: toTopicButtons(knowledge, turn.language) } : reply;
}
