import { createHash, randomBytes } from 'node:crypto';
import type { Origin } from '../../core/event.ts';

/** So that scanners for secrets, and people, know what it is. */
const prefix = 'wpsdesk_';

/** Makes a token that nobody can guess: 256 random bits behind a prefix. */
export function createToken(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What is stored of a token. A plain SHA-256 is enough here: salts and slow hashes protect what people choose, not 256
 * random bits.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
 */
export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Stands for a token's holder where people stand, so that the audit trail names neither. */
export function toHolder(name: string): Origin {
  return { platform: 'web', chat: 'api', person: `token:${name}`, isPrivate: true };
}

/** The token in an `Authorization` header; `undefined` when there is none. */
export function readBearer(header: string | undefined): string | undefined {
  return /^Bearer +([\w-]+) *$/i.exec(header ?? '')?.[1];
}
