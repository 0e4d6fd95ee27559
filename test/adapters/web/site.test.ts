import { describe, expect, it, onTestFinished } from 'vitest';
import { createWeb } from '../../../src/adapters/web/index.ts';
import type { Listing } from '../../../src/core/adapter.ts';
import type { BotEvent } from '../../../src/core/event.ts';
import { toReply, type FieldView, type OutFile, type Reply } from '../../../src/core/reply.ts';
import { createScriptedBot } from '../contract.ts';
import { openWeb, startWeb } from './rig.ts';
import { Visitor } from './visitor.ts';

const toTopic = (event: BotEvent): string => (event.kind === 'message' ? event.text : event.kind);
const echo = (event: BotEvent): Reply => toReply(`you said ${toTopic(event)}`);
const text = (words: string) => ({ vi: words, en: words, th: words });
const listings: readonly Listing[] = [
  { name: 'feedback', description: text('Say what you think'), role: 'participant', options: [] },
  { name: 'export', description: text('Take the answers'), role: 'organiser', options: [] },
  { name: 'language', description: text('Choose a language'), role: 'participant', options: [] },
];

describe('a page', () => {
  it('is in the language of its address, else in the one that the browser prefers, else in Vietnamese', async () => {
    const { visitor } = await openWeb(createScriptedBot(() => toReply('1325')));
    const readLanguage = async (path: string, preferred = ''): Promise<string | undefined> => {
      await visitor.open(path, { 'Accept-Language': preferred });
      return /<html lang="(\w+)">/.exec(visitor.html)?.[1];
    };
    expect(await readLanguage('/th', 'en')).toBe('th');
    expect(await readLanguage('/', 'fr, th-TH;q=0.8, en;q=0.5')).toBe('th');
    expect(await readLanguage('/', 'fr')).toBe('vi');
  });

  it('is in the language of what the desk says, so that a screen reader reads it right', async () => {
    const { visitor } = await openWeb(createScriptedBot(() => toReply('โครงการนี้มีเป้าหมายสี่ข้อ')));
    await visitor.say('โครงการมีเป้าหมายกี่ข้อ');
    expect(visitor.html).toContain('<html lang="th">');
  });

  it('needs nothing from elsewhere: no script, no style sheet, no font, and the browser is told so', async () => {
    const { visitor } = await openWeb(createScriptedBot(echo, { commands: () => listings }));
    expect(visitor.html).not.toMatch(/<script|@import|url\(|<link rel="stylesheet"| on\w+=| style=/);
    const policy = visitor.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).toContain("form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  });

  it('leads on with what everybody may do', async () => {
    const { visitor } = await openWeb(createScriptedBot(echo, { commands: () => listings }));
    const commands = visitor.buttons().filter(({ name }) => name === 'command');
    expect(commands.map(({ value }) => value)).toEqual([
      'language?language=vi',
      'language?language=en',
      'language?language=th',
      'feedback',
    ]);
  });

  it('shows what anybody wrote as it is, wherever it stands', async () => {
    const rude = `"'><script>alert(1)</script>`;
    const field: FieldView = {
      id: 'a',
      label: rude,
      question: rude,
      required: true,
      input: { kind: 'text', long: true, maxLength: 10, placeholder: rude },
      value: rude,
      problem: rude,
    };
    const { visitor } = await openWeb(
      createScriptedBot(() => ({
        blocks: [
          {
            kind: 'text',
            spans: [
              { text: rude, url: `https://example.org/${rude}` },
              { text: 'x', url: 'javascript:1' },
            ],
          },
          {
            kind: 'form',
            page: { form: rude, language: 'en', title: rude, fields: [field], open: { label: rude, action: rude } },
          },
        ],
        buttons: [{ label: rude, action: rude }],
      })),
    );
    await visitor.say('hello');
    expect(visitor.html).not.toContain('<script');
    expect(visitor.html).not.toContain('javascript:');
    expect(visitor.html.split('&lt;script&gt;')).toHaveLength(11);
  });
});

it('what was typed and not taken is in its field again, beside the reason', async () => {
  const input = { kind: 'text', long: true, maxLength: 3 } as const;
  const fields: readonly FieldView[] = [
    { id: 'a', label: 'A', question: 'A?', required: true, input, problem: 'Too long.' },
    { id: 'b', label: 'B', question: 'B?', required: true, input, value: 'kept' },
  ];
  const page = { form: 'f', language: 'en', title: 'F', fields, open: { label: 'Go on', action: 'go' } } as const;
  const { visitor } = await openWeb(createScriptedBot(() => ({ blocks: [{ kind: 'form', page }] })));
  await visitor.send([
    ['form', 'f'],
    ['one.a', '\n<long> text\nof two lines'],
    ['one.b', 'other'],
  ]);
  expect(visitor.html).toMatch(/aria-describedby="a-bad a-hint"[^>]*>\n\n&lt;long&gt; text\nof two lines<\/textarea>/);
  expect(visitor.html).toContain('>\nkept</textarea>');
});

describe('looking changes nothing', () => {
  it('a link to a form or with a payload takes a press before the desk hears of it', async () => {
    const bot = createScriptedBot(echo, { commands: () => listings });
    const { visitor } = await openWeb(bot);
    const heard = bot.events.length;
    await visitor.open('/en/form/feedback');
    expect(visitor.html).toContain('<h1>Say what you think</h1>');
    await visitor.open('/?start=AfeedbackSroom-a&more=x');
    await visitor.open('/en/form/nothing');
    expect(visitor.status).toBe(404);
    expect(bot.events).toHaveLength(heard);
  });

  it('and the press is the command with its payload', async () => {
    const bot = createScriptedBot(echo, { commands: () => listings });
    const { visitor } = await openWeb(bot);
    await visitor.open('/?start=A%3Fb%26c');
    const [button] = visitor.buttons().filter(({ value }) => value.startsWith('start'));
    await visitor.command(button?.value ?? '');
    expect(bot.events.at(-1)).toMatchObject({ kind: 'command', name: 'start', args: { payload: 'A?b&c' } });
  });
});

describe('a visitor', () => {
  it('is the same person on every page, known by a cookie that only the server reads', async () => {
    const bot = createScriptedBot(echo);
    const { visitor } = await openWeb(bot);
    expect(visitor.headers.getSetCookie()[0]).toMatch(
      /^desk=[\w-]+\.[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    await visitor.say('one');
    expect(visitor.headers.getSetCookie()).toEqual([]);
    await visitor.say('two');
    expect(new Set(bot.events.map(({ from }) => from.person)).size).toBe(1);
  });

  it('gets a cookie for TLS only where people come over TLS', async () => {
    const { visitor } = await openWeb(createScriptedBot(echo), { isSecure: true });
    expect(visitor.headers.getSetCookie()[0]).toContain('; Secure');
  });

  it('cannot be somebody else by writing a cookie', async () => {
    const bot = createScriptedBot(echo);
    const { visitor } = await openWeb(bot);
    const [{ from } = { from: undefined }] = bot.events;
    visitor.cookie = `desk=${from?.person}.AAAAAAAAAAAAAAAAAAAAAA`;
    await visitor.say('hello');
    expect(visitor.status).toBe(403);
  });

  it('is heard only from a page of the desk: not from another site, not with the ticket of somebody else, not without a cookie', async () => {
    const bot = createScriptedBot(echo);
    const { visitor, address } = await openWeb(bot);
    const stranger = new Visitor(address);
    await stranger.open('/en');
    const heard = bot.events.length;
    await visitor.send([['text', 'x']], { 'Sec-Fetch-Site': 'cross-site' });
    expect(visitor.status).toBe(403);
    await visitor.open('/en');
    await visitor.send([['text', 'x']], { Cookie: stranger.cookie });
    expect(visitor.status).toBe(403);
    await stranger.send([['text', 'x']], { Cookie: '' });
    expect(stranger.status).toBe(403);
    expect(stranger.words().join()).toContain('Please allow cookies');
    expect(bot.events).toHaveLength(heard + 1);
  });

  it('who taps twice, or goes back and sends the same again, is heard once by its id', async () => {
    const bot = createScriptedBot(echo);
    const { visitor } = await openWeb(bot);
    const page = visitor.html;
    const sendFromPage = async (fields: readonly (readonly [string, string])[]): Promise<string | undefined> => {
      visitor.html = page;
      await visitor.send(fields);
      return bot.events.at(-1)?.id;
    };
    const first = await sendFromPage([['text', 'one']]);
    expect(await sendFromPage([['text', 'one']])).toBe(first);
    expect(await sendFromPage([['text', 'two']])).not.toBe(first);
    expect(first).toMatch(/^web:[\w-]{22}$/);
  });

  it('who hammers is told to wait, and nobody else is', async () => {
    const { visitor, address } = await openWeb(createScriptedBot(echo), { now: () => new Date(0) });
    for (let count = 0; count < 31; count += 1) await visitor.say('again');
    expect(visitor.status).toBe(429);
    const other = new Visitor(address);
    await other.open('/en');
    await other.say('hello');
    expect(other.status).toBe(200);
  });

  it('who sends nothing gets the first page, who sends a book is told so', async () => {
    const bot = createScriptedBot(echo);
    const { visitor } = await openWeb(bot);
    await visitor.say('  ');
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, '/en']);
    await visitor.open('/en');
    await visitor.say('x'.repeat(1_000_001));
    expect(visitor.status).toBe(413);
  });
});

describe('files', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
  const csv: OutFile = { name: 'phản hồi "tháng 3".csv', type: 'text/csv', bytes };
  const chart: OutFile = { name: 'chart.png', type: 'image/png', bytes };
  const bot = () =>
    createScriptedBot(() => ({
      blocks: [
        { kind: 'file', file: csv },
        { kind: 'picture', file: chart, alt: 'Ratings' },
      ],
    }));

  it('arrive byte for byte under their names, for the person they were made for', async () => {
    const { visitor, address } = await openWeb(bot());
    await visitor.say('/export');
    const [, first = ''] = /href="(\/file\/[\w-]+\?download)"/.exec(visitor.html) ?? [];
    const response = await visitor.fetch(first);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''ph%E1%BA%A3n%20h%E1%BB%93i%20%22th%C3%A1ng%203%22.csv`,
    );
    expect(visitor.html).toMatch(/<img src="\/file\/[\w-]+" alt="Ratings">/);
    expect((await new Visitor(address).fetch(first)).status).toBe(404);
  });

  it('are gone after a quarter of an hour', async () => {
    let now = 0;
    const { visitor } = await openWeb(bot(), { now: () => new Date(now) });
    await visitor.say('/export');
    const [, first = ''] = /href="(\/file\/[\w-]+)/.exec(visitor.html) ?? [];
    now = 15 * 60_000 + 1;
    expect((await visitor.fetch(first)).status).toBe(404);
  });
});

it('nobody can be written to, and the desk says so instead of failing', async () => {
  const { adapter } = await openWeb(createScriptedBot(echo));
  const to = { platform: 'web', chat: 'p', person: 'p', isPrivate: true };
  expect(await adapter.send(to, toReply('A reminder.'))).toBe('blocked');
});

it('a port that another program uses is one clear line', async () => {
  const { address } = await openWeb(createScriptedBot(echo));
  const port = Number(new URL(address).port);
  const second = createWeb({ host: '127.0.0.1', port, sign: (words) => words });
  onTestFinished(() => second.stop());
  await expect(second.start(createScriptedBot(echo))).rejects.toThrow(
    `Another program is using port ${port} of 127.0.0.1. Set WEB_PORT to another port, to 0 for any free one, or to off. [port-in-use]`,
  );
});

it('a usual port that is taken is a line for the operators where the desk is elsewhere too', async () => {
  const { address } = await openWeb(createScriptedBot(echo));
  const port = Number(new URL(address).port);
  const { adapter, lines } = await startWeb(createScriptedBot(echo), { port, isOptional: true });
  onTestFinished(() => adapter.stop());
  expect(lines).toEqual([expect.stringContaining('[port-in-use]')]);
});
