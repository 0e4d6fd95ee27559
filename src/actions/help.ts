import { mayAct } from '../core/access.ts';
import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { toReply, type Reply, type Span } from '../core/reply.ts';
import { words } from '../core/words/words.ts';

/** What this person can type, with what each command does. */
export function toHelp(turn: Turn, commands: Commands): Reply {
  const { language, role } = turn;
  const own = [...commands.values()].filter((command) => mayAct(role, command.role));
  const intro = commands.get('help')?.say?.[language];
  return toReply([
    ...(intro === undefined ? [] : [{ text: `${intro}\n\n` }]),
    { text: words[language].commandsYouCanUse, bold: true },
    ...own.flatMap((command): Span[] => [
      { text: `\n/${command.name}`, bold: true },
      { text: ` – ${command.description[language]}` },
    ]),
  ]);
}

/** Creates the action behind `/help`. */
export function createHelp(commands: () => Commands): Action {
  return { run: async (turn) => toHelp(turn, commands()) };
}
