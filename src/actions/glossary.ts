import type { Action } from '../core/action.ts';
import type { Knowledge, Term } from '../core/knowledge.ts';
import { toReply, type Reply, type Span } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import { languages, toLanguage, type Language } from '../language/language.ts';
import { toSectionButton } from './passage.ts';
import { toShelfPage } from './shelf.ts';

const toListAction = (page: number, language: Language): string => `glossary:list:${page}:${language}`;

function toList({ glossary }: Knowledge, page: number, language: Language): Reply {
  const byName = Intl.Collator(language).compare;
  const items = glossary
    .map(({ id, names }) => ({ label: names[language].name, action: `glossary:term:${id}:${language}` }))
    .sort((a, b) => byName(a.label, b.label));
  const head: Span[] = [{ text: `📖 ${words[language].glossary}\n`, bold: true }];
  return toShelfPage({ head, items, page, language, toAction: (other) => toListAction(other, language) });
}

/** A term with its name in each language, the reader's first, and what else it is called. */
function toTerm({ sections }: Knowledge, term: Term, language: Language): Reply {
  const say = words[language];
  const order = [language, ...languages.filter((other) => other !== language)];
  const lines = order.flatMap((other): Span[] => {
    const { name, aliases, attested } = term.names[other];
    const short = aliases.slice(0, 4).join(', ');
    return [
      { text: `\n\n${words[other].languageName}: ` },
      { text: name, bold: true },
      ...(attested ? [] : [{ text: ` (${say.ownRendering})`, italic: true } as const]),
      ...(short === '' ? [] : [{ text: `\n${say.alsoCalled}: ${short}` }]),
    ];
  });
  const about = term.about === undefined ? undefined : sections.get(term.about);
  return {
    ...toReply([{ text: term.names[language].name, bold: true }, ...lines]),
    buttons: [
      ...(about === undefined ? [] : [toSectionButton(about, language)]),
      { label: say.glossary, action: toListAction(0, language) },
    ],
  };
}

/** Creates the action that shows official names in the three languages. */
export function createGlossary(knowledge: () => Knowledge): Action {
  return {
    run: async ({ language }) => toList(knowledge(), 0, language),
    async press(turn, [verb, id = '', code]) {
      const language = toLanguage(code) ?? turn.language;
      const term = knowledge().glossary.find((one) => one.id === id);
      if (verb === 'list') return { ...toList(knowledge(), Number(id) || 0, language), place: 'same' };
      return verb === 'term' && term !== undefined ? toTerm(knowledge(), term, language) : undefined;
    },
  };
}
