import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ContentError } from '../../src/errors.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { type Edit, editFiles, rightFiles, writeFolder } from './folder.ts';

const enAbout = 'en/workshop/about.md';
const viAbout = 'vi/workshop/about.md';

it('gives sections in the order of topics, files and headings, whatever the language they are written in', async () => {
  const { sections, topics } = await readKnowledge(await writeFolder(rightFiles));
  expect(topics.map(({ id }) => id)).toEqual(['workshop', 'plan']);
  expect([...sections.keys()]).toEqual(['workshop/about#leaders', 'workshop/about#lunch', 'plan/approval#date']);
});

it('joins the renditions of a section under one id, with its sources in the order of the file', async () => {
  const { sections } = await readKnowledge(await writeFolder(rightFiles));
  const section = sections.get('workshop/about#leaders');
  expect(section).toMatchObject({
    topic: 'workshop',
    article: { en: 'About the workshop', vi: 'Về hội thảo', th: 'เกี่ยวกับการประชุม' },
    related: ['plan/approval#date'],
  });
  expect(section?.sources.map(({ id }) => id)).toEqual(['report', 'decision']);
  expect(section?.renditions.en).toEqual({
    title: 'How many leaders took part',
    text: 'The workshop was attended by 40 senior leaders of the Ministry of Public Security.',
    questions: ['how many leaders came', 'who took part', 'was it only for bosses'],
    reviewed: '2026-11-23',
    revision: 1,
  });
});

it('keeps paragraphs and lists apart and joins the lines of a paragraph', async () => {
  const { sections } = await readKnowledge(await writeFolder(rightFiles));
  const text = sections.get('workshop/about#lunch')?.renditions.en?.text;
  expect(text).toBe('There were two dishes in the canteen:\n- rice with fish;\n- noodle soup.');
});

it('gives a source and a name in every language where one string stands for all', async () => {
  const { sources, glossary } = await readKnowledge(await writeFolder(rightFiles));
  expect(sources.get('decision')).toEqual({
    id: 'decision',
    title: { vi: 'Quyết định', en: 'Quyết định', th: 'Quyết định' },
    publisher: { vi: 'Cổng thông tin', en: 'Cổng thông tin', th: 'Cổng thông tin' },
    url: 'https://example.org/decision',
    language: 'vi',
  });
  expect(glossary[0]?.names.th).toEqual({
    name: 'กระทรวงความมั่นคงสาธารณะ',
    aliases: [],
    avoid: ['กระทรวงตำรวจ'],
    attested: false,
  });
});

it('gives the synonyms of every language, and none where there is no such file', async () => {
  const none = await readKnowledge(await writeFolder(rightFiles));
  expect(none.synonyms).toEqual([]);
  const synonyms = '- id: lunch\n  en: [lunch]\n  vi: [bữa trưa]\n  th: [มื้อเที่ยง]\n';
  const some = await readKnowledge(await writeFolder(editFiles(['synonyms.yaml', '', synonyms])));
  expect(some.synonyms).toEqual([
    { id: 'lunch', isName: false, words: { en: ['lunch'], vi: ['bữa trưa'], th: ['มื้อเที่ยง'] } },
  ]);
});

it('refuses a concept that a language has no words for', async () => {
  const synonyms = '- id: lunch\n  en: [lunch]\n  vi: []\n  th: [มื้อเที่ยง]\n';
  const dir = await writeFolder(editFiles(['synonyms.yaml', '', synonyms]));
  const error = await readKnowledge(dir).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect(String(error)).toContain('knowledge/synonyms.yaml:3');
});

it('finds what it has read', async () => {
  const knowledge = await readKnowledge(await writeFolder(rightFiles));
  expect(knowledge.search('how many leaders came?').matches[0]?.section).toBe('workshop/about#leaders');
});

it('reads what Windows and a Mac write as it reads the rest', async () => {
  const files = Object.entries(rightFiles).map(([path, text]) => {
    return [path, `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`] as const;
  });
  const odd = await readKnowledge(await writeFolder(Object.fromEntries(files)));
  const plain = await readKnowledge(await writeFolder(rightFiles));
  expect([...odd.sections]).toEqual([...plain.sections]);
});

it('does not look at what editors leave beside a file', async () => {
  const dir = await writeFolder(rightFiles);
  for (const name of ['.about.md.swp', 'about.md~', '4913', '#about.md#', '.DS_Store']) {
    await writeFile(join(dir, 'en/workshop', name), 'x');
  }
  await expect(readKnowledge(dir)).resolves.toMatchObject({ version: expect.stringMatching(/^[0-9a-f]{12}$/) });
});

it('has the same version for the same files and another one for a change anywhere', async () => {
  const readVersion = async (...edits: readonly Edit[]): Promise<string> =>
    (await readKnowledge(await writeFolder(editFiles(...edits)))).version;
  const first = await readVersion();
  expect(await readVersion()).toBe(first);
  expect(await readVersion([viAbout, 'Có 40', 'Gồm 40'])).not.toBe(first);
  expect(await readVersion(['glossary.yaml', 'aliases: [BCA]', 'aliases: [BCA, CA]'])).not.toBe(first);
});

it('shows a section in the languages that it is written in', async () => {
  const dir = await writeFolder(rightFiles);
  await rm(join(dir, 'th/plan/approval.md'));
  const { sections } = await readKnowledge(dir);
  expect(Object.keys(sections.get('plan/approval#date')?.renditions ?? {})).toEqual(['vi', 'en']);
});

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  [
    'a list that is empty',
    [['sources.yaml', rightFiles['sources.yaml'] ?? '', '']],
    ['knowledge/sources.yaml:1: The file is empty. Fill it in. [value-empty]'],
  ],
  [
    'an id that is there twice',
    [['sources.yaml', '- id: decision', '- id: report']],
    [
      'knowledge/en/plan/approval.md:7: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
      'knowledge/en/workshop/about.md:7: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
      'knowledge/sources.yaml:7: The id "report" is here twice, first on line 1. Give this one another id, or remove it. [id-duplicate]',
      'knowledge/th/plan/approval.md:8: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
      'knowledge/th/workshop/about.md:8: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
      'knowledge/vi/plan/approval.md:8: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
      'knowledge/vi/workshop/about.md:8: The source "decision" is not in sources.yaml. Add it there, or name another one. [source-unknown]',
    ],
  ],
  [
    'a source that is mistyped',
    [[enAbout, '[report]', '[reprot]']],
    [
      'knowledge/en/workshop/about.md:14: The source "reprot" is not in sources.yaml. Did you mean "report"? [source-unknown]',
    ],
  ],
  [
    'a key that is mistyped, a date that is none and a revision that is no number, all at once',
    [
      [enAbout, 'reviewed: 2026-11-23', 'reviewed: 23/11/2026'],
      [enAbout, 'revision: 1', 'revision: one'],
      [enAbout, 'related:', 'relatd:'],
    ],
    [
      'knowledge/en/workshop/about.md:3: "reviewed" cannot be "23/11/2026". Write a day like 2026-11-23. [value-format]',
      'knowledge/en/workshop/about.md:4: "revision" is not a number. Write a number instead of "one". [value-type]',
      'knowledge/en/workshop/about.md:12: "leaders.relatd" is not a key here. Did you mean "related"? [key-unknown]',
    ],
  ],
  [
    'an article without front matter',
    [[enAbout, '---\ntitle', 'title']],
    [
      'knowledge/en/workshop/about.md:1: The front matter is missing, so nothing is known about the article. Begin the file with a line "---", the keys, and another line "---". [front-matter-missing]',
    ],
  ],
  [
    'an anchor without an entry, and an entry without a heading',
    [[enAbout, '{#lunch}', '{#lunhc}']],
    [
      'knowledge/en/workshop/about.md:13: The section "lunch" has no heading in the text. Write "## Its title {#lunch}" above its text, or remove the entry. [section-unwritten]',
      'knowledge/en/workshop/about.md:26: The anchor "lunhc" has no entry under "sections". Did you mean "lunch"? [section-unlisted]',
    ],
  ],
  [
    'headings that are no sections',
    [
      [enAbout, '## How many', '# How many'],
      [enAbout, ' {#lunch}', ''],
    ],
    [
      'knowledge/en/workshop/about.md:13: The section "lunch" has no heading in the text. Write "## Its title {#lunch}" above its text, or remove the entry. [section-unwritten]',
      'knowledge/en/workshop/about.md:21: This heading has 1 "#", but a section has two. Write it with "##". [heading-depth]',
      'knowledge/en/workshop/about.md:26: This heading has no anchor. Add one at its end, like {#who-took-part}. [anchor-missing]',
    ],
  ],
  [
    'an anchor that is there twice and one in capitals',
    [
      [enAbout, '{#lunch}', '{#leaders}\n\nFish.\n\n## Soup {#Lunch}'],
      [enAbout, '  lunch:', '  Lunch:'],
    ],
    [
      'knowledge/en/workshop/about.md:13: "sections.Lunch" cannot be a key here. Use small letters, digits and single hyphens. [key-unknown]',
      'knowledge/en/workshop/about.md:26: The anchor "leaders" is here twice. Give this heading another one. [anchor-duplicate]',
      'knowledge/en/workshop/about.md:30: The anchor cannot be "Lunch". Use small letters, digits and single hyphens. [anchor-wrong]',
    ],
  ],
  [
    'text that no section has, a section without text and one without a title',
    [
      [enAbout, '---\n\n## How', '---\n\nIntroduction.\n\n## How'],
      [enAbout, 'There were two dishes in the canteen:\n\n- rice with fish;\n- noodle soup.\n', ''],
      [enAbout, '## What there was to eat', '##'],
    ],
    [
      'knowledge/en/workshop/about.md:21: This text stands before the first heading, so it belongs to no section. Put a line "## Heading {#anchor}" above it. [text-stray]',
      'knowledge/en/workshop/about.md:28: This heading is empty. Write a short title. [heading-empty]',
      'knowledge/en/workshop/about.md:28: This section has no text. Write the text under it. [section-empty]',
    ],
  ],
  [
    'an id that is too long for a button',
    [
      [enAbout, '  lunch:', '  what-there-was-to-eat-in-the-canteen:'],
      [enAbout, '{#lunch}', '{#what-there-was-to-eat-in-the-canteen}'],
    ],
    [
      'knowledge/en/workshop/about.md:26: The id "workshop/about#what-there-was-to-eat-in-the-canteen" has 51 characters, too many for a button. Shorten the names to 48 in all. [id-long]',
    ],
  ],
  [
    'files that nobody would find',
    [
      ['en/readme.md', '', 'x'],
      ['fr/workshop/about.md', '', 'x'],
      ['en/workshop/Dates.md', '', 'x'],
      ['en/workshop/dates.txt', '', 'x'],
    ],
    [
      'knowledge/en/readme.md:1: An article cannot stand here. Put it into <vi|en|th>/<topic>/ and name it in small letters, digits and hyphens. [article-misplaced]',
      'knowledge/en/workshop/Dates.md:1: An article cannot stand here. Put it into <vi|en|th>/<topic>/ and name it in small letters, digits and hyphens. [article-misplaced]',
      'knowledge/en/workshop/dates.txt:1: This file is neither an article nor a list, so nobody would see it. Name it .md or .yaml, or move it. [file-unknown]',
      'knowledge/fr/workshop/about.md:1: An article cannot stand here. Put it into <vi|en|th>/<topic>/ and name it in small letters, digits and hyphens. [article-misplaced]',
    ],
  ],
  [
    'an article of a topic that does not exist',
    [['en/workshops/about.md', '', rightFiles[enAbout] ?? '']],
    [
      'knowledge/en/workshops/about.md:1: The topic "workshops" is not in topics.yaml, so nobody could find the article. Did you mean "workshop"? [topic-unknown]',
    ],
  ],
])('refuses %s', async (_what, edits, lines) => {
  const error = await readKnowledge(await writeFolder(editFiles(...edits))).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ContentError);
  expect(String(error).replace('ContentError: ', '').split('\n')).toEqual(lines);
});

it('refuses a file that is not UTF-8 and says so when a list is not there', async () => {
  const dir = await writeFolder(rightFiles);
  await writeFile(join(dir, enAbout), Buffer.from([0x2d, 0xff, 0xfe]));
  await rm(join(dir, 'glossary.yaml'));
  await expect(readKnowledge(dir)).rejects.toThrow(
    'knowledge/en/workshop/about.md:1: This file is not UTF-8 text. Save it as UTF-8. [file-encoding]\n' +
      'knowledge/glossary.yaml:1: The file is missing. Create it. [file-missing]',
  );
});

it('names what is missing when the folder itself is', async () => {
  await expect(readKnowledge(join(await writeFolder({}), 'knowledge'))).rejects.toThrow(
    'knowledge/topics.yaml:1: The file is missing. Create it. [file-missing]',
  );
});
