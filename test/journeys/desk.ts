import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createIdentity } from '../../src/identity.ts';
import { openDiscordStandIn, type DiscordStandIn } from '../adapters/discord/standin.ts';
import { openStandin, type Standin } from '../adapters/telegram/standin.ts';
import { type Program, root, type Settings, start } from './program.ts';

/** The organiser, on each platform. */
export const organiser = { telegram: 900, discord: '1100000000000000900' } as const;

let newcomers = 500_000_000;

/** Somebody on Telegram whom the desk has never met. */
export function toNewcomer(): number {
  newcomers += 1;
  return newcomers;
}

const secretKey = 'a key for journeys only';

/** The keyed hash under which the desk knows a person. */
export const toPseudonym = (platform: string, person: string): string =>
  createIdentity(secretKey).toPseudonym({ platform, person, chat: '', isPrivate: true });

/** The whole desk on platforms of its own, with a database file of its own. */
export interface Desk {
  readonly telegram: Standin;
  readonly discord: DiscordStandIn;
  readonly dir: string;
  readonly database: string;
  readonly settings: Settings;
  program: Program;
  /** Starts the program again, after it was stopped or killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a folder of one's own. */
export async function openFolder(): Promise<{ readonly dir: string; readonly close: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'wps-desk-journey-'));
  return { dir, close: () => rm(dir, { recursive: true, force: true }) };
}

/** Puts a copy of the editors' folders into a folder, to be changed there. */
export async function copyContent(dir: string): Promise<Settings> {
  for (const name of ['knowledge', 'commands']) await cp(join(root, name), join(dir, name), { recursive: true });
  return { KNOWLEDGE_DIR: 'knowledge', COMMANDS_DIR: 'commands' };
}

/** Opens the platforms and starts the program on them; `settings` are made when its folder is there. */
export async function openDesk(toSettings: (dir: string) => Promise<Settings> | Settings = () => ({})): Promise<Desk> {
  const [telegram, discord, folder] = await Promise.all([openStandin(), openDiscordStandIn(), openFolder()]);
  const database = join(folder.dir, 'desk.db');
  const settings = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_BOT_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.apiRoot,
    DATABASE_URL: `sqlite:${database}`,
    ORGANISERS: `telegram:${organiser.telegram},discord:${organiser.discord}`,
    SECRET_KEY: secretKey,
    ...(await toSettings(folder.dir)),
  };
  const desk: Desk = {
    telegram,
    discord,
    dir: folder.dir,
    database,
    settings,
    program: await start(folder.dir, settings),
    async restart() {
      desk.program = await start(folder.dir, settings);
    },
    async close() {
      await desk.program.stop();
      const faults = desk.program.log().filter(({ msg }) => msg === 'event failed' || msg === 'stray rejection');
      await Promise.all([telegram.close(), discord.close()]);
      await folder.close();
      // What went wrong says where, which the reply to the person does not.
      expect(faults).toEqual([]);
    },
  };
  return desk;
}
