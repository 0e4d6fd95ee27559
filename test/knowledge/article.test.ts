import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { toArticle } from '../../src/knowledge/article.ts';

const paragraph = constantFrom(
  'Một hai ba.',
  'สาม สี่',
  'a line\nand another',
  '- one\n- two\n  still two',
  '1. one\n2. two',
  '```\n## no heading {#no}\n```',
  '| a |\n|---|\n| ## b |',
  '> quoted\nlazy',
  '<div>\n\n</div>',
);
const section = record({ blank: nat(3), paragraphs: array(paragraph, { minLength: 1, maxLength: 4 }) });

function toSource(sections: readonly { readonly blank: number; readonly paragraphs: readonly string[] }[]): string {
  const entries = sections.map((_, index) => `  part-${index}: { sources: [a], questions: [] }\n`);
  const texts = sections.map(({ blank, paragraphs }, index) => {
    return `${'\n'.repeat(blank)}## Part ${index} {#part-${index}}\n\n${paragraphs.join('\n\n')}\n`;
  });
  return `---\ntitle: T\nreviewed: 2026-11-23\nrevision: 1\nsections:\n${entries.join('')}---\n${texts.join('\n')}`;
}

it('knows the line of every heading and block, whatever stands above it', () => {
  assert(
    property(array(section, { minLength: 1, maxLength: 5 }), (sections) => {
      const source = toSource(sections);
      const { article, problems } = toArticle('a.md', source);
      expect(problems).toEqual([]);
      const lines = source.split('\n');
      const headings = article?.passages.map(({ line }) => lines[line - 1]);
      expect(headings).toEqual(sections.map((_, index) => `## Part ${index} {#part-${index}}`));
      for (const { line } of article?.passages.flatMap(({ blocks }) => blocks) ?? []) {
        expect(lines[line - 2]).toBe('');
        expect(lines[line - 1]).not.toBe('');
      }
    }),
  );
});

it('shows the words of Markdown that should not be there, and none of its signs', () => {
  const { article } = toArticle(
    'a.md',
    toSource([{ blank: 0, paragraphs: ['A **bold** [link](https://a.b) \\* <b>c</b>'] }]),
  );
  expect(article?.passages[0]?.text).toBe('A bold link * <b>c</b>');
});

it('keeps a heading inside a block of code as text', () => {
  const { article } = toArticle('a.md', toSource([{ blank: 1, paragraphs: ['```\n## no {#no}\n```'] }]));
  expect(article?.passages.map(({ anchor }) => anchor)).toEqual(['part-0']);
});
