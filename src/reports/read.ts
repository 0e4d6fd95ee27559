import type { Store } from '../core/ports.ts';
import type { OutFile } from '../core/reply.ts';
import type { Language } from '../language/language.ts';
import { toSchema } from './columns.ts';
import { toFileName, toTest } from './filter.ts';
import type { WriteOptions } from './format.ts';
import { exportFormats, type FormatName } from './formats.ts';
import { readPages } from './pages.ts';

type Reading = Pick<Store, 'readForms' | 'readSubmissions'>;

const isFormat = (name: string): name is FormatName => Object.hasOwn(exportFormats, name);

/**
 * Reads the answers to a form as a stream of one file's bytes; all of them where no filter is among the options.
 *
 * @throws RangeError for a format that there is not; callers offer the names of `exportFormats`.
 */
export async function openExport(
  store: Reading,
  form: string,
  format: string,
  language: Language,
  options: WriteOptions = {},
): Promise<AsyncIterable<Uint8Array>> {
  if (!isFormat(format)) throw new RangeError(`There is no format "${format}".`);
  const schema = toSchema(await store.readForms(form), { language });
  return exportFormats[format].write(readPages(store, form), schema, options);
}

/** Reads the answers to a form as one file in memory, for a chat, and counts those that are in it. */
export async function readExport(
  store: Reading,
  form: string,
  format: string,
  language: Language,
  options: WriteOptions = {},
): Promise<{ readonly file: OutFile; readonly count: number }> {
  if (!isFormat(format)) throw new RangeError(`There is no format "${format}".`);
  const kind = exportFormats[format];
  const { filter = {} } = options;
  const schema = toSchema(await store.readForms(form), { language });
  const isWanted = toTest(filter, schema.clock);
  let count = 0;
  async function* counted() {
    for await (const submission of readPages(store, form)) {
      if (isWanted(submission)) count += 1;
      yield submission;
    }
  }
  const chunks = await Array.fromAsync(kind.write(counted(), schema, options));
  const name = toFileName(form, filter, kind.extension);
  return { file: { name, type: kind.type, bytes: Buffer.concat(chunks) }, count };
}
