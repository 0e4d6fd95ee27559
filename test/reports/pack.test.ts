import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '../../src/core/event.ts';
import type { FormSpec } from '../../src/core/form.ts';
import type { Section } from '../../src/core/knowledge.ts';
import type { Store } from '../../src/core/ports.ts';
import { packWords } from '../../src/core/words/pack.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { toChartPng, toChartSvg } from '../../src/pictures/chart.ts';
import { readFonts } from '../../src/pictures/png.ts';
import { findPackForm } from '../../src/reports/pack-form.ts';
import { openPack, readPack } from '../../src/reports/pack.ts';
import { openStore } from '../../src/store/open.ts';
import { readXlsx } from './read-xlsx.ts';
import { collect, form, question, say } from './samples.ts';

const spec: FormSpec = {
  ...form('v1', [
    question('overall', { type: 'rating', points: 5 }, { required: true, section: 'event/agenda#peace' }),
    question('comment', { type: 'text', long: true, maxLength: 1000 }),
    question('quote', { type: 'yesno' }, { required: true }),
  ]),
  quotePermission: 'quote',
  expected: 50,
};

const section = (id: string, text: string): Section => ({
  id,
  topic: 'event',
  article: {},
  related: [],
  sources: [
    {
      id: 'paper',
      title: say('Paper'),
      publisher: say('Press'),
      url: 'https://example.org/a',
      language: 'en',
      date: '2025-02',
    },
  ],
  renditions: { en: { title: `Title of ${id}`, text, questions: [], reviewed: '2025-03-01', revision: 1 } },
});
const knowledge = {
  sections: new Map(
    [section('event/about#when', 'It was in February.'), section('event/agenda#peace', 'Peace was discussed.')].map(
      (each) => [each.id, each],
    ),
  ),
  glossary: [],
  synonyms: [],
  version: 'content-1',
};
const drawing = { toSvg: toChartSvg, toPng: toChartPng, fonts: readFonts() };

let dir: string;
let count = 0;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** A database of its own in which people have answered. */
async function openAnswered(
  groups: readonly (readonly [number, Values, string?])[],
  name = 'feedback',
): Promise<Store> {
  count += 1;
  const store = await openStore(`sqlite:${join(dir, `${count}.db`)}`);
  await answer(store, groups, name);
  return store;
}

async function answer(store: Store, groups: readonly (readonly [number, Values, string?])[], name: string) {
  await store.saveForm({ ...spec, name });
  let at = 0;
  for (const [people, answers, source] of groups) {
    for (let person = 0; person < people; person += 1) {
      at += 1;
      const id = `${name}-${at}`;
      const submittedAt = new Date(Date.UTC(2025, 1, 20 + (at % 2), 3));
      await store.commitSubmission(
        {
          id,
          form: name,
          version: 'v1',
          language: 'en',
          platform: 'one',
          submittedAt,
          answers,
          ...(source !== undefined && { source }),
        },
        { who: id },
        id,
      );
    }
  }
}

async function readFiles(store: Store, language: Language = 'en', current: FormSpec | undefined = spec) {
  const entries = await openPack({ rows: store, store, knowledge, drawing, form: 'feedback', spec: current, language });
  const files = new Map<string, Buffer>();
  for (const { name, content } of entries) files.set(name, await collect(content()));
  return files;
}

const toText = (files: ReadonlyMap<string, Buffer>, name: string): string => files.get(name)?.toString() ?? '';

const usual = [
  [20, { overall: 5, comment: 'More time for group work', quote: true }],
  [14, { overall: 4, comment: 'Secret <b>words</b>', quote: false }],
  [6, { overall: 3, quote: true }],
] as const;

describe('a donor pack', () => {
  it.each(languages)('has the workbook, the report, the charts and their checksums: %s', async (language) => {
    const store = await openAnswered(usual);
    const files = await readFiles(store, language);
    expect([...files.keys()]).toEqual([
      'feedback.xlsx',
      'report.md',
      'report.html',
      'charts/01-overall.svg',
      'charts/01-overall.png',
      'charts/02-comment.svg',
      'charts/02-comment.png',
      'charts/03-quote.svg',
      'charts/03-quote.png',
      'manifest.sha256',
    ]);
    const sums = [...files]
      .slice(0, -1)
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    expect(toText(files, 'manifest.sha256')).toBe(sums.join(''));
    expect(toText(files, 'report.md')).toContain(packWords[language].method);
    expect(toText(files, 'report.html')).toContain(`<html lang="${language}">`);
    await store.close();
  });

  it('is the same to the byte when it is made again', async () => {
    const store = await openAnswered(usual);
    const parts = { rows: store, store, knowledge, drawing, form: 'feedback', spec, language: 'vi' } as const;
    const [one, other] = [await readPack(parts), await readPack(parts)];
    expect(Buffer.compare(one.file.bytes, other.file.bytes)).toBe(0);
    expect(one).toMatchObject({ count: 10, file: { name: 'feedback-pack.zip', type: 'application/zip' } });
    await store.close();
  });

  it('says what was done, who answered, what they said and how it was found out', async () => {
    const store = await openAnswered(usual);
    await expect(toText(await readFiles(store), 'report.md')).toMatchFileSnapshot('output/report.md');
    await store.close();
  });

  it('has a sheet of what was asked, missed and said of each section', async () => {
    const store = await openAnswered(usual);
    for (let at = 0; at < 20; at += 1) {
      await store.logQuestion({
        id: `q${at}`,
        event: `qe${at}`,
        at: new Date('2025-02-21T03:00:00Z'),
        platform: 'one',
        language: 'en',
        outcome: at < 12 ? 'answered' : 'unanswered',
        section: 'event/about#when',
        ...(at < 12 ? {} : { text: 'Where?' }),
      });
    }
    const files = await readFiles(store);
    const sheets = readXlsx(files.get('feedback.xlsx') ?? Buffer.alloc(0));
    expect(sheets.get('Section')?.slice(1)).toEqual([
      ['Title of event/about#when', 20, 12, 8, 0, 0, 0],
      ['Title of event/agenda#peace', 0, 0, 0, 0, 0, 40],
    ]);
    expect(toText(files, 'report.md')).toContain(String.raw`| Title of event/about\#when | 20 | 12 | 8 |`);
    await store.close();
  });

  it('loads nothing from outside', async () => {
    const store = await openAnswered(usual);
    const html = toText(await readFiles(store), 'report.html');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|src=|@import|url\((?!data:)/);
    expect(html.match(/<svg /g)).toHaveLength(3);
    await store.close();
  });

  it('can be made of a form that nobody, or too few, have filled in', async () => {
    for (const groups of [[], [[3, { overall: 5, comment: 'Only we', quote: true }]]] as const) {
      const store = await openAnswered(groups);
      const files = await readFiles(store);
      expect([...files.keys()].filter((name) => name.startsWith('charts'))).toEqual([]);
      expect(toText(files, 'report.md') + toText(files, 'report.html')).not.toContain('Only we');
      await store.close();
    }
  });
});

describe('quotations', () => {
  const read = async (groups: readonly (readonly [number, Values])[], current?: FormSpec) => {
    const store = await openAnswered(groups);
    const files = await readFiles(store, 'en', current);
    await store.close();
    return toText(files, 'report.md') + toText(files, 'report.html');
  };

  it('are only of those who gave permission', async () => {
    const text = await read(usual, spec);
    expect(text).toContain('> More time for group work');
    expect(text).toContain('<blockquote lang="en">More time for group work</blockquote>');
    expect(text).not.toContain('Secret');
  });

  it('are not there when fewer than five who wrote something gave permission', async () => {
    const text = await read(
      [
        [4, { overall: 5, comment: 'We four', quote: true }],
        [30, { overall: 4, comment: 'Secret', quote: false }],
        [10, { overall: 4, quote: true }],
      ],
      spec,
    );
    expect(text).toContain(packWords.en.quotesFew(5));
    expect(text).not.toMatch(/We four|Secret/);
  });

  it('are not there when the form does not ask', async () => {
    const { quotePermission, ...silent } = spec;
    expect(quotePermission).toBe('quote');
    const text = await read(usual, silent);
    expect(text).toContain(packWords.en.quotesUnasked);
    expect(text).not.toMatch(/> More time|Secret/);
  });
});

describe('the form of a workshop', () => {
  const rows = (...source: readonly [] | readonly [string]) => [[1, { overall: 5, quote: true }, ...source]] as const;

  it('is found by its name, and by the tag of its links', async () => {
    const store = await openAnswered([...rows('feb-2025/room-a'), ...rows('feb-2025'), ...rows()]);
    expect(await findPackForm(store, 'feedback')).toEqual({ kind: 'form', form: 'feedback' });
    expect(await findPackForm(store, 'feb-2025')).toEqual({ kind: 'form', form: 'feedback' });
    expect(await findPackForm(store, 'hue')).toEqual({ kind: 'unknown', known: ['feb-2025', 'feedback'] });
    await store.close();
  });

  it('is not taken apart where it served several workshops', async () => {
    const store = await openAnswered([...rows('feb-2025/mail'), ...rows('hue-2025')]);
    expect(await findPackForm(store, 'hue-2025')).toEqual({
      kind: 'shared',
      form: 'feedback',
      workshops: ['feb-2025', 'hue-2025'],
    });
    await store.close();
  });

  it('has to be chosen where a workshop had several', async () => {
    const store = await openAnswered(rows('hue-2025'));
    await answer(store, rows('hue-2025'), 'pulse');
    expect(await findPackForm(store, 'hue-2025')).toEqual({ kind: 'several', forms: ['feedback', 'pulse'] });
    await store.close();
  });
});
