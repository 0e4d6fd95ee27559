import { createToken, toHolder, toTokenHash } from '../adapters/web/api-token.ts';
import type { Config } from '../config.ts';
import type { Store } from '../core/ports.ts';
import { toKeyFile } from '../desk.ts';
import { DeskError } from '../errors.ts';
import { createIdentity, readOrMakeKey } from '../identity.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

/** Long enough for an organisation's name, short enough for a list. */
const longestName = 80;
/** As many digits of a pseudonym as `/audit` shows. */
const shownDigits = 6;

type ToWho = (holder: string) => string;

/** Makes a token for a program that pulls answers, lists them, or revokes one. A token is printed this once only. */
export async function token(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    name: { type: 'string' },
    list: { type: 'boolean' },
    revoke: { type: 'string' },
  });
  const { name, list, revoke } = values;
  if ([name, list, revoke].filter((one) => one !== undefined).length !== 1) {
    throw new DeskError(
      'arguments',
      'It is not clear what to do with which token.',
      'Use --name "UN Women" to make one, --list, or --revoke "UN Women".',
    );
  }
  const { toPseudonym } = createIdentity(config.secretKey ?? readOrMakeKey(toKeyFile(config.databaseUrl)));
  const toWho = (holder: string): string => toPseudonym(toHolder(holder));
  const store = await openStore(config.databaseUrl);
  try {
    if (name !== undefined) await make(store, name.trim(), toWho);
    else if (revoke !== undefined) await drop(store, revoke.trim(), toWho);
    else {
      // In the middle: what the audit trail calls the holder.
      for (const each of await store.listTokens()) {
        console.log(`${each.day}  ${toWho(each.name).slice(0, shownDigits)}  ${each.name}`);
      }
    }
  } finally {
    await store.close();
  }
}

async function make(store: Store, name: string, toWho: ToWho): Promise<void> {
  if (name === '' || name.length > longestName) {
    throw new DeskError(
      'token-name',
      'The name of a token says who holds it.',
      `Give one of 1 to ${longestName} characters.`,
    );
  }
  const made = createToken();
  const at = new Date();
  const isSaved = await store.saveToken({ name, hash: toTokenHash(made), day: at.toISOString().slice(0, 10) });
  if (!isSaved) {
    throw new DeskError('token-name-taken', `There is a token "${name}" already.`, 'Revoke it first, or add a word.');
  }
  await note(store, at, 'token made', toWho(name));
  console.error('Pass this token on safely; it is not shown again. Programs send it as "Authorization: Bearer TOKEN".');
  console.log(made);
}

async function drop(store: Store, name: string, toWho: ToWho): Promise<void> {
  if (!(await store.revokeToken(name))) {
    throw new DeskError('token-unknown', `There is no token "${name}".`, 'Look at the names with --list.');
  }
  await note(store, new Date(), 'token revoked', toWho(name));
  console.error(`The token "${name}" opens nothing any more.`);
}

function note(store: Store, at: Date, what: string, token: string): Promise<void> {
  return store.appendAudit({ at, who: 'shell', role: 'owner', platform: 'shell', what, details: { token } });
}
