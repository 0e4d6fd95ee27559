import type { Action, Turn } from '../core/action.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Button, type Reply } from '../core/reply.ts';
import type { Turns } from '../core/turn.ts';
import { words } from '../core/words/words.ts';
import { languages, toLanguage } from '../language/language.ts';

/** Each language under the name that its own readers know it by. */
const names = { vi: 'Tiếng Việt', en: 'English', th: 'ไทย' } as const;

/** A button for each language. */
export function toLanguageButtons(): readonly Button[] {
  return languages.map((language) => ({ label: names[language], action: `language:set:${language}` }));
}

/** Creates the action that remembers the language a person chooses; the choice outlives a restart. */
export function createLanguage(store: Store, turns: Turns): Action {
  async function choose(turn: Turn, code: string | undefined): Promise<Reply | undefined> {
    const language = toLanguage(code);
    if (language === undefined) return undefined;
    await store.saveLanguage(turn.who, language);
    turns.remember(turn.who, { ...turn.recent, at: turn.event.at, language });
    return toReply(words[language].languageSaved);
  }
  const offer = (turn: Turn): Reply => ({
    ...toReply(words[turn.language].chooseLanguage),
    buttons: toLanguageButtons(),
  });
  return {
    run: async (turn, _command, args) => (await choose(turn, args['language']?.toString())) ?? offer(turn),
    press: async (turn, [, code]) => choose(turn, code),
  };
}
