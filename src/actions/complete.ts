import { toTitle } from '../core/answer.ts';
import type { Completion } from '../core/adapter.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';

/** As many as a platform shows at once. */
const mostCompletions = 25;
/** What is less likely than this would only be in the way. */
const leastProbability = 0.02;

/**
 * Suggests sections while a person types: those whose titles contain the words so far, then what the search finds.
 * The value is the section's id; a person who picks none and goes on typing has asked a question like any other.
 */
export function toCompletions(knowledge: Knowledge, typed: string, language: Language): readonly Completion[] {
  const toKey = (text: string): string => fold(normalise(text));
  const key = toKey(typed);
  const titled = [...knowledge.sections.values()].filter((section) => toKey(toTitle(section, language)).includes(key));
  const found = key === '' ? [] : knowledge.search(typed, { language }).matches;
  const likely = found.filter(({ probability }) => probability >= leastProbability);
  const ids = new Set([...titled.map(({ id }) => id), ...likely.map(({ section }) => section)]);
  return [...ids].slice(0, mostCompletions).flatMap((id) => {
    const section = knowledge.sections.get(id);
    return section === undefined ? [] : [{ label: toTitle(section, language), value: id }];
  });
}
