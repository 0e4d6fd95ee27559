import type { Action } from '../core/action.ts';
import { toCitation } from '../core/answer.ts';
import type { Knowledge, Source } from '../core/knowledge.ts';
import type { Reply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import { toLanguage, type Language } from '../language/language.ts';
import { toSectionButton } from './passage.ts';
import { toShelfPage } from './shelf.ts';

const toListAction = (page: number, language: Language): string => `sources:list:${page}:${language}`;

/** Sources that something rests on, those that most rests on first. */
function toList({ sources, sections }: Knowledge, page: number, language: Language): Reply {
  const uses = new Map<string, number>();
  for (const section of sections.values()) {
    for (const { id } of section.sources) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const items = [...uses]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => sources.get(id) ?? [])
    .map((source) => {
      const { publisher, title } = toCitation(source, language);
      return { label: `${publisher}: ${title}`, action: `sources:one:${source.id}:${language}` };
    });
  return toShelfPage({
    head: [{ text: `📚 ${words[language].sources}\n`, bold: true }],
    items,
    page,
    language,
    toAction: (other) => toListAction(other, language),
  });
}

/** A source and the sections that rest on it. */
function toOne({ sections }: Knowledge, source: Source, page: number, language: Language): Reply {
  const say = words[language];
  const { title, publisher, url, date } = toCitation(source, language);
  const resting = [...sections.values()].filter((section) => section.sources.some(({ id }) => id === source.id));
  const detail = [publisher, date].filter((part) => part !== '').join(', ');
  return toShelfPage({
    head: [{ text: title, url }, { text: `\n${detail}\n\n${say.restsOnIt}\n` }],
    items: resting.map((section) => toSectionButton(section, language)),
    page,
    language,
    toAction: (other) => `sources:one:${source.id}:${language}:${other}`,
    more: [{ label: say.sources, action: toListAction(0, language) }],
  });
}

/** Creates the action that shows where the content comes from. */
export function createSources(knowledge: () => Knowledge): Action {
  return {
    run: async ({ language }) => toList(knowledge(), 0, language),
    async press(turn, [verb, id = '', code, page]) {
      const language = toLanguage(code) ?? turn.language;
      const source = knowledge().sources.get(id);
      if (verb === 'list') return { ...toList(knowledge(), Number(id) || 0, language), place: 'same' };
      return verb === 'one' && source !== undefined
        ? toOne(knowledge(), source, Number(page) || 0, language)
        : undefined;
    },
  };
}
