import { toTitle } from '../core/answer.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Store } from '../core/ports.ts';
import type { Span } from '../core/reply.ts';
import { type Language, languages, type Text } from '../language/language.ts';
import { toText } from './answers.ts';
import { type Count, defaultSmallest, isSmall } from './disclosure.ts';
import { toMatrix } from './matrix.ts';
import { toMatrixText } from './matrix-text.ts';
import { readPages } from './pages.ts';
import { type Tally, toTally } from './tally.ts';

/** Where results are read from. */
export type ResultsStore = Pick<Store, 'readForms' | 'readSubmissions' | 'countDrafts'>;

/** The part of the knowledge base that results use: what sections are called, and which terms stay whole. */
export type Topics = Pick<Knowledge, 'sections' | 'glossary' | 'synonyms'>;

/** All that is said of a form: its tally, and what is known beside it. */
export interface Results {
  readonly tally: Tally;
  /** How many have begun and not sent the form; hidden where they are few. */
  readonly unfinished: Count;
  /** What the sections that the questions are about are called. */
  readonly sections: ReadonlyMap<string, Text>;
}

/** Reads and counts all answers to a form. Nothing in it shows a small group. */
export async function readTally(store: ResultsStore, form: string, topics: Topics): Promise<Results> {
  const [versions, drafts] = await Promise.all([store.readForms(form), store.countDrafts(form)]);
  const tally = await toTally(versions, readPages(store, form), defaultSmallest, toTerms(topics));
  const named = tally.questions.flatMap(({ section }) => {
    const found = section === undefined ? undefined : topics.sections.get(section);
    return found === undefined ? [] : [[found.id, toText((language) => toTitle(found, language))] as const];
  });
  return { tally, unfinished: isSmall(drafts, tally.smallest) ? undefined : drafts, sections: new Map(named) };
}

/** Reads what people asked, missed and said of each section, as a message. */
export async function readSections(
  store: ResultsStore & Pick<Store, 'countSections'>,
  form: string,
  topics: Topics,
  language: Language,
): Promise<readonly Span[]> {
  const [{ tally }, sections] = await Promise.all([readTally(store, form, topics), store.countSections()]);
  return toMatrixText(toMatrix(sections, tally.questions, tally.smallest), language, (section) =>
    toSectionTitle(topics, section, language),
  );
}

/** What a section is called; its id where it is no longer there. */
export function toSectionTitle({ sections }: Pick<Topics, 'sections'>, section: string, language: Language): string {
  const found = sections.get(section);
  return found === undefined ? section : toTitle(found, language);
}

/** The names and phrases of the knowledge base that are more than one word. */
function toTerms({ glossary, synonyms }: Topics): readonly string[] {
  const names = glossary.flatMap(({ names }) =>
    languages.flatMap((each) => [names[each].name, ...names[each].aliases]),
  );
  const phrases = synonyms.flatMap(({ words }) => languages.flatMap((each) => words[each]));
  return [...names, ...phrases.filter((phrase) => phrase.includes(' '))];
}
