import type { Action, Turn } from '../core/action.ts';
import { toAnswer } from '../core/answer.ts';
import type { Commands } from '../core/command.ts';
import type { Values } from '../core/event.ts';
import type { Knowledge, Match, Section } from '../core/knowledge.ts';
import type { Outcome } from '../core/asked.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import type { Turns } from '../core/turn.ts';
import { words } from '../core/words/words.ts';
import { toLanguage } from '../language/language.ts';
import { hearAfter, toMissButtons, type AfterParts } from './ask-after.ts';
import { toChat } from './chat.ts';
import { toPassageReply, toSectionButton } from './passage.ts';
import { toTopicButtons } from './browse.ts';

/** What asking needs. */
export interface AskParts extends AfterParts {
  readonly knowledge: () => Knowledge;
  readonly commands: () => Commands;
  readonly store: Store;
  readonly turns: Turns;
  /** An unguessable id of at most 16 characters. */
  readonly newId: () => string;
}

/** From which probability on an unanswered question says something of a section; below it any section may come first. */
const leastNear = 0.1;
const isNear = (match: Match | undefined): match is Match => match !== undefined && match.probability >= leastNear;

/** Something to say in words: a letter or a digit of any script. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Creates the action that answers questions, typed or by command, and takes what people say of the answers.
 *
 * Buttons: `show`, `share` (section, language), `yes`, `no`, `park`, `tell` (question's id, language), `why` (question's
 * id, language, reason).
 */
export function createAsk(parts: AskParts): Action {
  const { store, turns } = parts;

  async function log(
    turn: Turn,
    outcome: Outcome,
    id: string,
    more: { section?: string; text?: string },
  ): Promise<void> {
    const { event, language } = turn;
    await store.logQuestion({
      id,
      event: event.id,
      at: event.at,
      platform: event.from.platform,
      language,
      outcome,
      ...more,
    });
  }

  async function answer(turn: Turn, question: string): Promise<Reply> {
    const { language, recent, who, event } = turn;
    const say = words[language];
    if (!hasWords(question))
      return { ...toReply(say.emptyQuestion), buttons: toTopicButtons(parts.knowledge(), language) };
    const knowledge = parts.knowledge();
    const previous = recent?.question;
    const found = toAnswer(knowledge, question, { language, ...(previous !== undefined && { previous }) });
    const id = parts.newId();
    turns.remember(who, { at: event.at, language, question, asked: id });
    switch (found.kind) {
      case 'chat':
        return toChat(found.courtesy, turn, parts.commands(), knowledge);
      case 'answered':
        await log(turn, 'answered', id, { section: found.section.id });
        return toPassageReply(knowledge, found.section, turn, id);
      case 'suggested':
        await log(turn, 'suggested', id, { section: found.match.section });
        return suggest(found.sections, id, turn);
      case 'unanswered':
        await log(turn, 'unanswered', id, {
          text: question,
          ...(isNear(found.match) && { section: found.match.section }),
        });
        return {
          ...toReply(`${say.unanswered}\n\n${say.unansweredNext}`),
          buttons: [...toMissButtons(turn, id, say.sendToTeam), ...toTopicButtons(knowledge, language)],
        };
    }
  }

  return {
    async run(turn, _command, args: Values) {
      const question = String(args['question'] ?? '').trim();
      if (question === '') return { ...toReply(words[turn.language].askWhat), expects: 'text' };
      const section = parts.knowledge().sections.get(question);
      return section === undefined ? answer(turn, question) : toPassageReply(parts.knowledge(), section, turn);
    },
    text: answer,
    async press(turn, [verb, id = '', code, more]) {
      const inLanguage = { ...turn, language: toLanguage(code) ?? turn.language };
      const knowledge = parts.knowledge();
      const section = knowledge.sections.get(id);
      const gone = toReply(words[inLanguage.language].sectionGone);
      switch (verb) {
        case 'show':
          return section === undefined ? gone : toPassageReply(knowledge, section, inLanguage);
        case 'share': {
          if (section === undefined) return gone;
          const { buttons: _, ...shared } = toPassageReply(knowledge, section, inLanguage);
          return { ...shared, audience: 'everyone' };
        }
        default:
          return verb === undefined ? undefined : hearAfter(parts, inLanguage, verb, id, more);
      }
    },
  };
}

function suggest(sections: readonly Section[], id: string, turn: Turn): Reply {
  const { language } = turn;
  const say = words[language];
  return {
    ...toReply(say.didYouMean),
    buttons: [
      ...sections.map((section) => toSectionButton(section, language)),
      ...toMissButtons(turn, id, `${say.noneOfThese}: ${say.sendToTeam.toLowerCase()}`),
    ],
  };
}
