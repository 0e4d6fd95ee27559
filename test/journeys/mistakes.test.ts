import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openDiscordStandIn } from '../adapters/discord/standin.ts';
import { openStandin } from '../adapters/telegram/standin.ts';
import { copyContent, openFolder } from './desk.ts';
import { type Ended, run, type Settings } from './program.ts';

/** On a busy machine five programs that start side by side may take a while. */
vi.setConfig({ testTimeout: 60_000 });

/** Tests run side by side here, as most of the time is spent on starting the program. */
const opened: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(opened.map((close) => close())));

async function openDir(): Promise<string> {
  const { dir, close } = await openFolder();
  opened.push(close);
  return dir;
}

async function openPlatforms() {
  const [telegram, discord] = await Promise.all([openStandin(), openDiscordStandIn()]);
  opened.push(
    () => telegram.close(),
    () => discord.close(),
  );
  return { telegram, discord };
}

/** What the program says when it does not start: its lines, and nothing of a stack. */
function toComplaint({ code, output, errors }: Ended): readonly string[] {
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).not.toMatch(/^\s+at /m);
  return errors.trimEnd().split('\n');
}

describe.concurrent('a token that is refused', () => {
  it('is one clear line for each platform, without the token', async () => {
    const { telegram, discord } = await openPlatforms();
    const settings = {
      LOG_LEVEL: 'warn',
      TELEGRAM_BOT_TOKEN: '7001:wr0ng-t0ken',
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DISCORD_BOT_TOKEN: 'wr0ng-t0ken',
      DISCORD_API_ROOT: discord.apiRoot,
    };
    expect(toComplaint(await run(['start'], await openDir(), { settings }))).toEqual([
      'TELEGRAM_BOT_TOKEN was refused by Telegram (401). Copy it again from @BotFather into .env. [token-refused]',
      'DISCORD_BOT_TOKEN was refused by Discord (401). Copy it again from the Developer Portal into .env. [token-refused]',
    ]);
  });

  it('ends the program also where the other platform lets the desk in, however late', async () => {
    const { telegram, discord } = await openPlatforms();
    const release = telegram.hold('getMe');
    const settings = {
      LOG_LEVEL: 'warn',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DISCORD_BOT_TOKEN: 'wr0ng-t0ken',
      DISCORD_API_ROOT: discord.apiRoot,
    };
    const ended = run(['start'], await openDir(), { settings });
    await expect.poll(() => discord.requests.length, { timeout: 50_000 }).toBeGreaterThan(0);
    release();
    expect(toComplaint(await ended)).toEqual([
      'DISCORD_BOT_TOKEN was refused by Discord (401). Copy it again from the Developer Portal into .env. [token-refused]',
    ]);
  });
});

describe.concurrent('what cannot be run says what to do', () => {
  it.each<readonly [string, readonly string[], RegExp]>([
    [
      'no platform',
      ['start'],
      /^There is no token, no terminal to talk in, and the web is off\. .*\[nothing-to-run\]$/,
    ],
    [
      'a command that every object knows',
      ['toString'],
      /^There is no command "toString"\. Use start, .*\[command-unknown\]$/,
    ],
    ['an unknown option', ['ask', '--explian'], /--json, --explain\. \[arguments\]$/],
    ['an option of a command without any', ['check', '--fix'], /\[arguments\]$/],
    ['a form without its dashes', ['export', 'feedback'], /--form VALUE.*\[arguments\]$/],
    [
      'a day that there is not',
      ['export', '--from', '2025-02-30'],
      /^--from: "2025-02-30" is not a date\. .*\[filter-wrong\]$/,
    ],
    ['a format that there is not', ['export', '--format', 'pdf'], /^There is no format "pdf"\. .*\[format-unknown\]$/],
  ])('%s', async (_name, args, line) => {
    const complaint = toComplaint(await run(args, await openDir()));
    expect(complaint).toHaveLength(1);
    expect(complaint[0]).toMatch(line);
  });

  it('a database folder that cannot be made', async () => {
    const dir = await openDir();
    await writeFile(join(dir, 'file'), '');
    const settings = { DATABASE_URL: 'sqlite:file/desk.db' };
    expect(toComplaint(await run(['chat'], dir, { settings }))).toEqual([
      'The database file/desk.db cannot be used: its folder cannot be made. Give the desk a file in a folder that it may write to. [database-unwritable]',
    ]);
  });

  it('a database that is something else', async () => {
    const dir = await openDir();
    await writeFile(join(dir, 'desk.db'), 'a letter to the minister, '.repeat(100));
    const settings = { DATABASE_URL: 'sqlite:desk.db' };
    expect(toComplaint(await run(['chat'], dir, { settings }))).toEqual([
      'The database desk.db cannot be used: it is not an SQLite database. Give the desk a file in a folder that it may write to. [database-unwritable]',
    ]);
  });

  it('every setting that is wrong, all at once', async () => {
    const settings = {
      ORGANISERS: 'lan',
      SECRET_KEY: 'short',
      LOG_LEVEL: 'loud',
      TELEGRAM_API_ROOT: 'telegram',
      DATABASE_URL: 'mysql://x',
    };
    const complaint = toComplaint(await run(['start'], await openDir(), { settings }));
    for (const name of Object.keys(settings)) expect(complaint.join('\n')).toContain(name);
    expect(complaint.join('\n')).not.toContain('short,');
  });
});

describe.concurrent('content that is broken is listed with file and line', () => {
  async function breakContent(dir: string): Promise<Settings> {
    const settings = await copyContent(dir);
    await appendFile(join(dir, 'commands/plan.yaml'), 'titel: x\n');
    await writeFile(join(dir, 'commands/survey.yaml'), 'action: form\n  description: [\n');
    const article = join(dir, 'knowledge/en/workshop/participants.md');
    await writeFile(article, (await readFile(article, 'utf8')).replace('reviewed: 2026-11-23', 'reviewed: yesterday'));
    await writeFile(join(dir, 'knowledge/th/plan/about.md'), 'no front matter\n');
    return settings;
  }
  const commands = [/^commands\/plan\.yaml:\d+: .*titel/m, /^commands\/survey\.yaml:\d+: /m];
  const knowledge = [/^knowledge\/en\/workshop\/participants\.md:\d+: /m, /^knowledge\/th\/plan\/about\.md:\d+: /m];

  it('by the check, in both folders', async () => {
    const dir = await openDir();
    const complaint = toComplaint(await run(['check'], dir, { settings: await breakContent(dir) })).join('\n');
    for (const line of [...commands, ...knowledge]) expect(complaint).toMatch(line);
  });

  it('by the chat, which does not begin', async () => {
    const dir = await openDir();
    const complaint = toComplaint(await run(['chat'], dir, { settings: await breakContent(dir) })).join('\n');
    for (const line of knowledge) expect(complaint).toMatch(line);
  });

  it('also a form that asks about a section that is gone', async () => {
    const dir = await openDir();
    const settings = await copyContent(dir);
    const file = join(dir, 'commands/feedback.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('section: workshop/', 'section: workshops/'));
    const complaint = toComplaint(await run(['check'], dir, { settings })).join('\n');
    expect(complaint).toMatch(/^commands\/feedback\.yaml:\d+: .*workshops\/.*\[section-unknown\]$/m);
  });
});
