import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toGroups } from '../../src/core/misses.ts';
import type { Miss } from '../../src/core/asked.ts';
import { toStub, type StubFile } from '../../src/core/stub.ts';
import { missesWords } from '../../src/core/words/misses.ts';
import { ContentError, toLine } from '../../src/errors.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { rightFiles, writeFolder } from '../knowledge/folder.ts';
import { openClerk } from './clerk.ts';

const today = '2026-11-23';
let dir: string;
beforeEach(async () => {
  dir = await writeFolder(rightFiles);
});
afterEach(() => rm(dirname(dir), { recursive: true }));

const toMiss = (text: string, language: Language, index = 0): Miss => ({
  id: `q${index}`,
  event: `e${index}`,
  at: new Date(1000 - index),
  platform: 'p',
  language,
  outcome: 'unanswered',
  parked: true,
  text,
});

/** The files for a group of questions near to a section. */
async function make(asked: readonly (readonly [string, Language])[], nearest = ['workshop/about#lunch']) {
  const misses = asked.map(([text, language], index) => toMiss(text, language, index));
  const [group] = toGroups(misses, () => nearest);
  if (group === undefined) throw new Error('There is no group.');
  return toStub(
    { ...group, misses: [misses[0] ?? group.misses[0], ...misses.slice(1)] },
    await readKnowledge(dir),
    today,
  );
}

/** What an editor has to write. */
const fillIn = ({ text }: StubFile): string =>
  text
    .replace('title: # a few words', 'title: Charging a car')
    .replace('## {#answer}', '## Where a car is charged {#answer}\n\nThe sources do not state it.');

async function save(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}
const load = () =>
  readKnowledge(dir).catch((error: unknown) => (error instanceof ContentError ? error.problems.map(toLine) : error));

const asked = [
  ['sạc xe điện ở đâu ạ?', 'vi'],
  ['Sac xe dien o dau', 'vi'],
  ['sạc xe điện ở đâu', 'vi'],
  ['ชาร์จรถไฟฟ้าที่ไหน', 'th'],
] as const;

describe('the files of a new article', () => {
  it('are three, with all that is known filled in', async () => {
    const files = await make(asked);
    expect(files.map(({ path }) => path)).toEqual([
      'vi/workshop/sac-xe-dien-o-dau-a.md',
      'en/workshop/sac-xe-dien-o-dau-a.md',
      'th/workshop/sac-xe-dien-o-dau-a.md',
    ]);
    expect(files[0]?.text).toBe(`---
title: # a few words
reviewed: 2026-11-23
revision: 1
sections:
  answer:
    # what the text rests on, to start with those of workshop/about#lunch
    sources: [report]
    # three to six, as people type them, without what is personal
    questions:
      - "sạc xe điện ở đâu ạ?"
      - "Sac xe dien o dau"
---

## {#answer}
`);
    expect(files[1]?.text).toContain('translates: { language: vi, revision: 1 }');
    expect(files[1]?.text).toContain('questions: []');
    expect(files[2]?.text).toContain('- "ชาร์จรถไฟฟ้าที่ไหน"');
  });

  it('are refused as long as nobody has written them', async () => {
    await save(await make(asked));
    const problems = await load();
    for (const language of languages) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`${language}/workshop/sac.*title`)));
    }
  });

  it('are part of the knowledge base once title, heading and text are there', async () => {
    await save((await make(asked)).map((file) => ({ ...file, text: fillIn(file) })));
    const knowledge = await readKnowledge(dir);
    const id = 'workshop/sac-xe-dien-o-dau-a#answer';
    expect(Object.keys(knowledge.sections.get(id)?.renditions ?? {}).toSorted()).toEqual(['en', 'th', 'vi']);
    expect(knowledge.search('sac xe dien o dau', { language: 'vi' }).matches[0]?.section).toBe(id);
  });

  it('take a name that no article has', async () => {
    const [first] = await make(asked);
    await save((await make(asked)).map((file) => ({ ...file, text: fillIn(file) })));
    const [second] = await make(asked);
    expect(second?.path).toBe(first?.path.replace('.md', '-2.md'));
  });

  it.each([
    ['Thai alone', [['ชาร์จรถไฟฟ้าที่ไหน', 'th']], 'th/workshop/question.md'],
    ['one long word', [['a'.repeat(90), 'en']], 'en/workshop/question.md'],
    [
      'a name that would be too long',
      [['where can I charge my electric car', 'en']],
      'en/workshop/where-can-i-charge.md',
    ],
  ] as const)('have a short name of small letters for %s', async (_, asked, path) => {
    expect((await make(asked)).map((file) => file.path)).toContain(path);
  });

  it('stand in the first topic where no section is near, and name no source', async () => {
    const [file] = await make(asked, []);
    expect(file?.path).toMatch(/^vi\/workshop\//);
    expect(file?.text).toContain('sources: []');
  });

  it('can be loaded whatever people typed', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '- a: b # c',
        '"""',
        '---\n---',
        '{#a}',
        '\ud800',
        '${x} $& \\',
        '\u2028\u0000',
        '@x',
        '!!js',
        '&a *a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.constantFrom(...languages)), { minLength: 1 }), async (asked) => {
        await save(
          (await make(asked)).map((file) => ({ path: file.path.replace(/[^/]+$/, 'x.md'), text: fillIn(file) })),
        );
        expect((await readKnowledge(dir)).sections.has('workshop/x#answer')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

it('staff take the files home as one archive', async () => {
  const desk = await openClerk();
  await desk.say('lan', 'electric car charging');
  await desk.run('staff', 'misses');
  await desk.press('staff', '“electric');
  const text = await desk.press('staff', missesWords.en.makeStub);
  expect(text).toBe(`${missesWords.en.stubReady}\n(electric-car.zip)`);
  expect(desk.stubs[0]).toHaveLength(3);
  expect(await desk.store.readMisses(5)).toHaveLength(1);
  expect(await desk.store.readAudit(1)).toMatchObject([{ what: 'miss-stub', details: { article: 'electric-car' } }]);
  await desk.close();
});
