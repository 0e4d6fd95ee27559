import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matrixWords } from '../../src/core/words/matrix.ts';
import { packWords } from '../../src/core/words/pack.ts';
import { resultsWords } from '../../src/core/words/results.ts';
import { openStore } from '../../src/store/open.ts';
import { form } from './content.ts';
import { openDesk, organiser, type Desk } from './desk.ts';
import { run } from './program.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(() => ({ WEB_PORT: 'off' }));
  const store = await openStore(`sqlite:${desk.database}`);
  await store.saveForm(form);
  for (let at = 0; at < 24; at += 1) {
    const answers = {
      overall: at < 16 ? 5 : 4,
      most_useful: at < 12 ? 'police' : 'equality',
      comment: 'Thêm thời gian',
    };
    await store.commitSubmission(
      {
        id: `r${at}`,
        form: form.name,
        version: form.version,
        language: 'vi',
        platform: 'telegram',
        submittedAt: new Date('2025-02-21T08:00:00Z'),
        answers,
        source: 'feb-2025/room-a',
      },
      { who: `w${at}` },
      `e${at}`,
    );
  }
  await store.close();
});
afterAll(() => desk.close());

const inFolder = () => ({ DATABASE_URL: desk.settings['DATABASE_URL'] ?? '' });

async function readFolder(dir: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.sort().map(async (file) => [file.slice(dir.length), await readFile(file, 'hex')] as const);
  return new Map(await Promise.all(contents));
}

it(
  'the shell writes the pack of a workshop, and the same one when it is asked again',
  { timeout: 60_000 },
  async () => {
    const toFolder = (out: string) => ['pack', '--workshop', 'feb-2025', '--language', 'th', '--out', out];
    for (const out of ['one', 'other']) {
      expect(await run(toFolder(out), desk.dir, { settings: inFolder() })).toMatchObject({ code: 0, errors: '' });
    }
    const [one, other] = await Promise.all(['one', 'other'].map((out) => readFolder(join(desk.dir, out))));
    expect(one).toEqual(other);
    expect([...(one?.keys() ?? [])]).toContain('/charts/01-overall.png');
    const report = await readFile(join(desk.dir, 'one/report.md'), 'utf8');
    expect(report).toContain(packWords.th.title(form.title.th));
  },
);

it('the shell says which workshops there are', async () => {
  const { code, errors } = await run(['pack', '--workshop', 'hue', '--out', 'x'], desk.dir, { settings: inFolder() });
  expect(code).toBe(1);
  expect(errors).toContain('feb-2025, feedback');
});

it('results as JSON are numbers with nothing of a person in them', async () => {
  const { output } = await run(['results', '--format', 'json'], desk.dir, { settings: inFolder() });
  expect(JSON.parse(output)).toMatchObject({ total: 24, sources: [{ code: 'feb-2025/room-a', count: 24 }] });
});

it('an organiser gets the pack as one archive', async () => {
  const as = { person: organiser.discord, locale: 'en-US' };
  const { messages } = await desk.discord.slash('pack', { form: 'feedback', language: 'vi' }, as);
  const [file] = messages.flatMap(({ files }) => files);
  expect(file?.name).toBe('feedback-pack.zip');
  expect(Buffer.from(file?.bytes ?? []).includes('report.html')).toBe(true);
  expect(messages.every(({ ephemeral }) => ephemeral)).toBe(true);
});

it('the results come with a button for the charts, which have a text for who cannot see them', async () => {
  await desk.telegram.say(organiser.telegram, '/results');
  await desk.telegram.press(organiser.telegram, resultsWords.vi.showCharts);
  const photos = desk.telegram.calls.filter(({ method }) => method === 'sendPhoto');
  expect(photos.length).toBeGreaterThan(2);
  expect(JSON.stringify(photos.map(({ payload }) => payload))).toContain('Biểu đồ thanh');
});

it('the results come with a button for the sections of the content', async () => {
  await desk.telegram.say(organiser.telegram, '/results');
  await desk.telegram.press(organiser.telegram, resultsWords.vi.showSections);
  expect(desk.telegram.lastMessage(organiser.telegram).text).toContain(matrixWords.vi.title);
});

it('a participant gets neither', async () => {
  const as = { person: '11000000777', locale: 'en-US' };
  const { messages } = await desk.discord.slash('pack', {}, as);
  expect(messages.flatMap(({ files }) => files)).toEqual([]);
});
