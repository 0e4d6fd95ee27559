import { toCourtesy, type Courtesy } from '../language/courtesy.ts';
import { languages, type Language } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';
import type { Knowledge, Match, Section, SearchOptions, Source } from './knowledge.ts';
import type { Citation, Span } from './reply.ts';
import { words } from './words/words.ts';

/** What the desk has to say to a question. */
export type Answer =
  | { readonly kind: 'chat'; readonly courtesy: Courtesy }
  | { readonly kind: 'answered'; readonly section: Section; readonly match: Match }
  | { readonly kind: 'suggested'; readonly sections: readonly Section[]; readonly match: Match }
  | { readonly kind: 'unanswered'; readonly match?: Match };

/** Suggestions offered when the desk is unsure. */
const mostSuggestions = 3;
/** Sources named under an answer; more would be longer than the answer. */
const mostSources = 2;

/** Finds the answer to a question: small talk first, then the knowledge base. */
export function toAnswer(knowledge: Knowledge, question: string, options: SearchOptions): Answer {
  const courtesy = toCourtesy(question);
  if (courtesy !== undefined) return { kind: 'chat', courtesy };
  const { verdict, matches } = knowledge.search(question, options);
  const found = matches.flatMap((match) => knowledge.sections.get(match.section) ?? []);
  const [first] = matches;
  const [section] = found;
  if (first === undefined || section === undefined || verdict === 'none') {
    return { kind: 'unanswered', ...(first && { match: first }) };
  }
  return verdict === 'sure'
    ? { kind: 'answered', section, match: first }
    : { kind: 'suggested', sections: found.slice(0, mostSuggestions), match: first };
}

/** A section in the reader's language, or in the first one that it exists in. */
export function toRendition(section: Section, language: Language) {
  const shown =
    section.renditions[language] === undefined ? languages.find((other) => section.renditions[other]) : language;
  const rendition = shown && section.renditions[shown];
  if (shown === undefined || rendition === undefined) throw new RangeError(`Section ${section.id} has no text.`);
  return { rendition, language: shown };
}

/** A section's title as it stands on a button. */
export function toTitle(section: Section, language: Language): string {
  return toRendition(section, language).rendition.title;
}

/** A source as a reader of one language sees it. */
export function toCitation(source: Source, language: Language): Citation {
  return {
    title: source.title[language],
    publisher: source.publisher[language],
    url: source.url,
    date: source.date === undefined ? '' : toWrittenDate(source.date, language),
  };
}

/** What a section rests on: what the reader can read in the same language first, else in the editors' order. */
export function toCitations({ sources }: Section, language: Language): readonly Citation[] {
  const own = sources.filter((source) => source.language === language);
  const others = sources.filter((source) => source.language !== language);
  return [...own, ...others].map((source) => toCitation(source, language));
}

/** The passage as a person reads it: its title, its text, and first of all a word when it is in another language. */
export function toPassage(section: Section, language: Language): readonly Span[] {
  const shown = toRendition(section, language);
  const { title, text } = shown.rendition;
  const note = shown.language === language ? '' : words[language].otherLanguage(words[shown.language].languageName);
  return [
    ...(note === '' ? [] : [{ text: `${note}\n\n`, italic: true } as const]),
    { text: title, bold: true },
    { text: `\n\n${text}` },
  ];
}

/** The sources and the day of review, as they stand under a passage. */
export function toCite(section: Section, language: Language): readonly Span[] {
  const say = words[language];
  const { reviewed } = toRendition(section, language).rendition;
  const citations = toCitations(section, language);
  const shown = citations.slice(0, mostSources);
  const left = citations.length - shown.length;
  const lines = shown.flatMap(({ title, publisher, url, date }): Span[] => {
    const detail = [publisher, date].filter((part) => part !== '').join(', ');
    return [{ text: '\n• ' }, { text: title, url }, { text: ` (${detail})` }];
  });
  const more = left > 0 ? [{ text: `\n${say.moreSources(left)}` }] : [];
  const head = { text: `\n\n${shown.length > 1 ? say.sources : say.source}:`, bold: true } as const;
  return [head, ...lines, ...more, { text: `\n${say.reviewed(toWrittenDate(reviewed, language))}`, italic: true }];
}
