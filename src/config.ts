import { config as readEnvFile } from 'dotenv';
import { DeskError } from './errors.ts';

/** What a person may be besides a participant, as the settings name it. */
type StaffRole = 'staff' | 'organiser' | 'owner';

/** The settings of one desk. What is absent is switched off. */
export interface Config {
  readonly telegram?: { readonly token: string; readonly apiRoot?: string };
  readonly discord?: { readonly token: string; readonly apiRoot?: string; readonly guildId?: string };
  /** Where people reach the desk in a browser, without a slash at the end; links and codes lead there too. */
  readonly webUrl?: string;
  /** Where the pages and the API are; port 0 is any free one. `isChosen` when the settings name the port. */
  readonly web?: { readonly host: string; readonly port: number; readonly isChosen: boolean };
  /** Where every change of a response is sent. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** `sqlite:PATH` or `postgres://…`. */
  readonly databaseUrl: string;
  /** `platform:person` and `platform:role:id` to role; everybody else is a participant. */
  readonly roster: ReadonlyMap<string, StaffRole>;
  /** Absent: made on first run and kept beside the database. */
  readonly secretKey?: string;
  readonly knowledgeDir: string;
  readonly commandsDir: string;
  /** Absent: `info`, or `warn` where a person reads the same screen. */
  readonly logLevel?: string;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Hashing people with a shorter key could be undone by trying keys. */
const shortestKey = 16;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` where there is one; what the real environment sets wins. */
export function readEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  readEnvFile({ quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
}

/**
 * Turns the environment into settings.
 *
 * An empty value counts as absent, as in `.env.example`.
 *
 * @throws DeskError `settings` that lists everything that is wrong at once; values are not repeated, they may be secret.
 * @example
 * toConfig({ ORGANISERS: 'telegram:123,discord:456' }).roster.get('telegram:123') // => 'organiser'
 */
export function toConfig(environment: Environment): Config {
  const problems: string[] = [];
  const get = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const roster = new Map<string, StaffRole>();
  const enrol = (name: string, role: StaffRole): void => {
    for (const entry of get(name)?.split(',') ?? []) {
      const person = entry.trim();
      if (/^[a-z]+:(?:role:)?[^\s:]+$/.test(person)) roster.set(person, role);
      else if (person !== '')
        problems.push(
          `${name} has an entry that is neither "platform:id" nor "platform:role:id". Write it like telegram:123 or discord:role:456.`,
        );
    }
  };
  enrol('STAFF', 'staff');
  enrol('ORGANISERS', 'organiser');
  enrol('OWNERS', 'owner');

  const toUrl = (name: string): string | undefined => {
    const value = get(name);
    if (value === undefined || (URL.canParse(value) && /^https?:/.test(value))) return value?.replace(/\/+$/, '');
    problems.push(`${name} is not a web address. Write it like http://127.0.0.1:8081.`);
    return undefined;
  };
  const webUrl = toUrl('WEB_URL');
  const port = get('WEB_PORT') ?? '3000';
  if (port !== 'off' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    problems.push('WEB_PORT is not a port. Use a number up to 65535, 0 for any free one, or off.');
  }
  const webhookUrl = toUrl('WEBHOOK_URL');
  const webhookSecret = get('WEBHOOK_SECRET');
  if (webhookUrl !== undefined && (webhookSecret?.length ?? 0) < shortestKey) {
    problems.push(
      `WEBHOOK_SECRET is shorter than ${shortestKey} characters. Make one with: openssl rand -hex 32, and give it to the receiver.`,
    );
  }
  const databaseUrl = get('DATABASE_URL') ?? 'sqlite:data/wps-desk.db';
  if (!/^(sqlite:.|postgres(ql)?:\/\/.)/.test(databaseUrl)) {
    problems.push('DATABASE_URL is of no kind we know. Use sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE.');
  }
  const secretKey = get('SECRET_KEY');
  if (secretKey !== undefined && secretKey.length < shortestKey) {
    problems.push(`SECRET_KEY is shorter than ${shortestKey} characters. Make one with: openssl rand -hex 32.`);
  }
  const logLevel = get('LOG_LEVEL');
  if (logLevel !== undefined && !logLevels.includes(logLevel)) {
    problems.push(`LOG_LEVEL is not a level. Use one of ${logLevels.join(', ')}.`);
  }
  const telegramToken = get('TELEGRAM_BOT_TOKEN');
  const telegramRoot = toUrl('TELEGRAM_API_ROOT');
  const discordToken = get('DISCORD_BOT_TOKEN');
  const discordRoot = toUrl('DISCORD_API_ROOT');
  const guildId = get('DISCORD_GUILD_ID');

  if (problems.length > 0) throw new DeskError('settings', problems.join('\n'), 'See .env.example.');
  return {
    ...(telegramToken && { telegram: { token: telegramToken, ...(telegramRoot && { apiRoot: telegramRoot }) } }),
    ...(discordToken && {
      discord: { token: discordToken, ...(discordRoot && { apiRoot: discordRoot }), ...(guildId && { guildId }) },
    }),
    ...(webUrl && { webUrl }),
    ...(port !== 'off' && {
      web: { host: get('WEB_HOST') ?? '127.0.0.1', port: Number(port), isChosen: get('WEB_PORT') !== undefined },
    }),
    ...(webhookUrl && webhookSecret && { webhook: { url: webhookUrl, secret: webhookSecret } }),
    databaseUrl,
    roster,
    ...(secretKey && { secretKey }),
    knowledgeDir: get('KNOWLEDGE_DIR') ?? 'knowledge',
    commandsDir: get('COMMANDS_DIR') ?? 'commands',
    ...(logLevel && { logLevel }),
  };
}
