import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createForget } from '../../src/actions/forget.ts';
import { createFormState } from '../../src/actions/form-state.ts';
import { createFormAction } from '../../src/actions/form.ts';
import { createReceipt } from '../../src/actions/receipt.ts';
import type { Action } from '../../src/core/action.ts';
import type { Capabilities } from '../../src/core/adapter.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Commands } from '../../src/core/command.ts';
import type { BotEvent, Origin, Values } from '../../src/core/event.ts';
import type { Block, Button, Reply } from '../../src/core/reply.ts';
import { createTurns } from '../../src/core/turn.ts';
import { createIdentity } from '../../src/identity.ts';
import { openStore } from '../../src/store/open.ts';

const can: Capabilities = {
  textLength: 4000,
  actionBytes: 64,
  buttonsPerReply: 30,
  labelLength: 64,
  fieldsPerPage: 1,
  files: true,
  whispers: false,
};

type Doing =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly args: Values }
  | { readonly kind: 'press'; readonly action: string }
  | { readonly kind: 'submit'; readonly form: string; readonly values: Values };

/**
 * People in front of a desk that has forms, one at a time, and a last action that repeats what no form wanted.
 *
 * @param url of the database; without it, a file of its own.
 */
export async function openTalk(
  commands: () => Commands,
  more: Partial<Capabilities> = {},
  locale = 'en',
  url?: string,
) {
  const dir = await mkdtemp(join(tmpdir(), 'form-'));
  const file = join(dir, 'desk.db');
  const store = await openStore(url ?? `sqlite:${file}`);
  const identity = createIdentity('a key for tests');
  const toPseudonym = (origin: Origin): string => identity.toPseudonym(origin);
  const parts = { ...identity, commands, store };
  const echo: Action = {
    run: async () => ({ blocks: [{ kind: 'text', spans: [{ text: 'echo' }] }] }),
    text: async (_turn, text) => ({ blocks: [{ kind: 'text', spans: [{ text: `not for a form: ${text}` }] }] }),
  };
  const faults: string[] = [];
  /** The desk as it is after a start: nothing but the database is left of what was before. */
  function createDesk() {
    return createBot({
      commands,
      actions: new Map([
        ['form', createFormAction(parts)],
        ['receipt', createReceipt(parts)],
        ['forget', createForget(parts)],
        ['form-state', createFormState(parts)],
        ['echo', echo],
      ]),
      store,
      turns: createTurns(),
      roster: new Map([['test:organiser', 'organiser']]),
      toPseudonym,
      complete: () => [],
      log: (level, what, facts) => void (level === 'error' && faults.push(`${what} ${JSON.stringify(facts)}`)),
    });
  }
  let bot = createDesk();
  let from: Origin = { platform: 'test', chat: '1', person: '1', locale, isPrivate: true };
  let at = new Date('2025-03-01T08:20:00Z');
  let count = 0;
  let last: Reply | undefined;

  async function send(doing: Doing, id = `test:${(count += 1)}`): Promise<string> {
    at = new Date(at.getTime() + 1000);
    const event: BotEvent = { id, at, from, ...doing };
    last = await bot.handle(event, { ...can, ...more });
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return toText(last);
  }

  return {
    store,
    /** The database file, when no other was asked for. */
    file,
    send,
    /** Everything but the database begins anew. */
    restart: () => void (bot = createDesk()),
    say: (text: string) => send({ kind: 'message', text }),
    run: (name = 'feedback', args: Values = {}) => send({ kind: 'command', name, args }),
    submit: (values: Values, form = 'feedback') => send({ kind: 'submit', form, values }),
    /** Presses a button under the last reply, also the one that opens a page. */
    press(label: string): Promise<string> {
      const button = buttonsOf(last).find((one) => one.label === label);
      if (button === undefined) throw new Error(`No button "${label}" among ${labelsOf(last).join(' | ')}`);
      return send({ kind: 'press', action: button.action });
    },
    labels: () => labelsOf(last),
    reply: () => last,
    /** The person's doings come from elsewhere, or later. */
    become: (other: Partial<Origin>) => void (from = { ...from, ...other }),
    wait: (ms: number) => void (at = new Date(at.getTime() + ms)),
    who: (other: Partial<Origin> = {}) => toPseudonym({ ...from, ...other }),
    async close() {
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

export type Talk = Awaited<ReturnType<typeof openTalk>>;

function toText({ blocks }: Reply): string {
  return blocks.map(toBlockText).join('\n');
}

function toBlockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.spans.map(({ text }) => text).join('');
    case 'form':
      return [block.page.title, block.page.intro, ...block.page.fields.map(({ id }) => `[${id}]`)].join('\n');
    case 'file':
    case 'picture':
      return `(${block.file.name})`;
  }
}

function buttonsOf(reply: Reply | undefined): readonly Button[] {
  const opens = reply?.blocks.flatMap((block) => (block.kind === 'form' ? [block.page.open] : [])) ?? [];
  return [...opens, ...(reply?.buttons ?? [])];
}

function labelsOf(reply: Reply | undefined): readonly string[] {
  return buttonsOf(reply).map(({ label }) => label);
}
