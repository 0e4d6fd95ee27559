import { readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { toArgs } from '../../../src/adapters/telegram/arguments.ts';
import { toKnownPlace, toPlace } from '../../../src/adapters/telegram/place.ts';
import { toEvent } from '../../../src/adapters/telegram/receive.ts';
import { listings } from './script.ts';

// Real updates with other people's names taken out.
const updates: Record<string, Update> = JSON.parse(readFileSync(`${import.meta.dirname}/updates.json`, 'utf8'));
const desk = { id: 7001, username: 'WpsDeskBot', commands: listings };
const at = new Date('2026-03-31T09:00:00Z');
const read = (name: string) => {
  const update = updates[name];
  if (update === undefined) throw new Error(`There is no update "${name}".`);
  return toEvent(update, desk, at);
};

describe('what the desk hears', () => {
  it.each([
    ['private-text', { kind: 'message', text: 'Ai được tham gia tập huấn?' }],
    ['private-photo', { kind: 'message', text: 'Đây là gì?' }],
    ['private-sticker', { kind: 'message', text: '' }],
    ['private-voice', { kind: 'message', text: '' }],
    ['start', { kind: 'command', name: 'start', args: {} }],
    ['start-with-payload', { kind: 'command', name: 'start', args: { payload: 'feedback-d1' } }],
    ['group-mention', { kind: 'message', text: 'what is UNSCR 1325?' }],
    ['group-mention-after-emoji', { kind: 'message', text: '🙏🏽 ขอบคุณ' }],
    ['group-reply', { kind: 'message', text: 'and who pays?' }],
    ['group-topic-command', { kind: 'command', name: 'ask', args: { question: 'who can take part?' } }],
    ['group-unknown-command-to-us', { kind: 'command', name: 'weather', args: {} }],
    ['press', { kind: 'press', action: 'form:overall:5' }],
    ['press-on-old-message', { kind: 'press', action: 'topics' }],
  ])('%s', (name, expected) => {
    expect(read(name)).toMatchObject(expected);
  });
});

describe('what is not for the desk', () => {
  it.each([
    'private-pin',
    'private-edited',
    'another-bot',
    'channel-post',
    'group-talk',
    'group-mention-of-other',
    'group-reply-to-other',
    'group-command-to-other',
    'group-unknown-command',
    'group-new-member',
    'press-without-message',
    'blocked-by-person',
  ])('%s', (name) => {
    expect(read(name)).toBeUndefined();
  });
});

it('an event carries the id of its update, the time it was read, and no name of the person', () => {
  expect(read('private-text')).toEqual({
    id: 'telegram:1',
    at,
    from: { platform: 'telegram', chat: '501', person: '501', locale: 'vi', isPrivate: true },
    kind: 'message',
    text: 'Ai được tham gia tập huấn?',
  });
});

it('an absent locale stays absent', () => {
  expect(read('private-without-locale')?.from).toEqual({
    platform: 'telegram',
    chat: '502',
    person: '502',
    isPrivate: true,
  });
});

describe('where the reply goes', () => {
  it.each([
    ['private-text', { chat: 501, isPrivate: true }],
    ['group-mention', { chat: -1002, isPrivate: false, replyTo: 31 }],
    ['group-reply', { chat: -1002, isPrivate: false, replyTo: 34 }],
    ['group-topic-command', { chat: -1002, thread: 45, isPrivate: false, replyTo: 36 }],
    ['press', { chat: 501, isPrivate: true, pressed: { message: 50, isText: true } }],
    ['press-on-old-message', { chat: 501, isPrivate: true, pressed: { message: 3, isText: false } }],
    ['press-without-message', undefined],
  ])('%s', (name, expected) => {
    const update = updates[name];
    expect(update && toPlace(update)).toEqual(expected);
  });

  it('a later message finds the chat and the topic by the id that the event had', () => {
    expect(read('group-topic-command')?.from.chat).toBe('-1002/45');
    expect(toKnownPlace('-1002/45')).toEqual({ chat: -1002, thread: 45, isPrivate: false });
    expect(toKnownPlace('501')).toEqual({ chat: 501, isPrivate: true });
  });
});

describe('typed commands', () => {
  const type = (text: string) => {
    const person = { id: 5, is_bot: false, first_name: 'P' };
    const chat = { id: 5, type: 'private', first_name: 'P' } as const;
    return toEvent({ update_id: 1, message: { message_id: 1, date: 1, chat, from: person, text } }, desk, at);
  };

  it.each([
    ['/help', 'help', {}],
    ['/Help', 'help', {}],
    ['/help@wpsdeskbot', 'help', {}],
    ['/ask', 'ask', {}],
    ['/ask   Ai được  tham gia?\nVà khi nào?', 'ask', { question: 'Ai được  tham gia?\nVà khi nào?' }],
    ['/xyz 1 2', 'xyz', {}],
    ['/trợ_giúp', 'trợ_giúp', {}],
  ])('%j is a command', (text, name, args) => {
    expect(type(text)).toMatchObject({ kind: 'command', name, args });
  });

  it.each(['/', '//', '/usr/bin', 'help', ' /help', '5/10'])('%j is a message', (text) => {
    expect(type(text)).toMatchObject({ kind: 'message', text });
  });

  it('a command to another bot is ignored in a private chat too', () => {
    expect(type('/help@OtherBot')).toBeUndefined();
  });
});

describe('options of a command', () => {
  const args = (name: string, typed: string) =>
    toArgs(
      listings.find((one) => one.name === name),
      typed,
    );

  it.each([
    ['language', 'vi', { to: 'vi' }],
    ['language', 'VI', { to: 'vi' }],
    ['language', 'tiếng việt', { to: 'vi' }],
    ['language', 'Tiếng Việt'.normalize('NFD'), { to: 'vi' }],
    ['language', 'ภาษาอังกฤษ', { to: 'en' }],
    ['language', 'video', { to: 'video' }],
    ['language', '', {}],
    ['results', 'feedback', { form: 'feedback' }],
    ['results', 'feedback vietnamese', { form: 'feedback', language: 'vi' }],
    ['results', 'feedback Tiếng Việt all of it', { form: 'feedback', language: 'vi', note: 'all of it' }],
    ['help', 'me please', {}],
    ['unknown', 'a b', {}],
  ])('/%s %s', (name, typed, expected) => {
    expect(args(name, typed)).toEqual(expected);
  });
});
