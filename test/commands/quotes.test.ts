import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'quotes-'));
});
afterEach(() => rm(dir, { recursive: true }));

const words = '{ vi: a, en: b, th: c }';
const yes = `{ code: yes, label: ${words} }`;
const no = '{ code: no, label: { vi: d, en: e, th: f } }';

async function readForm(type: string, permission: string) {
  const form = `{ title: ${words}, thanks: ${words}, quote-permission: ${permission}, questions: [{ id: quote, ${type}, label: ${words}, ask: ${words} }] }`;
  await writeFile(join(dir, 'poll.yaml'), `action: form\ndescription: ${words}\nform: ${form}\n`);
  return (await readCommands(dir, { actions: new Set(['form']) })).get('poll')?.form;
}

it.each(['type: yesno', `type: choice, choices: [${yes}, ${no}]`])(
  'a question of %s can ask for permission to quote',
  async (type) => {
    expect(await readForm(type, 'quote')).toMatchObject({ quotePermission: 'quote' });
  },
);

it.each([
  ['type: yesno', 'other'],
  ['type: text', 'quote'],
  [`type: choice, choices: [${no}, { code: never, label: { vi: g, en: h, th: i } }]`, 'quote'],
  [`type: choices, choices: [${yes}, ${no}]`, 'quote'],
])('a question of %s cannot, if %s is named', async (type, named) => {
  await expect(readForm(type, named)).rejects.toThrow(`There is no question "${named}" that can be answered with yes.`);
});
