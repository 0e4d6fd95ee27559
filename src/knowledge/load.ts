import type { Knowledge, Rendition, Section, Source } from '../core/knowledge.ts';
import { ContentError } from '../errors.ts';
import { languages } from '../language/language.ts';
import { type ArticleFile, type Content, readContent, toSectionId, toWritten } from './content.ts';
import type { Passage } from './article.ts';
import { createSearch, type Search, type SearchDocument } from './search.ts';

/**
 * Reads a knowledge folder and makes it searchable.
 *
 * Only content that cannot be used is refused; what an editor should mend besides is what `checkKnowledge` is for.
 * Topics are in the order of `topics.yaml`, sections in that of the names of their files and of their headings.
 *
 * @throws ContentError with everything that is wrong.
 * @example
 * const knowledge = await readKnowledge('knowledge');
 * knowledge.sections.get('workshop/participants#leaders')?.renditions.en?.title // => 'How many leaders took part'
 */
export async function readKnowledge(dir: string): Promise<Knowledge> {
  const content = await readContent(dir);
  if (content.problems.length > 0) throw new ContentError(content.problems);
  return toKnowledge(content);
}

/** Builds the search over the whole content. */
export function buildSearch(content: Content): Search {
  return createSearch(toDocuments(content), content.glossary.items, content.synonyms.items);
}

/** Everything that a question can find: each rendition of each section, and what lies beyond them. */
export function toDocuments({ articles, beyond }: Content): readonly SearchDocument[] {
  const written = toWritten(articles).map(({ id, article: { language }, passage }): SearchDocument => {
    const { title, questions, also, text } = passage;
    return { id: `${language}:${id}`, section: id, language, title, questions: [...questions, ...also], text };
  });
  const unwritten = beyond.items.flatMap(({ id, questions }) =>
    languages.map((language): SearchDocument => {
      const asked = questions[language];
      const text = asked.join('\n');
      return { id: `${language}:${id}`, section: id, language, title: '', questions: asked, text, isBeyond: true };
    }),
  );
  return [...written, ...unwritten];
}

function toKnowledge(content: Content): Knowledge {
  const sources = new Map(content.sources.items.map((source) => [source.id, source]));
  const search = buildSearch(content);
  const sections = content.topics.items.flatMap(({ id }) =>
    toSections(
      content.articles.filter(({ topic }) => topic === id),
      sources,
    ),
  );
  return {
    topics: content.topics.items,
    sections: new Map(sections.map((section) => [section.id, section])),
    sources,
    glossary: content.glossary.items,
    synonyms: content.synonyms.items,
    version: content.version,
    search: (question, options) => search.find(question, options),
  };
}

/** The sections of one topic; what is the same in every language is taken from the first one that has it. */
function toSections(articles: readonly ArticleFile[], sources: ReadonlyMap<string, Source>): readonly Section[] {
  const byPath = Map.groupBy(
    languages.flatMap((language) => articles.filter((article) => article.language === language)),
    ({ path }) => path,
  );
  return [...byPath]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, renditions]) => {
      const anchors = new Set(renditions.flatMap(({ passages }) => passages.map(({ anchor }) => anchor)));
      return [...anchors].flatMap((anchor) => toSection(path, anchor, renditions, sources));
    });
}

function toSection(
  path: string,
  anchor: string,
  renditions: readonly ArticleFile[],
  sources: ReadonlyMap<string, Source>,
): readonly Section[] {
  const written = renditions.flatMap((article) => {
    const passage = article.passages.find((one) => one.anchor === anchor);
    return passage === undefined ? [] : [{ article, passage }];
  });
  const [first] = written;
  if (first === undefined) return [];
  return [
    {
      id: toSectionId(path, anchor),
      topic: first.article.topic,
      article: Object.fromEntries(written.map(({ article }) => [article.language, article.title])),
      sources: first.passage.sources.flatMap((id) => sources.get(id) ?? []),
      related: first.passage.related,
      renditions: Object.fromEntries(
        written.map(({ article, passage }) => [article.language, toRendition(article, passage)]),
      ),
    },
  ];
}

function toRendition({ reviewed, revision }: ArticleFile, { title, text, questions }: Passage): Rendition {
  return { title, text, questions, reviewed, revision };
}
