import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
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
  /** Signs a text that comes back from outside, such as a link: 43 characters of `[A-Za-z0-9_-]`. */
  readonly sign: (text: string) => string;
  /**
   * Writes down where a person can be reached, so that only a desk with the key can read it. The same address gives
   * another text each time, at most about 200 characters. The locale is left out.
   */
  readonly seal: (to: Origin) => string;
  /** What `seal` wrote down; `undefined` when it was made with another key or changed since. */
  readonly open: (sealed: string) => Origin | undefined;
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
    sign: (text) =>
      createHmac('sha256', key)
        .update(JSON.stringify(['signature', text]))
        .digest('base64url'),
    ...createSeal(key),
  };
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a key of its own, derived with HKDF (https://www.rfc-editor.org/rfc/rfc5869), so that a stolen
 * database alone says nothing of who anybody is. A sealed address is the nonce, the ciphertext and the tag.
 *
 * A nonce is 96 random bits, which is safe for 2^32 addresses under one key:
 * https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf, section 8.3.
 */
function createSeal(key: string): Pick<Identity, 'seal' | 'open'> {
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'wps-desk sealed address', 32));
  return {
    seal({ platform, chat, person, isPrivate }) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagBytes });
      const text = JSON.stringify([platform, chat, person, isPrivate]);
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
        const [platform, chat, person, isPrivate]: [string, string, string, boolean] = JSON.parse(text);
        return { platform, chat, person, isPrivate };
      } catch {
        return undefined;
      }
    },
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
