import { Lexer, type Token, type Tokens } from 'marked';
import type { Problem } from '../errors.ts';
import { type Path, readYaml } from '../yaml.ts';
import { toAdvice } from './advice.ts';
import { frontMatter, idPattern, type FrontMatter } from './schema.ts';

/** A paragraph, a list, or something else that Markdown knows (`kind` is its name for it). */
export interface Block {
  readonly kind: string;
  readonly line: number;
  /** As people are shown it: without Markdown's signs, a list as lines with `- `. */
  readonly text: string;
}

/** A section as its file has it. */
export interface Passage {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly sources: readonly string[];
  readonly questions: readonly string[];
  /** Other words for the same, which people type and the text does not have. */
  readonly also: readonly string[];
  readonly related: readonly string[];
  /** The line of the heading. */
  readonly line: number;
}

/** One file of the knowledge base: an article in one language. */
export interface Article extends Omit<FrontMatter, 'sections'> {
  /** In the order of the headings. */
  readonly passages: readonly Passage[];
  /** The anchors in the order of the front matter. */
  readonly anchors: readonly string[];
  /** The line of a place in the front matter. */
  readonly lineOf: (path: Path) => number;
}

interface Heading extends Pick<Passage, 'title' | 'line' | 'blocks'> {
  readonly anchor: string | undefined;
}

/**
 * Splits an article into sections, one for each heading, so that an answer has an exact address.
 *
 * Every text stands under a `## Heading {#anchor}`, and every anchor has its entry under `sections` in the front matter.
 * What breaks this is a problem; the article then holds the sections that are whole, and is absent when the front
 * matter itself cannot be read.
 *
 * @param file the path that problems name.
 * @param source the whole file, lines ending in `\n`.
 * @example
 * toArticle('en/workshop/participants.md', source).article?.passages.map(({ anchor }) => anchor)
 * // => ['leaders', 'speakers']
 */
export function toArticle(
  file: string,
  source: string,
): { readonly article?: Article; readonly problems: readonly Problem[] } {
  const [head, yaml = ''] = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(source) ?? [];
  if (head === undefined) {
    const what = 'The front matter is missing, so nothing is known about the article.';
    const remedy = 'Begin the file with a line "---", the keys, and another line "---".';
    return { problems: [{ file, line: 1, what, remedy, code: 'front-matter-missing' }] };
  }
  const { value, problems: broken, lineOf } = readYaml(file, yaml, frontMatter, { firstLine: 2 });
  const problems = [...broken];
  const report = (line: number, what: string, remedy: string, code: string): void => {
    problems.push({ file, line, what, remedy, code });
  };
  const headings = toHeadings(source.slice(head.length), countLines(head) + 1, report);
  if (value === undefined) return { problems };

  const { sections, ...rest } = value;
  const passages = headings.flatMap(({ anchor, ...heading }): Passage[] => {
    if (anchor === undefined) return [];
    const entry = sections[anchor];
    if (entry === undefined) {
      const remedy = toAdvice(anchor, Object.keys(sections), 'Add it there with its sources and questions.');
      report(heading.line, `The anchor "${anchor}" has no entry under "sections".`, remedy, 'section-unlisted');
      return [];
    }
    return [{ anchor, ...heading, text: toText(heading.blocks), ...entry }];
  });
  for (const anchor of Object.keys(sections)) {
    if (headings.some((heading) => heading.anchor === anchor)) continue;
    const what = `The section "${anchor}" has no heading in the text.`;
    const remedy = `Write "## Its title {#${anchor}}" above its text, or remove the entry.`;
    report(lineOf(['sections', anchor]), what, remedy, 'section-unwritten');
  }
  return { article: { ...rest, passages, anchors: Object.keys(sections), lineOf }, problems };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

type Report = (line: number, what: string, remedy: string, code: string) => void;

function toHeadings(body: string, firstLine: number, report: Report): readonly Heading[] {
  const headings: (Heading & { readonly blocks: Block[] })[] = [];
  let line = firstLine;
  for (const token of new Lexer().lex(body)) {
    const at = line + countLines(/^\n*/.exec(token.raw)?.[0] ?? '');
    line += countLines(token.raw);
    if (isHeading(token)) headings.push(toHeading(token, at, report));
    else if (token.type !== 'space') {
      const blocks = headings.at(-1)?.blocks;
      blocks?.push({ kind: token.type, line: at, text: toBlockText(token) });
      if (blocks !== undefined) continue;
      const remedy = 'Put a line "## Heading {#anchor}" above it.';
      report(at, 'This text stands before the first heading, so it belongs to no section.', remedy, 'text-stray');
    }
  }
  headings.forEach(({ anchor, blocks, line }, place) => {
    if (blocks.length === 0) report(line, 'This section has no text.', 'Write the text under it.', 'section-empty');
    if (anchor === undefined || headings.findIndex((other) => other.anchor === anchor) === place) return;
    report(line, `The anchor "${anchor}" is here twice.`, 'Give this heading another one.', 'anchor-duplicate');
  });
  return headings;
}

function toHeading(token: Tokens.Heading, line: number, report: Report): Heading & { readonly blocks: Block[] } {
  const whole = toInline(token).trim();
  const [tail = '', anchor] = /\s*\{#([^}]*)\}$/.exec(whole) ?? [];
  const title = whole.slice(0, whole.length - tail.length);
  if (token.depth !== 2) {
    report(line, `This heading has ${token.depth} "#", but a section has two.`, 'Write it with "##".', 'heading-depth');
  }
  if (anchor === undefined) {
    report(line, 'This heading has no anchor.', 'Add one at its end, like {#who-took-part}.', 'anchor-missing');
  } else if (!idPattern.test(anchor)) {
    const remedy = 'Use small letters, digits and single hyphens.';
    report(line, `The anchor cannot be "${anchor}".`, remedy, 'anchor-wrong');
  }
  if (title === '') report(line, 'This heading is empty.', 'Write a short title.', 'heading-empty');
  return { anchor, title, line, blocks: [] };
}

function toBlockText(token: Token): string {
  if (token.type === 'paragraph') return toInline(token).trim();
  if (!isList(token)) return token.raw.trim();
  const toSign = (place: number): string => (token.ordered ? `${Number(token.start) + place}.` : '-');
  return token.items.map((item, place) => `${toSign(place)} ${toInline(item).trim()}`).join('\n');
}

/** The words of a token without Markdown's signs. A line break inside a paragraph is a space, as everywhere in Markdown. */
function toInline(token: Token): string {
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(toInline).join('');
  return ('text' in token ? String(token.text) : token.raw).replace(/\s*\n\s*/g, ' ');
}

function toText(blocks: readonly Block[]): string {
  return blocks.reduce((text, block) => {
    if (text === '') return block.text;
    return text + (block.kind === 'list' ? '\n' : '\n\n') + block.text;
  }, '');
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
