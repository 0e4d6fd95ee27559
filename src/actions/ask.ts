import type { Action, Turn } from '../core/action.ts';
import { toAnswer } from '../core/answer.ts';
import type { Commands } from '../core/command.ts';
import type { Values } from '../core/event.ts';
import type { Knowledge, Section } from '../core/knowledge.ts';
import type { Outcome, Store } from '../core/ports.ts';
import { toReply, type Button, type Reply } from '../core/reply.ts';
import type { Turns } from '../core/turn.ts';
import { words } from '../core/words/words.ts';
import { toLanguage, type Language } from '../language/language.ts';
import { toChat } from './chat.ts';
import { toPassageReply, toSectionButton } from './passage.ts';
import { toTopicButtons } from './browse.ts';

/** What asking needs. */
export interface AskParts {
  readonly knowledge: () => Knowledge;
  readonly commands: () => Commands;
  readonly store: Store;
  readonly turns: Turns;
  /** An unguessable id of at most 16 characters. */
  readonly newId: () => string;
}

/** Something to say in words: a letter or a digit of any script. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Creates the action that answers questions, typed or by command, and takes what people say of the answers.
 *
 * Buttons: `show`, `share` (section, language), `yes`, `no`, `park` (question's id, language).
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
    turns.remember(who, { at: event.at, language, question });
    const id = parts.newId();
    switch (found.kind) {
      case 'chat':
        return toChat(found.courtesy, turn, parts.commands(), knowledge);
      case 'answered':
        await log(turn, 'answered', id, { section: found.section.id });
        return toPassageReply(knowledge, found.section, turn, id);
      case 'suggested':
        await log(turn, 'suggested', id, { section: found.match.section });
        return suggest(found.sections, id, language);
      case 'unanswered':
        await log(turn, 'unanswered', id, { text: question });
        return {
          ...toReply(`${say.unanswered}\n\n${say.unansweredNext}`),
          buttons: [toParkButton(say.sendToTeam, id, language), ...toTopicButtons(knowledge, language)],
        };
    }
  }

  async function rate(turn: Turn, id: string, helpful: boolean): Promise<Reply> {
    const say = words[turn.language];
    const isKnown = await store.rateQuestion(id, helpful);
    if (!isKnown) return toReply(say.ratingGone);
    return toReply(helpful ? say.thanksForRating : say.sorryForRating);
  }

  async function park(turn: Turn, id: string): Promise<Reply> {
    const say = words[turn.language];
    const isParked = await store.parkQuestion(id, turn.recent?.question);
    return toReply(isParked ? say.sentToTeam : say.questionGone);
  }

  return {
    async run(turn, _command, args: Values) {
      const question = String(args['question'] ?? '').trim();
      if (question === '') return { ...toReply(words[turn.language].askWhat), expects: 'text' };
      const section = parts.knowledge().sections.get(question);
      return section === undefined ? answer(turn, question) : toPassageReply(parts.knowledge(), section, turn);
    },
    text: answer,
    async press(turn, [verb, id = '', code]) {
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
        case 'yes':
        case 'no':
          return rate(inLanguage, id, verb === 'yes');
        case 'park':
          return park(inLanguage, id);
        default:
          return undefined;
      }
    },
  };
}

function toParkButton(label: string, id: string, language: Language): Button {
  return { label, action: `ask:park:${id}:${language}` };
}

function suggest(sections: readonly Section[], id: string, language: Language): Reply {
  const say = words[language];
  return {
    ...toReply(say.didYouMean),
    buttons: [
      ...sections.map((section) => toSectionButton(section, language)),
      toParkButton(`${say.noneOfThese}: ${say.sendToTeam.toLowerCase()}`, id, language),
    ],
  };
}
