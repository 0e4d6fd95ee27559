import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { type ExportFilter, filterNames } from '../core/export-filter.ts';
import type { Store } from '../core/ports.ts';
import { openRows, type Reader } from '../core/raw.ts';
import { filterWords } from '../core/words/filter.ts';
import { readContent } from '../desk.ts';
import { ContentError, DeskError } from '../errors.ts';
import { toLanguage } from '../language/language.ts';
import { type Background, readBackground } from '../reports/background.ts';
import { toExportFilter } from '../reports/filter.ts';
import { exportFormats } from '../reports/formats.ts';
import { openExport } from '../reports/read.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

/** Whoever is at the machine has the database in hand anyway; that it was done here is what the trail can tell. */
export const toReader = (at: Date): Reader => ({ who: 'shell', role: 'owner', platform: 'shell', at });

/** Writes the answers to a form as a file, or to standard output. `--language` is that of headings and labels. */
export async function exportForm(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    form: { type: 'string', default: 'feedback' },
    format: { type: 'string', default: 'csv' },
    language: { type: 'string', default: 'vi' },
    from: { type: 'string' },
    to: { type: 'string' },
    'answers-in': { type: 'string' },
    platform: { type: 'string' },
    source: { type: 'string' },
    bom: { type: 'boolean', default: true },
    'no-bom': { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  const { form, format, out } = values;
  const filter = readFilter(values);
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
    const rows = await openRows(store, toReader(new Date()), 'export', { form, format, ...filter });
    if (rows === undefined) throw new Error('The shell may not read rows.');
    // Only the workbook says how the answers came to be, and the content takes two seconds to read.
    const about = format === 'xlsx' ? { background: await readFormBackground(config, store, form) } : {};
    const options = { filter, bom: values.bom && !values['no-bom'], ...about };
    const bytes = await openExport(rows, form, format, toLanguage(values.language) ?? 'vi', options);
    await writeTo(bytes, out, process.stdout);
  } finally {
    await store.close();
  }
}

function readFilter(values: Readonly<Record<string, string | boolean | undefined>>): ExportFilter {
  const asked = filterNames.flatMap((name) => {
    const value = values[name.replace('_', '-')];
    return value === undefined ? [] : [[name, value] as const];
  });
  const read = toExportFilter(Object.fromEntries(asked));
  if (read.kind === 'filter') return read.filter;
  const option = `--${read.name.replace('_', '-')}`;
  throw new DeskError(
    'filter-wrong',
    `${option}: ${filterWords.en.wrong[read.name](read.value)}`,
    'Correct it or leave it out.',
  );
}

/** Answers can be taken also while the content cannot be read; the workbook then does not name its version. */
async function readFormBackground(config: Config, store: Store, form: string): Promise<Background> {
  const content = await readContent(config).catch((error: unknown) => {
    if (error instanceof ContentError) return undefined;
    throw error;
  });
  const current = { spec: content?.commands.get(form)?.form, content: content?.knowledge.version };
  return readBackground(store, form, current);
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
