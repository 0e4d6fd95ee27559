import { expect, it } from 'vitest';
import { toCommandBody } from '../../../src/adapters/discord/register.ts';
import type { Listing, ListingOption } from '../../../src/core/adapter.ts';
import { toCommandFaults } from './standin-limits.ts';

const text = (words: string) => ({ en: `${words} en`, vi: `${words} vi`, th: `${words} th` });
const option = (name: string, more: Partial<ListingOption> = {}): ListingOption => ({
  name,
  description: text(name),
  kind: 'text',
  required: false,
  choices: [],
  completes: false,
  ...more,
});
const listing = (more: Partial<Listing> = {}): Listing => ({
  name: 'ask',
  description: text('Ask'),
  role: 'participant',
  options: [],
  ...more,
});

it('describes a command in English, Vietnamese and Thai', () => {
  expect(toCommandBody(listing())).toMatchObject({
    type: 1,
    name: 'ask',
    description: 'Ask en',
    description_localizations: { vi: 'Ask vi', th: 'Ask th' },
    default_member_permissions: null,
  });
});

it.each(['staff', 'organiser', 'owner'] as const)(
  'hides a command for %s from those who may not manage the server',
  (role) => {
    expect(toCommandBody(listing({ role })).default_member_permissions).toBe('32');
  },
);

it('offers choices with their names in every language', () => {
  const choices = [{ code: 'vi', label: text('Vietnamese') }];
  const { options } = toCommandBody(listing({ options: [option('language', { kind: 'choice', choices })] }));
  expect(options).toMatchObject([
    { type: 3, choices: [{ name: 'Vietnamese en', name_localizations: { th: 'Vietnamese th' }, value: 'vi' }] },
  ]);
});

it('asks the desk for suggestions where an option completes', () => {
  const { options } = toCommandBody(listing({ options: [option('question', { required: true, completes: true })] }));
  expect(options).toMatchObject([{ required: true, autocomplete: true }]);
});

it('puts required options first', () => {
  const options = [option('a'), option('b', { required: true }), option('c')];
  expect(toCommandBody(listing({ options })).options?.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
});

const many = Array.from({ length: 26 }, (_, index) => ({ code: `${index}`, label: text(`${index}`) }));

it.each<[string, Listing]>([
  [
    'long words',
    listing({ description: text('ก'.repeat(200)), options: [option('a', { description: text('x'.repeat(200)) })] }),
  ],
  ['more choices than Discord offers', listing({ options: [option('a', { kind: 'choice', choices: many })] })],
  [
    'choices that complete',
    listing({ options: [option('a', { kind: 'choice', choices: many.slice(0, 3), completes: true })] }),
  ],
])('keeps to Discord’s limits with %s', (_what, given) => {
  expect(toCommandFaults(toCommandBody(given), 0)).toEqual([]);
});
