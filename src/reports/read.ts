import type { Store } from '../core/ports.ts';
import type { OutFile } from '../core/reply.ts';
import type { Language } from '../language/language.ts';
import { toSchema } from './columns.ts';
import type { WriteOptions } from './format.ts';
import { exportFormats, type FormatName } from './formats.ts';
import { readPages } from './pages.ts';

type Reading = Pick<Store, 'readForms' | 'readSubmissions'>;

const isFormat = (name: string): name is FormatName => Object.hasOwn(exportFormats, name);

/**
 * Reads all answers to a form as a stream of one file's bytes.
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

/** Reads all answers to a form as one file in memory, for a chat, and counts them. */
export async function readExport(
  store: Reading,
  form: string,
  format: string,
  language: Language,
): Promise<{ readonly file: OutFile; readonly count: number }> {
  if (!isFormat(format)) throw new RangeError(`There is no format "${format}".`);
  const kind = exportFormats[format];
  let count = 0;
  async function* counted() {
    for await (const submission of readPages(store, form)) {
      count += 1;
      yield submission;
    }
  }
  const schema = toSchema(await store.readForms(form), { language });
  const chunks = await Array.fromAsync(kind.write(counted(), schema));
  return { file: { name: `${form}.${kind.extension}`, type: kind.type, bytes: Buffer.concat(chunks) }, count };
}
