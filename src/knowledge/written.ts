import { fold } from '../language/fold.ts';
import { toWords } from '../language/tokens.ts';

/** What authors wrote for one rendition of a section. */
interface Written {
  readonly section: string;
  readonly questions: readonly string[];
}

/** Longer than any question that an author writes, in code units. */
const longest = 300;

/**
 * Finds the section for which an author wrote this very question; no other evidence is as good.
 *
 * Case, marks and punctuation do not count. Questions that authors of several sections wrote belong to none.
 *
 * @example
 * createWritten(documents)('nap wps la gi') // => 'plan/about#name'
 */
export function createWritten(documents: readonly Written[]): (question: string) => string | undefined {
  const owners = new Map<string, string | undefined>();
  for (const { section, questions } of documents) {
    for (const key of questions.map(toKey))
      owners.set(key, !owners.has(key) || owners.get(key) === section ? section : undefined);
  }
  return (question) => (question.length > longest ? undefined : owners.get(toKey(question)));
}

const toKey = (text: string): string => toWords(text).map(fold).join(' ');
