import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Origin } from './core/event.ts';
import { DeskError } from './errors.ts';

/** How the desk tells people apart without knowing them. */
export interface Identity {
  /** The same for the same person for ever; says nothing without the key. 32 hexadecimal digits. */
  readonly toPseudonym: (from: Origin) => string;
  /** Marks that a person has answered a form. It differs for each form and cannot be matched with the pseudonym. */
  readonly toOnce: (form: string, from: Origin) => string;
  /** Unguessable, 16 characters of `[a-z2-7]`, 80 bits. */
  readonly newId: () => string;
}

/** RFC 4648 base 32, lower case: safe in buttons and easy to read out. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Creates the identity of a desk from its key.
 *
 * HMAC-SHA-256 (https://www.rfc-editor.org/rfc/rfc2104): platform ids are short numbers, so a hash without a key could
 * be undone by trying them all.
 */
export function createIdentity(key: string): Identity {
  const toHash = (...parts: readonly string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  return {
    toPseudonym: ({ platform, person }) => toHash('person', platform, person),
    toOnce: (form, { platform, person }) => toHash('once', form, platform, person),
    newId: () => Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join(''),
  };
}

/**
 * Reads the desk's key from a file, or makes one there that only its owner can read.
 *
 * @throws DeskError `key-unwritable` when the file can be neither read nor made.
 */
export function readOrMakeKey(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) {
      throw new DeskError(
        'key-unwritable',
        `The key file ${path} cannot be written.`,
        'Make its folder writable, or set SECRET_KEY.',
      );
    }
  }
  return readFileSync(path, 'utf8').trim();
}
