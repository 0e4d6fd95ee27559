import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createAsk } from '../../src/actions/ask.ts';
import { createAudit } from '../../src/actions/audit.ts';
import { createLanguage } from '../../src/actions/language.ts';
import { createMisses } from '../../src/actions/misses.ts';
import { tellWaiting } from '../../src/actions/tell.ts';
import { readCommands } from '../../src/commands/load.ts';
import type { Adapter, Delivered, Role } from '../../src/core/adapter.ts';
import { createBot } from '../../src/core/bot.ts';
import type { BotEvent, Origin, Values } from '../../src/core/event.ts';
import { toPlain, type Block, type Reply } from '../../src/core/reply.ts';
import type { StubFile } from '../../src/core/stub.ts';
import { createTurns } from '../../src/core/turn.ts';
import { createIdentity } from '../../src/identity.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { openStore } from '../../src/store/open.ts';
import { can } from './can.ts';
import { rightFiles, writeFolder } from '../knowledge/folder.ts';

const root = join(import.meta.dirname, '../..');
const actions = new Set(['ask', 'audit', 'language', 'misses']);

type Doing =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly args: Values }
  | { readonly kind: 'press'; readonly action: string };

/** What the desk sent to somebody who did not ask just then. */
interface Sent {
  readonly to: Origin;
  readonly text: string;
  readonly reply: Reply;
}

/**
 * A desk that answers from a small knowledge base in a folder of its own, for people called by their role (`staff`,
 * `owner`) or anything else.
 */
export async function openClerk() {
  const knowledgeDir = await writeFolder(rightFiles);
  const dir = dirname(knowledgeDir);
  const commandsDir = join(dir, 'commands');
  for (const name of actions) await cp(join(root, 'commands', `${name}.yaml`), join(commandsDir, `${name}.yaml`));
  let knowledge = await readKnowledge(knowledgeDir);
  const commands = await readCommands(commandsDir, { actions });
  const database = join(dir, 'desk.db');
  const store = await openStore(`sqlite:${database}`);
  const identity = createIdentity('a key for tests');
  const faults: string[] = [];
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const stubs: (readonly StubFile[])[] = [];
  let outcome: Delivered = 'sent';
  let count = 0;
  let at = new Date('2026-11-23T08:20:00Z');
  const last = new Map<string, Reply>();

  const turns = createTurns();
  const parts = { ...identity, knowledge: () => knowledge, commands: () => commands, store, turns };
  const toZip = async (files: readonly StubFile[]): Promise<Uint8Array> => {
    stubs.push(files);
    return new Uint8Array([1]);
  };
  const bot = createBot({
    ...parts,
    actions: new Map([
      ['ask', createAsk(parts)],
      ['audit', createAudit(parts)],
      ['language', createLanguage(store, turns)],
      ['misses', createMisses({ ...parts, toZip })],
    ]),
    roster: new Map<string, Role>([
      ['test:staff', 'staff'],
      ['test:role:7', 'staff'],
      ['test:owner', 'owner'],
    ]),
    complete: () => [],
    log: (level, what, facts) => void (level === 'error' && faults.push(`${what} ${JSON.stringify(facts)}`)),
  });
  const toOrigin = (person: string, more: Partial<Origin> = {}): Origin => {
    return { platform: 'test', chat: person, person, locale: 'en', isPrivate: true, ...more };
  };

  async function send(person: string, doing: Doing, more: Partial<Origin> = {}): Promise<string> {
    at = new Date(at.getTime() + 1000);
    const event: BotEvent = { id: `test:${(count += 1)}`, at, from: toOrigin(person, more), ...doing };
    const reply = await bot.handle(event, can);
    last.set(person, reply);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return toWords(reply);
  }

  const adapter: Pick<Adapter, 'can' | 'send'> = {
    can,
    send: async (to, reply) => {
      sent.push({ to, reply, text: toWords(reply) });
      return outcome;
    },
  };

  return {
    store,
    database,
    identity,
    sent,
    pauses,
    stubs,
    knowledgeDir,
    who: (person: string) => identity.toPseudonym(toOrigin(person)),
    reply: (person: string) => last.get(person),
    labels: (person: string) => (last.get(person)?.buttons ?? []).map(({ label }) => label),
    say: (person: string, text: string, more?: Partial<Origin>) => send(person, { kind: 'message', text }, more),
    run: (person: string, name: string, args: Values = {}, more?: Partial<Origin>) =>
      send(person, { kind: 'command', name, args }, more),
    /** Presses a button under the last reply, whose label begins like this. */
    press(person: string, label: string, more?: Partial<Origin>): Promise<string> {
      const buttons = last.get(person)?.buttons ?? [];
      const button = buttons.find((one) => one.label.startsWith(label));
      if (button === undefined)
        throw new Error(`No button "${label}" among ${buttons.map((one) => one.label).join(' | ')}`);
      return send(person, { kind: 'press', action: button.action }, more);
    },
    /** Presses a button of some earlier message, or one that was never shown. */
    pressAction: (person: string, action: string) => send(person, { kind: 'press', action }),
    wait: (ms: number) => void (at = new Date(at.getTime() + ms)),
    now: () => at,
    /** An editor saves a file. */
    async publish(path: string, text: string): Promise<void> {
      await mkdir(dirname(join(knowledgeDir, path)), { recursive: true });
      await writeFile(join(knowledgeDir, path), text);
      knowledge = await readKnowledge(knowledgeDir);
    },
    /** What becomes of messages from now on. */
    become: (next: Delivered) => void (outcome = next),
    tell: (signal = new AbortController().signal) =>
      tellWaiting({ ...parts, toAdapter: () => adapter, pause: async (ms) => void pauses.push(ms) }, at, signal),
    async close() {
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

export type Clerk = Awaited<ReturnType<typeof openClerk>>;

function toWords({ blocks }: Reply): string {
  return blocks.map(toBlockWords).join('\n');
}

function toBlockWords(block: Block): string {
  switch (block.kind) {
    case 'text':
      return toPlain(block.spans);
    case 'form':
      return block.page.title;
    case 'file':
    case 'picture':
      return `(${block.file.name})`;
  }
}
