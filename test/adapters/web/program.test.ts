import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPayload } from '../../../src/core/link.ts';
import { createIdentity } from '../../../src/identity.ts';
import { openFolder } from '../../journeys/desk.ts';
import { run, start, type Settings } from '../../journeys/program.ts';
import { openReceiver } from './receiver.ts';
import { Visitor } from './visitor.ts';

let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  folder = await openFolder();
});
afterAll(() => folder.close());

const secret = { SECRET_KEY: 'a key for programs only' };
const shell = (args: readonly string[], settings: Settings = {}) =>
  run(args, folder.dir, { settings: { ...secret, ...settings } });

it('the web alone is something to run: it says where it is, answers people and programs, and sends what came in', async () => {
  const receiver = await openReceiver();
  const hook = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: 'a secret of sixteen and more' };
  const program = await start(folder.dir, { ...secret, ...hook, WEB_PORT: '0' });
  try {
    const find = (): string => /^Web: (http:\/\/127\.0\.0\.1:\d+)\/$/m.exec(program.output())?.[1] ?? '';
    await expect.poll(find).not.toBe('');
    const visitor = new Visitor(find());
    // As the code on the wall of a room has it.
    const { sign } = createIdentity(secret.SECRET_KEY);
    await visitor.open(`/?start=${toPayload({ form: 'feedback', language: 'en', source: 'room-a' }, sign)}`);
    await visitor.command(visitor.buttons().find(({ value }) => value.startsWith('start?'))?.value ?? '');
    await visitor.press('form:feedback:accept');
    await visitor.send([
      ['form', 'feedback'],
      ['one.overall', '4'],
      ['one.comment', 'Tốt'],
    ]);
    await visitor.press('form:feedback:send');
    expect(visitor.words().join()).toContain('Receipt code');
    await expect.poll(() => receiver.received, { timeout: 8000 }).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      seq: 1,
      kind: 'created',
      platform: 'web',
      source: 'room-a',
      answers: { overall: 4, comment: 'Tốt' },
    });
    const made = await shell(['token', '--name', 'UN Women']);
    expect(made.output).toMatch(/^wpsdesk_[\w-]{43}\n$/);
    const headers = { Authorization: `Bearer ${made.output.trim()}` };
    const pull = (): Promise<Response> => fetch(`${find()}/api/v1/responses?form=feedback`, { headers });
    expect(await (await pull()).json()).toMatchObject({ next: 1, responses: [{ answers: { comment: 'Tốt' } }] });
    expect((await shell(['token', '--list'])).output).toMatch(/^\d{4}-\d\d-\d\d {2}[0-9a-f]{6} {2}UN Women\n$/);
    expect((await shell(['token', '--revoke', 'UN Women'])).code).toBe(0);
    expect((await pull()).status).toBe(401);
    const log = (await shell(['webhook', '--log'], hook)).output.trim().split('\n');
    expect(log[0]).toMatch(/^127\.0\.0\.1:\d+: everything was delivered; delivered up to number 1$/);
    expect(log[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\dh {2}1 {2}feedback {2}created {2}try 1: 204$/);
    const logged = program.errors();
    for (const word of ['Tốt', made.output.trim(), hook.WEBHOOK_SECRET]) expect(logged).not.toContain(word);
  } finally {
    await program.stop();
    await receiver.close();
  }
});

describe('mistakes are one clear line', () => {
  it('a port that another program uses', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await shell(['start'], { WEB_PORT: String(port), LOG_LEVEL: 'warn' });
    other.close();
    expect([code, errors]).toEqual([
      1,
      `Another program is using port ${port} of 127.0.0.1. Set WEB_PORT to another port, to 0 for any free one, or to off. [port-in-use]\n`,
    ]);
  });

  it.each<[string, readonly string[], Settings, RegExp]>([
    ['a port that is none', ['start'], { WEB_PORT: 'http' }, /^WEB_PORT is not a port\. .*\[settings\]$/],
    [
      'a webhook without its secret',
      ['start'],
      { WEBHOOK_URL: 'https://a.example' },
      /^WEBHOOK_SECRET is shorter.*\[settings\]$/,
    ],
    ['a token without a name', ['token', '--name', ' '], {}, /^The name of a token .*\[token-name\]$/],
    ['nothing to do with tokens', ['token'], {}, /^It is not clear .*\[arguments\]$/],
    ['a token that there is not', ['token', '--revoke', 'x'], {}, /^There is no token "x"\. .*\[token-unknown\]$/],
    ['a webhook that is off', ['webhook', '--log'], {}, /^There is no webhook\. .*\[webhook-off\]$/],
  ])('%s', async (_, args, settings, line) => {
    const { code, output, errors } = await shell(args, settings);
    expect([code, output]).toEqual([1, '']);
    expect(errors.trimEnd().replaceAll('\n', ' ')).toMatch(line);
  });
});
