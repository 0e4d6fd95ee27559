import type { Courtesy } from '../language/courtesy.ts';
import type { Language } from '../language/language.ts';
import type { Commands } from './command.ts';
import { words } from './words/words.ts';

/** What the desk says to small talk; who it is and how it helps stand in the editors' own `start` and `help` files. */
export function toSmallTalk(courtesy: Courtesy, language: Language, commands: Commands): string {
  const say = words[language];
  switch (courtesy) {
    case 'who':
      return commands.get('start')?.say?.[language] ?? say.greeting;
    case 'help':
      return commands.get('help')?.say?.[language] ?? say.greeting;
    case 'greeting':
    case 'thanks':
    case 'farewell':
      return say[courtesy];
  }
}
