import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { openRows, type Reader } from '../core/raw.ts';
import { DeskError } from '../errors.ts';
import { toLanguage } from '../language/language.ts';
import { exportFormats } from '../reports/formats.ts';
import { openExport } from '../reports/read.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

/** Whoever is at the machine has the database in hand anyway; that it was done here is what the trail can tell. */
export const toReader = (at: Date): Reader => ({ who: 'shell', role: 'owner', platform: 'shell', at });

/** Writes all answers to a form as a file, or to standard output. */
export async function exportForm(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    form: { type: 'string', default: 'feedback' },
    format: { type: 'string', default: 'csv' },
    language: { type: 'string', default: 'vi' },
    out: { type: 'string' },
  });
  const { form, format, out } = values;
  if (!Object.hasOwn(exportFormats, format)) {
    const known = Object.keys(exportFormats).join(', ');
    throw new DeskError('format-unknown', `There is no format "${format}".`, `Use one of ${known}.`);
  }
  const store = await openStore(config.databaseUrl);
  try {
    if ((await store.readForms(form)).length === 0) {
      throw new DeskError(
        'form-unanswered',
        `Nobody has begun a form "${form}" yet.`,
        'Look at its name in the commands folder.',
      );
    }
    const rows = await openRows(store, toReader(new Date()), 'export', { form, format });
    if (rows === undefined) throw new Error('The shell may not read rows.');
    await writeTo(await openExport(rows, form, format, toLanguage(values.language) ?? 'vi'), out, process.stdout);
  } finally {
    await store.close();
  }
}

async function writeTo(bytes: AsyncIterable<Uint8Array>, path: string | undefined, output: Writable): Promise<void> {
  if (path === undefined) {
    await pipeline(bytes, output, { end: false });
    return;
  }
  const file = await open(path, 'w').catch(() => {
    throw new DeskError('file-unwritable', `The file ${path} cannot be written.`, 'Choose another place with --out.');
  });
  try {
    for await (const chunk of bytes) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
