import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIApplicationCommandAutocompleteInteraction, APIInteraction } from 'discord.js';
import type { GatewayMessageCreateDispatchData } from 'discord.js';
import { expect, it } from 'vitest';
import { toEvent, toMessageEvent, toTyping } from '../../../src/adapters/discord/receive.ts';

/** Payloads as Discord sends them. */
const readText = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8');
const readInteraction = (name: string): APIInteraction => JSON.parse(readText(name));

const self = '1100000000000000002';
const message: GatewayMessageCreateDispatchData = JSON.parse(readText('message'));
const channel = '1100000000000000004';
const person = '1100000000000000005';

it('reads a slash command with its options, whose snowflake is its id and its time', () => {
  expect(toEvent(readInteraction('slash'))).toEqual({
    id: 'discord:1310930000000000000',
    at: new Date(Number(1_310_930_000_000_000_000n >> 22n) + 1_420_070_400_000),
    from: { platform: 'discord', chat: channel, person, locale: 'vi', roles: [], isPrivate: true, canShare: true },
    kind: 'command',
    name: 'ask',
    args: { question: 'WPS là gì?' },
  });
});

it('reads a pressed button in a direct chat', () => {
  expect(toEvent(readInteraction('button'))).toMatchObject({
    kind: 'press',
    action: 'rate:k3j9:yes',
    from: { chat: '91100000000000000005', person, locale: 'th', isPrivate: true },
  });
});

it('reads a modal by field: a code, a list of codes, a text; what was left empty is absent', () => {
  expect(toEvent(readInteraction('modal'))).toMatchObject({
    kind: 'submit',
    form: 'feedback',
    values: { overall: '4', useful: ['issue1', 'issue3'], comment: 'Nên có thêm thời gian.' },
  });
  const event = toEvent(readInteraction('modal'));
  expect(event?.kind === 'submit' && Object.keys(event.values)).toEqual(['overall', 'useful', 'comment']);
});

it('reads what is being typed, which is no event', () => {
  const typing: APIApplicationCommandAutocompleteInteraction = JSON.parse(readText('autocomplete'));
  expect(toTyping(typing)).toEqual({ command: 'ask', option: 'question', typed: 'ai đư' });
  expect(toEvent(typing)).toBeUndefined();
});

it('reads a mention in a channel without the ids of people', () => {
  expect(toMessageEvent(message, self)).toEqual({
    id: 'discord:1310930000000000004',
    at: expect.any(Date),
    from: { platform: 'discord', chat: channel, person, roles: [], isPrivate: false },
    kind: 'message',
    text: 'who takes part, ?',
  });
});

const { guild_id: _guild, ...direct } = message;

it.each<[string, GatewayMessageCreateDispatchData, string]>([
  ['a direct message needs no mention', { ...direct, mentions: [], content: 'WPS là gì?' }, 'WPS là gì?'],
  ['a picture without words', { ...direct, mentions: [], content: '' }, ''],
  ['an old mention with an exclamation mark', { ...message, content: `<@!${self}> hello` }, 'hello'],
  ['a mention in the middle', { ...message, content: `hello <@${self}> desk` }, 'hello desk'],
  ['an answer to a message of the desk', { ...message, type: 19, content: 'and who pays?' }, 'and who pays?'],
  ['several lines', { ...message, content: `<@${self}> one\ntwo` }, 'one\ntwo'],
])('reads %s', (_what, given, text) => {
  expect(toMessageEvent(given, self)).toMatchObject({ kind: 'message', text });
});

it.each<[string, Partial<GatewayMessageCreateDispatchData>]>([
  ['talk between others', { mentions: [] }],
  ['its own messages', { author: { ...message.author, id: self, bot: true } }],
  ['other bots', { author: { ...message.author, bot: true } }],
  ['webhooks', { webhook_id: '1' }],
  ['somebody joining', { type: 7 }],
  ['a pinned message', { type: 6 }],
])('leaves alone %s', (_what, more) => {
  expect(toMessageEvent({ ...message, ...more }, self)).toBeUndefined();
});

const slash = readInteraction('slash');

it.each<[string, object]>([
  ['a command in the menu of a message', { ...slash, data: { id: '1', name: 'ask', type: 3, target_id: '1' } }],
  ['a menu that the desk never shows', { ...slash, type: 3, data: { custom_id: 'x', component_type: 5, values: [] } }],
  ['a modal that is no form', { ...slash, type: 5, data: { custom_id: 'other', components: [] } }],
  ['a ping', { ...slash, type: 1 }],
])('leaves alone %s', (_what, given) => {
  const interaction: APIInteraction = JSON.parse(JSON.stringify(given));
  expect(toEvent(interaction)).toBeUndefined();
});
