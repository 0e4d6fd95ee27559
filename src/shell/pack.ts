import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { openRows } from '../core/raw.ts';
import { readContent } from '../desk.ts';
import { DeskError } from '../errors.ts';
import { toLanguage } from '../language/language.ts';
import { toChartPng, toChartSvg } from '../pictures/chart.ts';
import { readFonts } from '../pictures/png.ts';
import { findPackForm } from '../reports/pack-form.ts';
import { openPack } from '../reports/pack.ts';
import type { ZipEntry } from '../reports/zip.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';
import { toReader } from './export.ts';

/** Writes what an organiser hands to a donor into a folder. */
export async function pack(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    workshop: { type: 'string', default: 'feedback' },
    language: { type: 'string', default: 'vi' },
    out: { type: 'string' },
  });
  const { workshop, out } = values;
  if (out === undefined) {
    throw new DeskError('arguments', 'There is no folder to write to.', 'Name one with --out DIR.');
  }
  const language = toLanguage(values.language) ?? 'vi';
  const { knowledge, commands } = await readContent(config);
  const store = await openStore(config.databaseUrl);
  try {
    const form = await readForm(store, workshop);
    const drawing = { toSvg: toChartSvg, toPng: toChartPng, fonts: readFonts() };
    const spec = commands.get(form)?.form;
    const rows = await openRows(store, toReader(new Date()), 'pack', { form, language });
    if (rows === undefined) throw new Error('The shell may not read rows.');
    const entries = await openPack({ rows, store, knowledge, drawing, form, spec, language });
    await clear(join(out, 'charts'));
    for (const entry of entries) await write(out, entry);
    console.log(`${entries.length} files of the form "${form}" are in ${out}. It holds single responses.`);
  } finally {
    await store.close();
  }
}

async function readForm(store: Parameters<typeof findPackForm>[0], workshop: string): Promise<string> {
  const found = await findPackForm(store, workshop);
  switch (found.kind) {
    case 'form':
      return found.form;
    case 'unknown':
      throw new DeskError(
        'workshop-unknown',
        `There is no form and no workshop "${workshop}" in the database.`,
        found.known.length === 0 ? 'Nobody has begun a form yet.' : `Use one of ${found.known.join(', ')}.`,
      );
    case 'several':
      throw new DeskError(
        'workshop-several',
        `Several forms were filled in for the workshop "${workshop}".`,
        `Name one of them with --workshop: ${found.forms.join(', ')}.`,
      );
    case 'shared':
      throw new DeskError(
        'workshop-shared',
        `The form "${found.form}" was filled in for ${found.workshops.join(', ')}; a pack of one of them would give away small groups of the others.`,
        `Make the pack of the whole form with --workshop ${found.form}; it compares the workshops where that is safe.`,
      );
  }
}

/** Takes away the charts of an earlier pack: one that may not be shown any more must not stay. */
async function clear(dir: string): Promise<void> {
  const files = await readdir(dir).catch(() => []);
  const charts = files.filter((file) => /^\d\d-[a-z0-9_.]+\.(?:png|svg)$/.test(file));
  await Promise.all(charts.map((file) => rm(join(dir, file))));
}

async function write(dir: string, { name, content }: ZipEntry): Promise<void> {
  const path = join(dir, name);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    try {
      for await (const chunk of content()) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new DeskError('file-unwritable', `The file ${path} cannot be written.`, 'Choose another place with --out.');
  }
}
