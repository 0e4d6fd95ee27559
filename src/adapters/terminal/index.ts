import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Adapter, Bot, Capabilities } from '../../core/adapter.ts';
import type { BotEvent, Origin } from '../../core/event.ts';
import type { Reply } from '../../core/reply.ts';
import { toEvent } from './receive.ts';
import { toScreenText } from './render.ts';

/** A terminal has no limits of its own; these keep one screen readable. */
const can: Capabilities = {
  textLength: 100_000,
  actionBytes: 1_000,
  buttonsPerReply: 26,
  labelLength: 100,
  fieldsPerPage: 1,
  files: true,
  whispers: false,
  sendsPerSecond: 25,
};

/** Where the terminal reads and writes. */
export interface TerminalSettings {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** The locale of the person at the keyboard. */
  readonly locale?: string;
  /** The folder that files are put into; made when the first one comes. */
  readonly filesDir: string;
  /** The person has left: end of input, or Ctrl+C. */
  readonly onLeave: () => void;
}

/** Creates the chat in a terminal: one person, one line at a time; works with a keyboard and with a pipe. */
export function createTerminal({ input, output, locale, filesDir, onLeave }: TerminalSettings): Adapter {
  const from: Origin = {
    platform: 'terminal',
    chat: 'here',
    person: 'local',
    isPrivate: true,
    ...(locale && { locale }),
  };
  const run = randomUUID();
  let count = 0;
  let lines: Interface | undefined;
  let talk: Promise<void> | undefined;
  let last: Reply | undefined;

  const toBase = () => ({ id: `terminal:${run}:${(count += 1)}`, at: new Date(), from });

  async function show(reply: Reply): Promise<void> {
    for (const block of reply.blocks) {
      if (block.kind !== 'file' && block.kind !== 'picture') continue;
      mkdirSync(filesDir, { recursive: true });
      writeFileSync(join(filesDir, block.file.name), block.file.bytes);
    }
    const text = toScreenText(reply, output.isTTY === true, (name) => join(filesDir, name));
    output.write(`\n${text}\n\n`);
    last = reply;
  }

  async function converse(bot: Bot, open: Interface): Promise<void> {
    // Lines that come while the first reply is made are kept only once somebody listens.
    const typed = open[Symbol.asyncIterator]();
    const answer = async (event: BotEvent): Promise<void> => show(await bot.handle(event, can));
    let isOpen = true;
    open.once('close', () => (isOpen = false));
    const prompt = (): void => {
      if (isOpen) open.prompt();
    };
    await answer({ ...toBase(), kind: 'command', name: 'start', args: {} });
    prompt();
    for await (const line of typed) {
      const screen = { commands: bot.commands(), buttons: last?.buttons ?? [], expectsText: last?.expects === 'text' };
      await answer(toEvent(line, screen, toBase()));
      prompt();
    }
    onLeave();
  }

  return {
    name: 'terminal',
    can,
    async start(bot) {
      const isTerminal = input.isTTY === true && output.isTTY === true;
      lines = createInterface({ input, output, terminal: isTerminal, prompt: isTerminal ? '› ' : '' });
      lines.on('SIGINT', () => lines?.close());
      talk = converse(bot, lines);
    },
    async send(_to, reply) {
      await show(reply);
      return 'sent';
    },
    async stop() {
      lines?.close();
      await talk;
    },
  };
}
