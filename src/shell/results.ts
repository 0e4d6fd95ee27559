import type { Config } from '../config.ts';
import { toPlain } from '../core/reply.ts';
import { toLanguage } from '../language/language.ts';
import { readResults } from '../reports/read.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

/** Prints what people answered, as counts. */
export async function results(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    form: { type: 'string', default: 'feedback' },
    language: { type: 'string', default: 'vi' },
  });
  const store = await openStore(config.databaseUrl);
  try {
    console.log(toPlain(await readResults(store, values.form, toLanguage(values.language) ?? 'vi')));
  } finally {
    await store.close();
  }
}
