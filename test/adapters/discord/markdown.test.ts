import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toContents, toMarkdown } from '../../../src/adapters/discord/markdown.ts';
import type { Span } from '../../../src/core/reply.ts';
import { toSeen } from './rig.ts';

it.each<[string, string, string]>([
  ['stars', 'a * b ** c', String.raw`a \* b \*\* c`],
  ['names with underscores', 'snake_case __x__', String.raw`snake\_case \_\_x\_\_`],
  ['strikes and spoilers', '~~a~~ ||b||', String.raw`\~\~a\~\~ \|\|b\|\|`],
  ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
  ['a backslash', String.raw`C:\new`, String.raw`C:\\new`],
  ['links that people write', '[a](b)', String.raw`\[a\](b)`],
  ['mentions', '@everyone <@123> <#4>', String.raw`\@everyone \<\@123> \<#4>`],
  ['headings', '# one\n## two\nthree # four', '\\# one\n\\## two\nthree # four'],
  ['quotes', '> one\n>>> two\na > b', '\\> one\n\\>>> two\na > b'],
  ['lists and small print', '- one\n  + two\n-# three\na-b', '\\- one\n  \\+ two\n\\-# three\na-b'],
  ['numbered lists, which Discord would count anew', '3. one\n5. two\n1.5', '3\\. one\n5\\. two\n1\\.5'],
  ['Thai and Vietnamese', 'ราคา ฿100 ครับ, ố ẵ ệ', 'ราคา ฿100 ครับ, ố ẵ ệ'],
  ['an address, which keeps its signs', 'see https://a.org/x_y*z.', 'see <https://a.org/x_y*z>.'],
  ['an address before Thai', 'ดูที่https://a.org/หน้า', 'ดูที่<https://a.org/>หน้า'],
])('shows as they are: %s', (_what, text, markdown) => {
  expect(toMarkdown([{ text }])).toBe(markdown);
});

it.each<[string, readonly Span[], string]>([
  ['bold', [{ text: 'a', bold: true }], '**a**'],
  ['italic', [{ text: 'a', italic: true }], '*a*'],
  ['both', [{ text: 'a', bold: true, italic: true }], '***a***'],
  ['bold inside Thai', [{ text: 'ราคา' }, { text: '(สำคัญ)', bold: true }, { text: 'นะ' }], 'ราคา**(สำคัญ)**นะ'],
  ['spaces outside of the marks', [{ text: ' a \n', bold: true }, { text: 'b' }], ' **a** \nb'],
  ['nothing but spaces', [{ text: ' ', bold: true }], ' '],
  ['stars inside bold', [{ text: '2*3', bold: true }], String.raw`**2\*3**`],
  [
    'bold beside italic',
    [
      { text: 'a', bold: true },
      { text: 'b', italic: true },
    ],
    '**a**\u200B*b*',
  ],
  ['a link', [{ text: 'Plan', url: 'https://a.org/x' }], '[Plan](<https://a.org/x>)'],
  ['a bold link', [{ text: 'Plan', bold: true, url: 'https://a.org/x' }], '**[Plan](<https://a.org/x>)**'],
  ['brackets in a link', [{ text: '[1] x', url: 'https://a.org/(y)' }], String.raw`[\[1\] x](<https://a.org/%28y%29>)`],
  ['an address as its own words', [{ text: 'https://a.org/', url: 'https://a.org/' }], '<https://a.org/>'],
  [
    'words that pose as another address',
    [{ text: 'https://b.org', url: 'https://a.org' }],
    '<https://b.org> (<https://a.org>)',
  ],
  ['a link that is not to the web', [{ text: 'run', url: 'javascript:x' }], 'run (javascript:x)'],
  ['a list made of two runs', [{ text: '1' }, { text: '. May' }], String.raw`1\. May`],
  ['a number after bold', [{ text: 'No ', bold: true }, { text: '- 1.' }], '**No** - 1.'],
])('writes looks as Markdown: %s', (_what, spans, markdown) => {
  expect(toMarkdown(spans)).toBe(markdown);
});

const sign = fc.constantFrom(...'\\*_~`|<>@[]()#-+1. \n'.split(''), 'ก', 'ố', 'a');
const words = fc.oneof(
  fc.string({ unit: sign, maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('://')),
);

it('whatever is written reads the same when the escapes are taken away', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(toSeen(toMarkdown([{ text }]))).toBe(text);
    }),
  );
});

it('leaves no sign of Discord without its escape', () => {
  fc.assert(
    fc.property(words, (text) => {
      const bare = toMarkdown([{ text }]).replace(/\\[^\sA-Za-z0-9]/g, 'x');
      expect(bare).not.toMatch(/[\\*_~`|<@[\]]/);
      expect(bare).not.toMatch(/^\s*(#{1,3}|-|>|\d+\.)\s/m);
    }),
  );
});

it('keeps every message to 2,000 characters, loses no words and repeats the source under each', () => {
  const cite = [{ text: '\nSource: ' }, { text: 'UN Women', url: `https://a.org/${'x'.repeat(300)}` }];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('*', '_', 'a', ' ', '. ', '\n', 'ก', 'ố'), minLength: 1500, maxLength: 6000 }),
      (text) => {
        const contents = toContents([{ text, bold: true }], cite);
        expect(Math.max(...contents.map((content) => content.length))).toBeLessThanOrEqual(2000);
        for (const content of contents) expect(content).toContain('Source: [UN Women]');
        const seen = contents.map((content) => toSeen(content.split('Source: ')[0] ?? '')).join('');
        const bare = (given: string): string => given.replace(/[\s*]/g, '');
        expect(bare(seen)).toBe(bare(text));
      },
    ),
    { numRuns: 30 },
  );
});

it('sends a source that is longer than its text as messages of its own', () => {
  const cite = [{ text: 'Sources '.repeat(200) }];
  const contents = toContents([{ text: 'word '.repeat(300) }], cite);
  expect(contents.map((content) => content.slice(0, 4))).toEqual(['word', 'Sour']);
});
