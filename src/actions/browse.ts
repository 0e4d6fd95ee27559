import type { Action } from '../core/action.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toReply, type Button, type Reply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import { toLanguage, type Language } from '../language/language.ts';
import { toSectionButton } from './passage.ts';
import { toShelfPage } from './shelf.ts';

const toPageAction = (topic: string, page: number, language: Language): string =>
  `browse:topic:${topic}:${page}:${language}`;

/** A button for each topic, in the order of the menus. */
export function toTopicButtons(knowledge: Knowledge, language: Language): readonly Button[] {
  return knowledge.topics.map(({ id, emoji, title }) => ({
    label: `${emoji} ${title[language]}`,
    action: toPageAction(id, 0, language),
  }));
}

function toTopics(knowledge: Knowledge, language: Language): Reply {
  return { ...toReply(words[language].chooseTopic), buttons: toTopicButtons(knowledge, language) };
}

function toTopicPage(knowledge: Knowledge, id: string, page: number, language: Language): Reply | undefined {
  const topic = knowledge.topics.find((one) => one.id === id);
  if (topic === undefined) return undefined;
  const say = words[language];
  const sections = [...knowledge.sections.values()].filter((section) => section.topic === id);
  return toShelfPage({
    head: [
      { text: `${topic.emoji} ${topic.title[language]}\n`, bold: true },
      { text: `${topic.about[language]}\n\n${say.chooseSection}\n` },
    ],
    items: sections.map((section) => toSectionButton(section, language)),
    page,
    language,
    toAction: (other) => toPageAction(id, other, language),
    more: [{ label: say.allTopics, action: `browse:topics:${language}` }],
  });
}

/** Creates the action that walks the knowledge base: topics, their sections, page by page in the same message. */
export function createBrowse(knowledge: () => Knowledge): Action {
  const same = (reply: Reply | undefined): Reply | undefined => reply && { ...reply, place: 'same' };
  return {
    async run({ language }, _command, args) {
      const topic = args['topic']?.toString();
      const page = topic === undefined ? undefined : toTopicPage(knowledge(), topic, 0, language);
      return page ?? toTopics(knowledge(), language);
    },
    async press(turn, [verb, ...rest]) {
      switch (verb) {
        case 'topics':
          return same(toTopics(knowledge(), toLanguage(rest[0]) ?? turn.language));
        case 'topic': {
          const [id = '', page, code] = rest;
          return same(toTopicPage(knowledge(), id, Number(page) || 0, toLanguage(code) ?? turn.language));
        }
        default:
          return undefined;
      }
    },
  };
}
