import { fold } from '../language/fold.ts';
import { languages, type Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { Knowledge } from './knowledge.ts';
import type { MissGroup } from './misses.ts';

/** A file of an article that is still to be written. `path` is below the knowledge folder. */
export interface StubFile {
  readonly path: string;
  readonly text: string;
}

/** A section takes no more. */
const mostQuestions = 6;
/** The name of an article; with topic and anchor it must fit into a section's id. */
const longestName = 20;
const longestQuestion = 150;
const anchor = 'answer';

/**
 * Writes the files of a new article about what a group of people asked, one in each language.
 *
 * The front matter is filled in: the questions as they were typed, the sources of the nearest section to start from,
 * and which rendition translates which. Title, heading and text are left empty, so that nobody can publish the files
 * before they are written: with these three filled in, the knowledge base loads them.
 *
 * @param knowledge where the article is to stand; it must have a topic.
 * @param today `YYYY-MM-DD`, the day of the first review.
 * @example
 * toStub(group, knowledge, '2026-11-23').map(({ path }) => path)
 * // => ['vi/workshop/cho-dau-xe.md', 'en/workshop/cho-dau-xe.md', 'th/workshop/cho-dau-xe.md']
 */
export function toStub(group: MissGroup, knowledge: Knowledge, today: string): readonly StubFile[] {
  const section = knowledge.sections.get(group.nearest[0] ?? '');
  const topic = section?.topic ?? knowledge.topics[0]?.id ?? '';
  const name = toName(group, knowledge, topic);
  const original = group.languages[0]?.[0] ?? languages[0];
  const sources = section?.sources.map(({ id }) => id) ?? [];
  const from = section === undefined ? '' : `, to start with those of ${section.id}`;
  return languages.map((language) => ({
    path: `${language}/${topic}/${name}.md`,
    text: [
      '---',
      'title: # a few words',
      `reviewed: ${today}`,
      'revision: 1',
      ...(language === original ? [] : [`translates: { language: ${original}, revision: 1 }`]),
      'sections:',
      `  ${anchor}:`,
      `    # what the text rests on${from}`,
      `    sources: [${sources.join(', ')}]`,
      '    # three to six, as people type them, without what is personal',
      ...toQuestionLines(listQuestions(group, language)),
      '---',
      '',
      `## {#${anchor}}`,
      '',
    ].join('\n'),
  }));
}

/**
 * The questions of a group in one language, as they can stand on one line of a file: the newest first, each once
 * however it was typed, at most six.
 */
export function listQuestions({ misses }: MissGroup, language: Language): readonly string[] {
  const lines = misses
    .filter((miss) => miss.language === language)
    .map(({ text = '' }) => toLine(text))
    .filter((line) => line !== '');
  const seen = new Set<string>();
  return lines.filter((line) => !seen.has(toKey(line)) && seen.add(toKey(line))).slice(0, mostQuestions);
}

/** A string as YAML holds it, whatever signs it begins with: https://yaml.org/spec/1.2.2/#731-double-quoted-style. */
export function toQuoted(text: string): string {
  return JSON.stringify(text);
}

function toQuestionLines(questions: readonly string[]): readonly string[] {
  if (questions.length === 0) return ['    questions: []'];
  return ['    questions:', ...questions.map((question) => `      - ${toQuoted(question)}`)];
}

/** Nothing that cannot be seen, and nothing that an editor's file cannot hold. */
function toLine(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\ufffd', '')
    .replace(/\p{Cf}/gu, '');
  return plain
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestQuestion)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .trim();
}

const toKey = (text: string): string => fold(normalise(text)).replace(/[\s\p{P}]+/gu, '');

/** A name of small letters that no article of the topic has; words that have none in them give `question`. */
function toName({ misses }: MissGroup, { sections }: Knowledge, topic: string): string {
  const words = misses
    .map(({ text = '' }) => fold(normalise(text)).match(/[a-z0-9]+/g) ?? [])
    .find(({ length }) => length > 1);
  const fitting = (words ?? []).findLastIndex(
    (_, index, all) => all.slice(0, index + 1).join('-').length <= longestName,
  );
  const full = (words ?? []).slice(0, fitting + 1).join('-');
  const base = full === '' ? 'question' : full;
  const taken = new Set([...sections.keys()].map((id) => id.split('#')[0]));
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(`${topic}/${name}`)) return name;
  }
}
