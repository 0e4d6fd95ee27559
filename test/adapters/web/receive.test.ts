import { expect, it } from 'vitest';
import { toEvent } from '../../../src/adapters/web/receive.ts';
import type { Listing } from '../../../src/core/adapter.ts';

const text = (words: string) => ({ vi: words, en: words, th: words });
const listing: Listing = {
  name: 'form',
  description: text('Form'),
  role: 'organiser',
  options: [
    { name: 'form', description: text('Form'), kind: 'text', required: true, choices: [], completes: false },
    { name: 'note', description: text('Note'), kind: 'text', required: false, choices: [], completes: false },
  ],
};
const from = { platform: 'web', chat: 'p', person: 'p', isPrivate: true };
const base = { id: 'web:1', at: new Date(0), from };
const read = (query: string) => toEvent(new URLSearchParams(query), [listing], base);

it.each([
  ['words', 'text=+what+is+1325%3F+', { kind: 'message', text: 'what is 1325?' }],
  [
    'a typed command',
    'text=/form+feedback+until+noon',
    { kind: 'command', name: 'form', args: { form: 'feedback', note: 'until noon' } },
  ],
  ['a typed command nobody knows', 'text=/what+is', { kind: 'command', name: 'what', args: {} }],
  [
    'a command of a button',
    'command=language%3Flanguage%3Dth',
    { kind: 'command', name: 'language', args: { language: 'th' } },
  ],
  ['a button', 'press=ask:more&text=left+behind', { kind: 'press', action: 'ask:more' }],
  ['one choice', 'form=f&one.a=x', { kind: 'submit', form: 'f', values: { a: 'x' } }],
  ['no choice', 'form=f&one.a=', { kind: 'submit', form: 'f', values: { a: '' } }],
  ['several choices, also when it is one', 'form=f&many.a=x', { kind: 'submit', form: 'f', values: { a: ['x'] } }],
  [
    'own words beside one choice',
    'form=f&one.a=other&own.a=mine',
    { kind: 'submit', form: 'f', values: { a: 'other:mine' } },
  ],
  [
    'own words left behind another choice',
    'form=f&one.a=x&own.a=mine',
    { kind: 'submit', form: 'f', values: { a: 'x' } },
  ],
  [
    'own words without a choice',
    'form=f&one.a=&own.a=mine',
    { kind: 'submit', form: 'f', values: { a: 'other:mine' } },
  ],
  [
    'own words among several',
    'form=f&many.a=x&many.a=other&own.a=mine',
    { kind: 'submit', form: 'f', values: { a: ['x', 'other:mine'] } },
  ],
  [
    'the choice "other" without words',
    'form=f&one.a=other&own.a=+',
    { kind: 'submit', form: 'f', values: { a: 'other' } },
  ],
])('reads %s', (_, query, event) => {
  expect(read(query)).toEqual({ ...base, ...event });
});

it.each(['', 'text=', 'text=+++', 'one.a=x'])('reads nothing from %j', (query) => {
  expect(read(query)).toBeUndefined();
});
