import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';

/** The repository. */
export const root = join(import.meta.dirname, '../..');

/** The desk's own content, wherever the program is started. */
const content = { KNOWLEDGE_DIR: join(root, 'knowledge'), COMMANDS_DIR: join(root, 'commands') };

/** Compiled code outlives a run here: half of a short run goes into compiling the same files again. */
const cache = join(tmpdir(), 'wps-desk-compile-cache');

export type Settings = Readonly<Record<string, string>>;

/** A line of the log, as it was written. */
export interface LogLine {
  readonly msg: string;
  readonly level: number;
  readonly [fact: string]: unknown;
}

/** What a program that has ended left behind. `code` is null when a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The program, running. */
export interface Program {
  /** Resolves when the log has such a line; rejects when the program ends before. */
  waitForLog(message: string): Promise<LogLine>;
  log(): readonly LogLine[];
  errors(): string;
  /** What it has printed. */
  output(): string;
  /** Asks it to stop, and expects it to end in order. */
  stop(): Promise<void>;
  /** Asks it to stop, and waits for nothing. */
  terminate(): void;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  ended(): Promise<Ended>;
}

/** Nothing of the developer's own settings reaches the program: no environment, and no `.env` in its folder. */
function launch(args: readonly string[], dir: string, settings: Settings): ChildProcessWithoutNullStreams {
  const { PATH = '' } = process.env;
  // Many programs run at once here, and all of them would want the one usual port.
  const own = { PATH, HOME: dir, LANG: 'en_US.UTF-8', NODE_COMPILE_CACHE: cache, WEB_PORT: 'off' };
  const env = { ...own, ...content, ...settings };
  return spawn(process.execPath, [join(root, 'src/main.ts'), ...args], { cwd: dir, env });
}

function collect(child: ChildProcessWithoutNullStreams): () => Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = once(child, 'close');
  return async () => {
    await closed;
    return { code: child.exitCode, output, errors };
  };
}

/** Runs the program to its end. `typed` is its standard input. */
export async function run(
  args: readonly string[],
  dir: string,
  { settings = {}, typed = '' }: { readonly settings?: Settings; readonly typed?: string } = {},
): Promise<Ended> {
  const child = launch(args, dir, settings);
  const ended = collect(child);
  child.stdin.on('error', () => undefined).end(typed);
  return ended();
}

/** Starts the program with `start`; it is ready when the promise resolves. */
export async function start(dir: string, settings: Settings): Promise<Program> {
  const child = launch(['start'], dir, { LOG_LEVEL: 'info', ...settings });
  const ended = collect(child);
  const raw: string[] = [];
  const lines: LogLine[] = [];
  const reader = createInterface({ input: child.stderr });
  const exit = ended();
  let output = '';
  child.stdout.on('data', (text: string) => (output += text));
  reader.on('line', (line) => {
    raw.push(line);
    if (line.startsWith('{')) lines.push(JSON.parse(line));
    reader.emit('added');
  });

  async function waitForLog(message: string): Promise<LogLine> {
    for (;;) {
      const found = lines.find(({ msg }) => msg === message);
      if (found !== undefined) return found;
      const end = await Promise.race([exit, once(reader, 'added')]);
      if ('code' in end) throw new Error(`The program ended (${end.code}) before "${message}":\n${end.errors}`);
    }
  }

  const program: Program = {
    waitForLog,
    log: () => lines,
    errors: () => raw.join('\n'),
    output: () => output,
    terminate: () => void child.kill('SIGTERM'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      expect(await exit).toMatchObject({ code: 0 });
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    ended: () => exit,
  };
  await waitForLog('ready');
  return program;
}
