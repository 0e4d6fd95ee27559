import type { Problem } from '../errors.ts';
import { toAdvice } from './advice.ts';
import { type Content, toWritten } from './content.ts';

/** Links that lead nowhere, and sources and topics that nothing leads to. */
export function* checkLinks(content: Content): Iterable<Problem> {
  const { articles, broken, glossary, sources, topics } = content;
  const written = toWritten(articles);
  const ids = [...new Set(written.map(({ id }) => id))];
  const isDead = (id: string): boolean => !ids.includes(id) && !broken.has(id.split('#')[0] ?? '');
  const toDead = (id: string, file: string, line: number): Problem => {
    const remedy = toAdvice(id, ids, 'Name a section as topic/article#anchor.');
    return { file, line, what: `There is no section ${id}.`, remedy, code: 'link-dead' };
  };
  for (const { id, article, passage } of written) {
    for (const [place, other] of passage.related.entries()) {
      const line = article.lineOf(['sections', passage.anchor, 'related', place]);
      if (isDead(other)) yield toDead(other, article.file, line);
      if (other !== id && passage.related.indexOf(other) === place) continue;
      const what = other === id ? `The section ${id} is related to itself.` : `${other} is related twice.`;
      yield { file: article.file, line, what, remedy: 'Remove it.', code: 'link-useless' };
    }
  }
  for (const [place, { about }] of glossary.items.entries()) {
    if (about !== undefined && isDead(about)) yield toDead(about, glossary.file, glossary.lineOf([place, 'about']));
  }
  // What a broken article uses is not known.
  if (broken.size > 0) return;
  const used = new Set(written.flatMap(({ passage }) => passage.sources));
  for (const [place, { id }] of sources.items.entries()) {
    if (used.has(id)) continue;
    const remedy = 'Cite it, or remove it.';
    const line = sources.lineOf([place, 'id']);
    yield { file: sources.file, line, what: `No section cites the source ${id}.`, remedy, code: 'source-unused' };
  }
  for (const [place, { id }] of topics.items.entries()) {
    if (articles.some(({ topic }) => topic === id)) continue;
    const remedy = 'Write its first article, or remove it.';
    const line = topics.lineOf([place, 'id']);
    yield { file: topics.file, line, what: `The topic ${id} has no articles.`, remedy, code: 'topic-empty' };
  }
}
