import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTag, readPayload, toPayload, toSource, type Link } from '../../src/core/link.ts';
import { createIdentity } from '../../src/identity.ts';
import { languages } from '../../src/language/language.ts';

const { sign } = createIdentity('a key for tests');

const tags = fc.stringMatching(/^[a-z0-9_-]{1,16}$/);
const links: fc.Arbitrary<Link> = fc.record(
  {
    form: fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/),
    workshop: tags,
    language: fc.constantFrom(...languages),
    source: tags,
  },
  { requiredKeys: ['form'] },
);
/** Links that fit, with their payloads. */
const payloads = links
  .map((link) => ({ link, payload: toPayload(link, sign) ?? '' }))
  .filter(({ payload }) => payload !== '');

describe('a link', () => {
  it('comes back as it was written, in at most 64 characters that Telegram carries', () => {
    fc.assert(
      fc.property(payloads, ({ link, payload }) => {
        expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(readPayload(payload, sign)).toEqual(link);
      }),
    );
  });

  it('is written whenever its parts leave room for the signature', () => {
    const full = { form: 'feedback', workshop: 'feb-2025-02', language: 'vi', source: 'room-a-morning' } as const;
    expect(toPayload(full, sign)?.length).toBeLessThanOrEqual(64);
    const long = { form: 'f'.repeat(32), workshop: 'w'.repeat(16), source: 's'.repeat(16) };
    expect(toPayload(long, sign)).toBeUndefined();
  });

  it('with one character changed, left out or put in is no link', () => {
    const change = fc.record({ at: fc.nat(63), by: fc.stringMatching(/^[A-Za-z0-9_-]{0,2}$/) });
    fc.assert(
      fc.property(payloads, change, ({ payload }, { at, by }) => {
        const place = at % payload.length;
        const changed = payload.slice(0, place) + by + payload.slice(place + 1);
        fc.pre(changed !== payload);
        expect(readPayload(changed, sign)).toBeUndefined();
      }),
    );
  });

  it('of another desk is no link', () => {
    const foreign = createIdentity('another key');
    fc.assert(
      fc.property(payloads, ({ payload }) => {
        expect(readPayload(payload, foreign.sign)).toBeUndefined();
      }),
    );
  });

  it('is never read from what people write', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPayload(text, sign)).toBeUndefined();
      }),
    );
  });

  it.each([
    { form: 'Feedback' },
    { form: '' },
    { form: 'feedback', source: '' },
    { form: 'feedback', source: 'Phòng 1' },
    { form: 'feedback', source: 'a'.repeat(17) },
    { form: 'feedback', workshop: 'ha/noi' },
  ])('%j cannot be written', (link) => {
    expect(toPayload(link, sign)).toBeUndefined();
  });
});

it.each([
  ['room-a', true],
  ['2025_02', true],
  ['', false],
  ['Room', false],
  ['ห้อง', false],
  ['a'.repeat(17), false],
] as const)('%j as a tag: %s', (text, expected) => {
  expect(isTag(text)).toBe(expected);
});

it.each([
  [{ form: 'feedback' }, undefined],
  [{ form: 'feedback', source: 'mail' }, 'mail'],
  [{ form: 'feedback', workshop: 'feb-2025' }, 'feb-2025'],
  [{ form: 'feedback', workshop: 'feb-2025', source: 'mail' }, 'feb-2025/mail'],
] as const)('who came by %j is kept as %j', (link, source) => {
  expect(toSource(link)).toBe(source);
});
