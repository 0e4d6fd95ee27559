import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/reports/document.ts';
import { toHtml } from '../../src/reports/html.ts';
import { toMarkdown } from '../../src/reports/markdown.ts';

const traps = [
  '# a',
  '- a',
  '1. a',
  '2) b',
  '*a* _b_ **c**',
  '`x`',
  '<b>&amp;',
  '[a](b)',
  '| a | b |',
  '> q',
  '\\',
  '~~a~~',
  '+ a',
  '=1',
];
const words = ['น้ำ', 'Nghị định 125/2024', 'ệ', '👩🏽‍✈️', 'plain', '---', '!', '.', '(c)'];
const line = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.constantFrom(...words)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const toPlain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The text of a page's body, without tags. */
const toBody = (parts: readonly Part[]): string => {
  const page = { language: 'vi', title: 'T', fonts: [], toSvg: () => '' } as const;
  return toPlain(/<body>([\s\S]*)<\/body>/.exec(toHtml(parts, page))?.[1] ?? '');
};

describe.each([
  ['Markdown', (parts: readonly Part[]) => toPlain(marked.parse(toMarkdown(parts), { async: false }))],
  ['a page', toBody],
])('a report as %s', (_, read) => {
  it.each([
    ['a paragraph', (text: string): Part => ({ kind: 'text', text })],
    ['a heading', (text: string): Part => ({ kind: 'heading', level: 2, text })],
    ['an item', (text: string): Part => ({ kind: 'list', items: [text] })],
    ['a quotation', (text: string): Part => ({ kind: 'quotes', quotes: [{ text, language: 'th' }] })],
    ['a cell', (text: string): Part => ({ kind: 'table', head: [''], rows: [[text]] })],
  ] as const)('shows what was written in %s, and takes none of it for markup', (_, toPart) => {
    fc.assert(
      fc.property(line, (text) => {
        expect(read([toPart(text)])).toBe(text.replaceAll(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });
});

it('lines of a quotation stay lines of it', () => {
  const quotes = [
    { text: 'one\n- two\n\nthree', language: 'en' },
    { text: 'other', language: 'en' },
  ] as const;
  const html = marked.parse(toMarkdown([{ kind: 'quotes', quotes }]), { async: false });
  expect(html.match(/<blockquote>/g)).toHaveLength(2);
  expect(html).not.toContain('<li>');
});
