import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';

it.each([
  '',
  'data/desk.db',
  'sqlite:',
  'mysql://me:s3cret@host/desk',
  'postgres://me:s3cret@:port',
  'postgres://me:s3cret#@h:x/d',
])('explains that %j is no address of a database, and repeats nothing of it', async (url) => {
  const error: unknown = await openStore(url).catch((error: unknown) => error);
  expect(error).toMatchObject({
    code: 'database-url',
    message:
      'The database address is neither "sqlite:" with a path nor "postgres://user:password@host/database". ' +
      'Write it like one of these; special characters in a password are written like %40 for @. [database-url]',
  });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cret');
});
