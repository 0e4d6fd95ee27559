import type { Finding } from '../core/knowledge.ts';
import type { Problem } from '../errors.ts';
import { languages } from '../language/language.ts';
import { type Content, toWritten } from './content.ts';
import { buildSearch } from './load.ts';

/** Asks the real search every question that the authors wrote, and expects what they wrote it for first by its words. */
export function* checkFinding(content: Content): Iterable<Problem> {
  // Half of the content finds other things than the whole.
  if (content.broken.size > 0) return;
  const search = buildSearch(content);
  for (const { id, article, passage } of toWritten(content.articles)) {
    const { file, language, lineOf } = article;
    const { anchor, questions, line } = passage;
    const found = questions.map((question) => toFound(search.findByWords(question, { language })));
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
  const { file, items, lineOf } = content.beyond;
  for (const [place, { id, questions }] of items.entries()) {
    const found = new Set<string | undefined>();
    for (const language of languages) {
      // One is enough, and there are thousands.
      for (const question of found.has(id) ? [] : questions[language]) {
        found.add(toFound(search.findByWords(question, { language })));
        if (found.has(id)) break;
      }
    }
    if (found.has(id)) continue;
    const what = `None of its questions finds ${id}; they find ${toNames([...found])}.`;
    const remedy = 'If that answers them, remove it here; if not, write some that name what is asked for.';
    yield { file, line: lineOf([place, 'id']), what, remedy, code: 'beyond-unfound' };
  }
}

function toFound({ beyond, matches: [first] }: Finding): string | undefined {
  return beyond ?? first?.section;
}

function toNames(found: readonly (string | undefined)[]): string {
  return [...new Set(found.map((id) => id ?? 'nothing'))].join(', ');
}
