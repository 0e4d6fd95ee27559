import { createHash } from 'node:crypto';
import type { Beyond, Source, Synonyms, Term, Topic } from '../core/knowledge.ts';
import type { Problem } from '../errors.ts';
import { languages, type Language } from '../language/language.ts';
import { type Path, readYaml } from '../yaml.ts';
import type { z } from 'zod';
import { type Article, type Passage, toArticle } from './article.ts';
import { toAdvice } from './advice.ts';
import { readFiles, type TextFile } from './files.ts';
import { beyondList, idPattern, longestId, sourceList, synonymList, termList, topicList } from './schema.ts';

/** A YAML file that holds a list. */
export interface ListFile<T> {
  /** As problems name it. */
  readonly file: string;
  readonly items: readonly T[];
  readonly lineOf: (path: Path) => number;
}

/** An article with its place: `path` (`workshop/participants`) is the same in every language. */
export interface ArticleFile extends Article {
  readonly file: string;
  readonly language: Language;
  readonly topic: string;
  readonly path: string;
}

/** A knowledge folder as it is written, with every place of it, for the loader and the check. */
export interface Content {
  readonly name: string;
  readonly files: readonly TextFile[];
  readonly topics: ListFile<Topic>;
  readonly sources: ListFile<Source>;
  readonly glossary: ListFile<Term>;
  /** This list and the next may be missing. */
  readonly synonyms: ListFile<Synonyms>;
  readonly beyond: ListFile<Beyond>;
  /** In the order of the paths of their files. */
  readonly articles: readonly ArticleFile[];
  /** The paths of articles that could not be read in full, in whatever language. */
  readonly broken: ReadonlySet<string>;
  /** Why the content cannot be used, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** A short hash of all files. */
  readonly version: string;
}

/** Reads a knowledge folder. Everything that keeps the content from being used is in `problems`. */
export async function readContent(dir: string): Promise<Content> {
  const { name, files, problems: unreadable } = await readFiles(dir);
  const problems: Problem[] = [...unreadable];
  const topics = toList(`${name}/topics.yaml`, files, topicList, problems);
  const sources = toList(`${name}/sources.yaml`, files, sourceList, problems);
  const glossary = toList(`${name}/glossary.yaml`, files, termList, problems);
  const synonyms = toList(`${name}/synonyms.yaml`, files, synonymList, problems, { isOptional: true });
  const beyond = toList(`${name}/beyond.yaml`, files, beyondList, problems, { isOptional: true });
  const articles: ArticleFile[] = [];
  const broken = new Set<string>();
  for (const { file, path, text } of files.filter((one) => one.path.endsWith('.md'))) {
    const place = toPlace(path);
    if (place === undefined) {
      const what = 'An article cannot stand here.';
      const remedy = `Put it into <${languages.join('|')}>/<topic>/ and name it in small letters, digits and hyphens.`;
      problems.push({ file, line: 1, what, remedy, code: 'article-misplaced' });
      continue;
    }
    const { article, problems: own } = toArticle(file, text);
    const found = [...own, ...toReferenceProblems({ file, ...place, article, topics, sources })];
    if (found.length > 0) broken.add(place.path);
    problems.push(...found);
    if (article !== undefined) articles.push({ ...article, ...place, file });
  }
  const version = toVersion(files);
  problems.sort(byPlace);
  return { name, files, topics, sources, glossary, synonyms, beyond, articles, broken, problems, version };
}

/** The order in which an editor goes through problems. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** A section in one language, with the file that it stands in. */
export interface Written {
  readonly id: string;
  readonly article: ArticleFile;
  readonly passage: Passage;
}

/** Lists the sections of all articles, in the order of files and headings. */
export function toWritten(articles: readonly ArticleFile[]): readonly Written[] {
  return articles.flatMap((article) =>
    article.passages.map((passage) => ({ id: toSectionId(article.path, passage.anchor), article, passage })),
  );
}

/** The id of a section, which is the same in every language. */
export function toSectionId(path: string, anchor: string): string {
  return `${path}#${anchor}`;
}

function toPlace(path: string): Pick<ArticleFile, 'language' | 'topic' | 'path'> | undefined {
  const [folder, topic = '', name = '', ...deeper] = path.replace(/\.md$/, '').split('/');
  const language = languages.find((one) => one === folder);
  if (language === undefined || deeper.length > 0 || !idPattern.test(topic) || !idPattern.test(name)) return undefined;
  return { language, topic, path: `${topic}/${name}` };
}

function toList<T extends { readonly id: string }>(
  file: string,
  files: readonly TextFile[],
  schema: z.ZodType<readonly T[]>,
  problems: Problem[],
  { isOptional = false }: { readonly isOptional?: boolean } = {},
): ListFile<T> {
  const text = files.find((one) => one.file === file)?.text;
  if (text === undefined) {
    if (!isOptional) {
      problems.push({ file, line: 1, what: 'The file is missing.', remedy: 'Create it.', code: 'file-missing' });
    }
    return { file, items: [], lineOf: () => 1 };
  }
  const { value: items = [], problems: own, lineOf } = readYaml(file, text, schema);
  problems.push(...own);
  const first = new Map<string, number>();
  items.forEach(({ id }, place) => {
    const line = lineOf([place, 'id']);
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else {
      const what = `The id "${id}" is here twice, first on line ${before}.`;
      problems.push({ file, line, what, remedy: 'Give this one another id, or remove it.', code: 'id-duplicate' });
    }
  });
  return { file, items, lineOf };
}

function toReferenceProblems({
  file,
  topic,
  path,
  article,
  topics,
  sources,
}: Pick<ArticleFile, 'file' | 'topic' | 'path'> &
  Pick<Content, 'topics' | 'sources'> & { readonly article: Article | undefined }): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, what: string, remedy: string, code: string): void => {
    problems.push({ file, line, what, remedy, code });
  };
  const topicIds = topics.items.map(({ id }) => id);
  if (topicIds.length > 0 && !topicIds.includes(topic)) {
    const remedy = toAdvice(topic, topicIds, 'Add it there, or move the article.');
    report(1, `The topic "${topic}" is not in topics.yaml, so nobody could find the article.`, remedy, 'topic-unknown');
  }
  const sourceIds = sources.items.map(({ id }) => id);
  for (const { anchor, line, sources: cited } of article?.passages ?? []) {
    const id = toSectionId(path, anchor);
    if (id.length > longestId) {
      const what = `The id "${id}" has ${id.length} characters, too many for a button.`;
      report(line, what, `Shorten the names to ${longestId} in all.`, 'id-long');
    }
    cited.forEach((source, place) => {
      if (sourceIds.length === 0 || sourceIds.includes(source)) return;
      const where = article?.lineOf(['sections', anchor, 'sources', place]) ?? line;
      const remedy = toAdvice(source, sourceIds, 'Add it there, or name another one.');
      report(where, `The source "${source}" is not in sources.yaml.`, remedy, 'source-unknown');
    });
  }
  return problems;
}

function toVersion(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
