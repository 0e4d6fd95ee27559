import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../src/core/event.ts';
import { createIdentity } from '../src/identity.ts';

const identity = createIdentity('a key for tests');
const lan: Origin = { platform: 'telegram', chat: '501', person: '501', isPrivate: true };
const origins = fc.record({
  platform: fc.string(),
  chat: fc.string({ unit: 'binary' }),
  person: fc.string(),
  isPrivate: fc.boolean(),
});

describe('a sealed address', () => {
  it('opens to what was sealed, without the locale', () => {
    fc.assert(
      fc.property(origins, (origin) => {
        expect(identity.open(identity.seal({ ...origin, locale: 'vi' }))).toEqual(origin);
      }),
    );
  });

  it('shows nothing of the address, and is another text each time', () => {
    const [one, two] = [identity.seal(lan), identity.seal(lan)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toMatch(/telegram|501/);
    expect(one.length).toBeLessThan(200);
  });

  it('does not open with another key', () => {
    expect(createIdentity('another key').open(identity.seal(lan))).toBeUndefined();
  });

  it('does not open when a bit of it was changed, or when it is no sealed address', () => {
    const bytes = Buffer.from(identity.seal(lan), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(identity.open(changed.toString('base64url'))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(identity.open(text)).toBeUndefined();
      }),
    );
  });
});

it('signs the same text the same way, every text and every key another way', () => {
  expect(identity.sign('a')).toBe(createIdentity('a key for tests').sign('a'));
  expect(identity.sign('a')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(identity.sign('b')).not.toBe(identity.sign('a'));
  expect(createIdentity('another key').sign('a')).not.toBe(identity.sign('a'));
});
