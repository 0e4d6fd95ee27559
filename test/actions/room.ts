import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCount } from '../../src/actions/count.ts';
import { createFollow } from '../../src/actions/follow.ts';
import { createFormAction } from '../../src/actions/form.ts';
import { createQr } from '../../src/actions/qr.ts';
import { createRemind } from '../../src/actions/remind.ts';
import { createResults } from '../../src/actions/results.ts';
import { createStart } from '../../src/actions/start.ts';
import { createTelegram } from '../../src/adapters/telegram/index.ts';
import { readCommands } from '../../src/commands/load.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import { createBot } from '../../src/core/bot.ts';
import type { BotEvent, Origin, Values } from '../../src/core/event.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { toPlain, type Reply } from '../../src/core/reply.ts';
import { createTurns } from '../../src/core/turn.ts';
import { createIdentity } from '../../src/identity.ts';
import { toQrPng } from '../../src/pictures/qr.ts';
import { openStore } from '../../src/store/open.ts';
import { openStandin } from '../adapters/telegram/standin.ts';

const root = join(import.meta.dirname, '../..');
const actions = new Set(['count', 'form', 'qr', 'remind', 'results', 'start']);

/** A form of two questions; it comes without consent, so that a test is short. */
const form = `
action: form
description: { vi: 'Góp ý', en: 'Feedback', th: 'ความคิดเห็น' }
form:
  title: { vi: 'Phiếu góp ý về hội thảo', en: 'Feedback on the workshop', th: 'แบบสอบถามความคิดเห็น' }
  expected: 3
  results: after-close
  thanks: { vi: 'Cảm ơn', en: 'Thank you', th: 'ขอบคุณ' }
  questions:
    - id: overall
      type: rating
      required: true
      label: { vi: 'Chung', en: 'Overall', th: 'ภาพรวม' }
      ask: { vi: 'Nhìn chung thế nào?', en: 'How was it?', th: 'โดยรวมเป็นอย่างไร' }
    - id: again
      type: yesno
      required: true
      label: { vi: 'Lần sau', en: 'Again', th: 'ครั้งหน้า' }
      ask: { vi: 'Lần sau anh/chị có dự không?', en: 'Would you come again?', th: 'ครั้งหน้าจะเข้าร่วมหรือไม่' }
`;

/** Organisers on Telegram. */
export const chief = 900;
export const deputy = 901;

const knowledge: Knowledge = {
  sections: new Map(),
  sources: new Map(),
  topics: [],
  glossary: [],
  synonyms: [],
  version: 'empty',
  search: () => ({ verdict: 'none', matches: [] }),
};

type Doing =
  | { readonly kind: 'command'; readonly name: string; readonly args: Values }
  | { readonly kind: 'press'; readonly action: string };

/**
 * A desk on Telegram's stand-in with the commands for a room and a database file of its own. `more` are other platforms
 * that it is on.
 */
export async function openRoom({ more = [], webUrl }: { more?: readonly Adapter[]; webUrl?: string } = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'room-'));
  const commandsDir = join(dir, 'commands');
  for (const name of ['count', 'qr', 'remind', 'results', 'start']) {
    await cp(join(root, 'commands', `${name}.yaml`), join(commandsDir, `${name}.yaml`));
  }
  await writeFile(join(commandsDir, 'feedback.yaml'), form);
  await writeFile(join(commandsDir, 'inner.yaml'), form.replace('action: form', 'action: form\nrole: staff'));
  const commands = await readCommands(commandsDir, { actions });
  const database = join(dir, 'desk.db');
  const store = await openStore(`sqlite:${database}`);
  const identity = createIdentity('a key for tests');
  const telegram = await openStandin();
  const faults: string[] = [];
  const pauses: number[] = [];
  const room = { pause: async (_ms: number): Promise<void> => undefined };
  const adapter = createTelegram({ token: telegram.token, apiRoot: telegram.apiRoot });
  const adapters = [adapter, ...more];
  let count = 0;

  /** The desk as it is after a start: nothing but the database is left of what was before. */
  function createDesk() {
    const parts = { ...identity, commands: () => commands, store };
    const toLinks = (payload: string): readonly string[] => [
      ...adapters.flatMap((each) => each.toLink?.(payload) ?? []),
      ...(webUrl === undefined ? [] : [`${webUrl}/?start=${payload}`]),
    ];
    const formAction = createFormAction(parts);
    const remind = createRemind({
      ...parts,
      toAdapter: ({ platform }) => adapters.find(({ name }) => name === platform),
      async pause(ms) {
        pauses.push(ms);
        await room.pause(ms);
      },
    });
    return createBot({
      commands: () => commands,
      actions: new Map([
        ['form', formAction],
        ['count', createCount(parts)],
        ['qr', createQr({ ...parts, toLinks, toPicture: toQrPng })],
        ['remind', remind],
        [
          'results',
          createResults({
            ...parts,
            readResults: async () => [{ text: 'The results' }],
            readSections: async () => [{ text: 'The sections' }],
            readCharts: async () => [],
          }),
        ],
        ['start', createStart(() => knowledge, createFollow({ ...parts, form: formAction }))],
      ]),
      store,
      turns: createTurns(),
      roster: new Map([
        [`telegram:${chief}`, 'organiser'],
        [`telegram:${deputy}`, 'organiser'],
      ]),
      toPseudonym: identity.toPseudonym,
      complete: () => [],
      log: (level, what, facts) => void (level === 'error' && faults.push(`${what} ${JSON.stringify(facts)}`)),
    });
  }

  let bot = createDesk();
  const toOrigin = (person: number): Origin => ({
    platform: 'telegram',
    chat: String(person),
    person: String(person),
    locale: 'en',
    isPrivate: true,
  });
  for (const each of adapters) {
    await each.start({ ...bot, handle: (event, can) => bot.handle(event, can) });
  }

  async function handle(person: number, doing: Doing, at: Date): Promise<string> {
    count += 1;
    const event: BotEvent = { id: `test:${count}`, at, from: toOrigin(person), ...doing };
    return toWords(await bot.handle(event, adapter.can));
  }

  return {
    telegram,
    store,
    database,
    identity,
    faults,
    pauses,
    room,
    who: (person: number) => identity.toPseudonym(toOrigin(person)),
    /** Does something at a moment, past the wire; gives the words of the reply. */
    press: (person: number, action: string, at = new Date()) => handle(person, { kind: 'press', action }, at),
    command: (person: number, name: string, args: Values = {}, at = new Date()) =>
      handle(person, { kind: 'command', name, args }, at),
    restart: () => void (bot = createDesk()),
    async close() {
      for (const each of adapters) await each.stop();
      await telegram.close();
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

export type Room = Awaited<ReturnType<typeof openRoom>>;

function toWords({ blocks }: Reply): string {
  return blocks.map((block) => (block.kind === 'text' ? toPlain(block.spans) : `(${block.kind})`)).join('\n');
}
