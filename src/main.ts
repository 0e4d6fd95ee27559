import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createAsk } from './actions/ask.ts';
import { createBrowse } from './actions/browse.ts';
import { toCompletions } from './actions/complete.ts';
import { createFormAction } from './actions/form.ts';
import { createGlossary } from './actions/glossary.ts';
import { createHelp } from './actions/help.ts';
import { createLanguage } from './actions/language.ts';
import { createSources } from './actions/sources.ts';
import { createStart } from './actions/start.ts';
import { createAdapters } from './adapters/index.ts';
import { readCommands } from './commands/load.ts';
import { readEnvironment, toConfig, type Config } from './config.ts';
import type { Action } from './core/action.ts';
import { createBot } from './core/bot.ts';
import { createLive } from './core/live.ts';
import { createTurns } from './core/turn.ts';
import { languages } from './language/language.ts';
import { ContentError, DeskError, toLine } from './errors.ts';
import { createIdentity, readOrMakeKey } from './identity.ts';
import { checkKnowledge } from './knowledge/check.ts';
import { readKnowledge } from './knowledge/load.ts';
import { watchContent } from './knowledge/watch.ts';
import { openLog, type Log } from './log.ts';
import { readArguments } from './shell/arguments.ts';
import { toAskedLine, toAskedText, toExplanation } from './shell/ask.ts';
import { readProblems } from './shell/check.ts';
import { judge, toEvalText, toGolden } from './shell/eval.ts';
import { readLines } from './shell/lines.ts';
import { openStore } from './store/open.ts';

/** The actions that a command file may name. */
const actionNames = [
  'ask',
  'browse',
  'export',
  'form',
  'glossary',
  'help',
  'language',
  'results',
  'sources',
  'start',
] as const;

/** The file beside the database in which the desk keeps the key that it made for itself. */
const toKeyFile = (databaseUrl: string): string =>
  databaseUrl.startsWith('sqlite:') ? `${databaseUrl.slice('sqlite:'.length)}.key` : 'data/wps-desk.key';

const toDataDir = (databaseUrl: string): string => dirname(toKeyFile(databaseUrl));

/** What the editors wrote, as it stands now. */
async function readContent({ knowledgeDir, commandsDir }: Config) {
  const knowledge = await readKnowledge(knowledgeDir);
  const known = { actions: new Set<string>(actionNames), sections: new Set(knowledge.sections.keys()) };
  return { knowledge, commands: await readCommands(commandsDir, known) };
}

/** The whole desk but its platforms. */
async function openDesk(config: Config, log: Log) {
  const content = await createLive(
    () => readContent(config),
    (error) => log('error', 'content not reloaded', { problems: toReasons(error) }),
  );
  const store = await openStore(config.databaseUrl);
  const identity = createIdentity(config.secretKey ?? readOrMakeKey(toKeyFile(config.databaseUrl)));
  const turns = createTurns();
  const knowledge = () => content.current().knowledge;
  const commands = () => content.current().commands;
  const { newId, toOnce, toPseudonym } = identity;
  const actions = new Map<(typeof actionNames)[number], Action>([
    ['form', createFormAction({ commands, store, newId, toOnce })],
    ['ask', createAsk({ knowledge, commands, store, turns, newId })],
    ['browse', createBrowse(knowledge)],
    ['glossary', createGlossary(knowledge)],
    ['help', createHelp(commands)],
    ['language', createLanguage(store, turns)],
    ['sources', createSources(knowledge)],
    ['start', createStart(knowledge)],
  ]);
  const bot = createBot({
    commands,
    actions,
    store,
    turns,
    roster: new Map([...config.roster, ['terminal:local', 'owner'] as const]),
    toPseudonym,
    complete: (typed, language) => toCompletions(knowledge(), typed, language),
    log,
  });
  return { bot, content, store, turns };
}

/** Runs the desk until the process is told to stop or the person at the terminal leaves. */
async function run(config: Config, only: 'all' | 'terminal'): Promise<void> {
  const hasToken = config.telegram !== undefined || config.discord !== undefined;
  const isTerminal = only === 'terminal' || (!hasToken && process.stdin.isTTY);
  if (!isTerminal && !hasToken) {
    throw new DeskError(
      'nothing-to-run',
      'There is no token and no terminal to talk in.',
      'Set TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN, or run: npm run chat.',
    );
  }
  const log = openLog(config.logLevel ?? (isTerminal ? 'warn' : 'info'));
  const desk = await openDesk(config, log);
  const left = Promise.withResolvers<void>();
  // A library's stray rejection must not take down the desk; its message may quote people, its name does not.
  process.on('unhandledRejection', (error) => log('error', 'stray rejection', { error: toName(error) }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => left.resolve());
  const terminal = {
    input: process.stdin,
    output: process.stdout,
    ...(process.env['LANG'] && { locale: process.env['LANG'] }),
    filesDir: join(toDataDir(config.databaseUrl), 'exports'),
    onLeave: () => left.resolve(),
  };
  const adapters = createAdapters({
    ...(only === 'all' && config.telegram && { telegram: { ...config.telegram, log: (line) => log('warn', line) } }),
    ...(only === 'all' && config.discord && { discord: { ...config.discord, log: (line) => log('warn', line) } }),
    ...(isTerminal && { terminal }),
  });
  const watch = watchContent([config.knowledgeDir, config.commandsDir], () => void desk.content.reload());
  try {
    await Promise.all(adapters.map((adapter) => adapter.start(desk.bot)));
    log('info', 'ready', { platforms: adapters.map(({ name }) => name) });
    await left.promise;
  } finally {
    watch.close();
    await Promise.all(adapters.map((adapter) => adapter.stop()));
    await desk.turns.settle();
    await desk.store.close();
  }
}

/** Answers questions given as arguments, or one a line on standard input. */
async function ask(config: Config, args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, explain: { type: 'boolean' } });
  const { knowledge, commands } = await readContent(config);
  for await (const question of positionals.length > 0 ? positionals : readLines(process.stdin)) {
    const line = toAskedLine(knowledge, commands, question);
    const text = values.json ? JSON.stringify(line) : `${toAskedText(knowledge, line)}\n`;
    process.stdout.write(`${text}\n`);
    if (values.explain) process.stdout.write(`${toExplanation(knowledge, line)}\n`);
  }
}

/** Prints what is wrong in the editors' folders. */
async function check(config: Config): Promise<void> {
  const problems = await readProblems({
    knowledge: () => checkKnowledge(config.knowledgeDir),
    commands: () => readCommands(config.commandsDir, { actions: new Set(actionNames) }),
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${config.knowledgeDir} and ${config.commandsDir} are in order.`);
}

const toName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Asks the golden questions and prints what became of them. */
async function evaluate(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { dir: { type: 'string', default: 'test/questions' } });
  const { knowledge } = await readContent(config);
  for (const language of languages) {
    const file = join(values.dir, `${language}.yaml`);
    const golden = toGolden(file, await readFile(file, 'utf8'));
    console.log(`${toEvalText(language, judge(knowledge, golden, language))}\n`);
  }
}

function toReasons(error: unknown): readonly string[] {
  if (error instanceof ContentError) return error.problems.map(toLine);
  return [error instanceof Error ? error.message : 'unknown'];
}

const shell: Readonly<Record<string, (config: Config, args: readonly string[]) => Promise<void>>> = {
  start: (config) => run(config, 'all'),
  chat: (config) => run(config, 'terminal'),
  ask,
  check,
  eval: evaluate,
};

/** One clear line for what somebody can mend; for the rest, what is needed to report it. */
async function main([name = 'start', ...args]: readonly string[]): Promise<void> {
  try {
    const command = shell[name];
    if (command === undefined) {
      throw new DeskError('command-unknown', `There is no command "${name}".`, `Use ${Object.keys(shell).join(', ')}.`);
    }
    await command(toConfig(readEnvironment()), args);
  } catch (error) {
    const isKnown = error instanceof DeskError || error instanceof ContentError;
    console.error(isKnown ? error.message : error);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
