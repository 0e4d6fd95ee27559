import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExport } from '../../src/actions/export.ts';
import { toNamed } from '../../src/actions/named.ts';
import { toArgs } from '../../src/adapters/telegram/arguments.ts';
import { readCommands } from '../../src/commands/load.ts';
import { createBot } from '../../src/core/bot.ts';
import type { OutFile } from '../../src/core/reply.ts';
import { toListing } from '../../src/core/listing.ts';
import { filterWords } from '../../src/core/words/filter.ts';
import { createTurns } from '../../src/core/turn.ts';
import { createIdentity } from '../../src/identity.ts';
import { toExportFilter } from '../../src/reports/filter.ts';
import { exportFormats } from '../../src/reports/formats.ts';
import { readExport } from '../../src/reports/read.ts';
import { openStore } from '../../src/store/open.ts';
import { can } from './can.ts';
import { first, sampleSubmissions } from '../reports/samples.ts';

const commandFile = join(import.meta.dirname, '../../commands/export.yaml');
/** The form is anonymous: its times are to the hour. */
const answers = sampleSubmissions(60)
  .filter(({ version }) => version === first.version)
  .map((each) => ({ ...each, submittedAt: new Date(each.submittedAt.toISOString().slice(0, 13) + ':00:00Z') }));

/** A desk with the command and a form that people have answered. */
async function openExporting() {
  const dir = await mkdtemp(join(tmpdir(), 'export-'));
  await mkdir(join(dir, 'commands'));
  await cp(commandFile, join(dir, 'commands', 'export.yaml'));
  const read = await readCommands(join(dir, 'commands'), { actions: new Set(['export']) });
  const spec = { name: 'feedback', action: 'form', role: 'participant', description: first.title } as const;
  const commands = new Map([...read, ['feedback', { ...spec, options: [], with: {}, form: first }]]);
  const store = await openStore(`sqlite:${join(dir, 'desk.db')}`);
  await store.saveForm(first);
  for (const each of answers) await store.commitSubmission(each, { who: each.id }, each.id);
  const faults: string[] = [];
  const bot = createBot({
    commands: () => commands,
    actions: new Map([
      [
        'export',
        createExport({
          commands: () => commands,
          store,
          formats: Object.keys(exportFormats),
          readFilter: toExportFilter,
          readExport: (rows, form, format, language, filter) => readExport(rows, form, format, language, { filter }),
        }),
      ],
    ]),
    store,
    turns: createTurns(),
    roster: new Map([['test:chief', 'organiser']]),
    toPseudonym: createIdentity('a key for tests').toPseudonym,
    complete: () => [],
    log: (level, what, facts) => void (level === 'error' && faults.push(`${what} ${JSON.stringify(facts)}`)),
  });
  const listing = read.get('export');
  if (listing === undefined) throw new Error('There is no command "export".');
  let count = 0;
  return {
    store,
    /** What `/export` and these words bring: a text and a file, as somebody reads it whose phone speaks English. */
    async type(typed: string, person = 'chief') {
      const from = { platform: 'test', chat: person, person, locale: 'en', isPrivate: true };
      const args = toArgs(toListing(listing), typed);
      const id = `test:${(count += 1)}`;
      const { blocks } = await bot.handle({ id, at: new Date(), from, kind: 'command', name: 'export', args }, can);
      expect(faults).toEqual([]);
      const text = blocks.flatMap((block) => (block.kind === 'text' ? block.spans.map((span) => span.text) : []));
      const file = blocks.flatMap((block): OutFile[] => (block.kind === 'file' ? [block.file] : []))[0];
      return { text: text.join(''), file };
    },
    async close() {
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

let desk: Awaited<ReturnType<typeof openExporting>>;
beforeEach(async () => {
  desk = await openExporting();
});
afterEach(() => desk.close());

const toLines = (file: OutFile | undefined): readonly { language: string; platform: string }[] =>
  Buffer.from(file?.bytes ?? [])
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('hands over every answer where nothing is asked for', async () => {
  const { file } = await desk.type('feedback json');
  expect(file?.name).toBe('feedback.jsonl');
  expect(toLines(file)).toHaveLength(answers.length);
});

it.each([
  ['named', 'feedback json platform:one answers_in:vi,th'],
  ['all named', 'answers_in:vi,th format:json platform:one form:feedback'],
  ['in the place of their options', 'feedback json 2024-01-01 2026-12-31 vi,th one'],
  ['both', 'feedback json 2024-01-01 platform:one answers_in:vi,th'],
])('hands over the wanted answers when the words are %s', async (_, typed) => {
  const wanted = answers.filter(({ language, platform }) => language !== 'en' && platform === 'one');
  const { file, text } = await desk.type(typed);
  expect(toLines(file).map(({ language, platform }) => [language, platform])).toEqual(
    wanted.map(({ language, platform }) => [language, platform]),
  );
  expect(text).toBe(`Workshop: ${wanted.length} responses`);
  expect(file?.name).toMatch(/-in-vi-th-on-one\.jsonl$/);
});

it('writes down what was asked for, also of those who may not have it', async () => {
  await desk.type('feedback csv from:2025-02-20 to:21/02/2025 answers_in:vi source:room-a');
  const details = { form: 'feedback', format: 'csv', from: '2025-02-20', to: '2025-02-21', languages: ['vi'] };
  expect((await desk.store.readAudit(1))[0]).toMatchObject({
    what: 'export',
    details: { ...details, sources: ['room-a'] },
  });
  const { file } = await desk.type('feedback csv platform:one', 'somebody');
  expect(file).toBeUndefined();
  expect((await desk.store.readAudit(1))[0]).toMatchObject({ what: 'refused' });
});

it.each([
  ['from:someday', filterWords.en.wrong.from('someday')],
  ['from:2025-02-21 to:2025-02-20', filterWords.en.wrong.to('2025-02-20')],
  ['answers_in:fr', filterWords.en.wrong.answers_in('fr')],
])('hands over nothing for a filter with a slip in it: %s', async (typed, reason) => {
  expect(await desk.type(`feedback csv ${typed}`)).toEqual({ text: reason, file: undefined });
  expect(await desk.store.readAudit(1)).toEqual([]);
});

it('labels are in the language that was asked for', async () => {
  const { file } = await desk.type('feedback csv language:th');
  expect(Buffer.from(file?.bytes ?? []).toString()).toContain('รหัสอ้างอิง');
});

it.each([
  ['nothing is named', { form: 'feedback', format: 'csv' }, { form: 'feedback', format: 'csv' }],
  ['one is named', { form: 'platform:web' }, { platform: 'web' }],
  ['a place holds several words', { source: 'room-a from:2025-02-20' }, { source: 'room-a', from: '2025-02-20' }],
  ['the name is of no option', { form: 'time:9:30' }, { form: 'time:9:30' }],
])('words go to the options they name: %s', (_, args, named) => {
  const options = ['form', 'format', 'from', 'platform', 'source'].map((name) => {
    return { name, description: first.title, kind: 'text' as const, required: false, choices: [], completes: false };
  });
  expect(toNamed({ options }, args)).toEqual(named);
});
