import type { Config } from '../config.ts';
import { toPlain } from '../core/reply.ts';
import { DeskError } from '../errors.ts';
import { readKnowledge } from '../knowledge/load.ts';
import { toLanguage } from '../language/language.ts';
import { toResultsJson } from '../reports/results-json.ts';
import { toResultsText } from '../reports/results-text.ts';
import { readTally } from '../reports/results.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

const formats = ['text', 'json'] as const;

/** Prints what people answered, as counts. */
export async function results(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    form: { type: 'string', default: 'feedback' },
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'vi' },
  });
  const format = formats.find((name) => name === values.format);
  if (format === undefined) {
    throw new DeskError(
      'format-unknown',
      `There is no format "${values.format}".`,
      `Use one of ${formats.join(', ')}.`,
    );
  }
  const topics = await readKnowledge(config.knowledgeDir);
  const store = await openStore(config.databaseUrl);
  try {
    const found = await readTally(store, values.form, topics);
    const language = toLanguage(values.language) ?? 'vi';
    console.log(format === 'json' ? toResultsJson(found) : toPlain(toResultsText(found, language)));
  } finally {
    await store.close();
  }
}
