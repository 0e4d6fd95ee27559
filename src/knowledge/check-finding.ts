import type { Problem } from '../errors.ts';
import { type Content, toWritten } from './content.ts';
import { buildSearch } from './load.ts';

/** Asks the real search every question that the authors wrote, and expects their section first by its words. */
export function* checkFinding(content: Content): Iterable<Problem> {
  // Half of the content finds other things than the whole.
  if (content.broken.size > 0) return;
  const search = buildSearch(content);
  for (const { id, article, passage } of toWritten(content.articles)) {
    const { file, language, lineOf } = article;
    const { anchor, questions, line } = passage;
    const found = questions.map((question) => search.findByWords(question, { language }).matches[0]?.section);
    if (questions.length > 0 && !found.includes(id)) {
      const what = `None of its own questions finds the section ${id}; they find ${toNames(found)}.`;
      const remedy = 'Write questions that only this section answers, in words that its text has.';
      yield { file, line, what, remedy, code: 'section-unfound' };
      continue;
    }
    for (const [place, question] of questions.entries()) {
      const other = found[place];
      if (other === id) continue;
      const what = `"${question}" finds ${other ?? 'nothing'} before ${id}.`;
      const remedy = 'Say it in words that only this section has, or move it there.';
      yield { file, line: lineOf(['sections', anchor, 'questions', place]), what, remedy, code: 'question-elsewhere' };
    }
  }
}

function toNames(found: readonly (string | undefined)[]): string {
  return [...new Set(found.map((id) => id ?? 'nothing'))].join(', ');
}
