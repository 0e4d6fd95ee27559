import { createHash } from 'node:crypto';
import { toCitations, toRendition } from '../core/answer.ts';
import type { Chart } from '../core/chart.ts';
import type { FormSpec } from '../core/form.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Store } from '../core/ports.ts';
import type { Rows } from '../core/raw.ts';
import type { OutFile } from '../core/reply.ts';
import { matrixWords } from '../core/words/matrix.ts';
import { packWords } from '../core/words/pack.ts';
import type { Language } from '../language/language.ts';
import { readBackground } from './background.ts';
import { toCharts } from './charts.ts';
import { type About, toDonorReport } from './donor-report.ts';
import { type Page, toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toMatrix } from './matrix.ts';
import { toMatrixTable } from './matrix-text.ts';
import { readPages } from './pages.ts';
import { findQuotes } from './quotes.ts';
import { openExport } from './read.ts';
import { readTally, toSectionTitle } from './results.ts';
import type { QuestionTally } from './tally.ts';
import type { Sheet } from './workbook.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** The part of the knowledge base that a pack uses. */
type PackKnowledge = Pick<Knowledge, 'sections' | 'glossary' | 'synonyms' | 'version'>;

/** What draws charts, and the letters of the page. */
interface Drawing {
  readonly toSvg: (chart: Chart) => string;
  readonly toPng: (chart: Chart) => Uint8Array;
  readonly fonts: Page['fonts'];
}

/** What a pack is made of, and for whom. */
export interface PackParts {
  /** The door to single rows was passed before. */
  readonly rows: Rows;
  readonly store: Pick<Store, 'countDrafts' | 'countSections' | 'readFormState'>;
  readonly knowledge: PackKnowledge;
  readonly drawing: Drawing;
  /** The form's name. */
  readonly form: string;
  /** The form as it stands now; absent when it is no longer there. */
  readonly spec?: FormSpec | undefined;
  readonly language: Language;
}

/**
 * Puts together what an organiser hands to a donor: the answers as a workbook, a report as Markdown and as a page to
 * print, each chart as PNG and SVG, and at last `manifest.sha256` with the checksum of every file before it.
 *
 * The files have to be read in their order, each to its end. The same data give the same bytes on any day: no clock is
 * read, and all times are those of the answers.
 *
 * @see https://man7.org/linux/man-pages/man1/sha256sum.1.html (the manifest's format; check with `sha256sum -c`)
 */
export async function openPack(parts: PackParts): Promise<readonly ZipEntry[]> {
  const { rows, store, knowledge, drawing, form, spec, language } = parts;
  const [results, versions, sections, background] = await Promise.all([
    readTally({ ...rows, countDrafts: (name) => store.countDrafts(name) }, form, knowledge),
    rows.readForms(form),
    store.countSections(),
    readBackground(store, form, { spec, content: knowledge.version }),
  ]);
  const { tally } = results;
  const charts = toCharts(tally, language);
  const name = (section: string): string => toSectionTitle(knowledge, section, language);
  const matrix = toMatrix(sections, tally.questions, tally.smallest);
  const sheets = [toMatrixSheet(toMatrixTable(matrix, language, name), matrixWords[language].section)];
  const report = toDonorReport(
    {
      results,
      charts,
      quotes: await findQuotes(spec, versions, readPages(rows, form), tally.smallest),
      matrix,
      ...(spec !== undefined && { form: spec }),
      about: toAbout(knowledge, tally.questions, language),
      contentVersion: knowledge.version,
      toTitle: name,
    },
    language,
  );
  const page = { language, title: packWords[language].title(tally.title[language]), ...drawing };
  return withManifest([
    {
      name: `${form}.xlsx`,
      content: () => toLater(() => openExport(rows, form, 'xlsx', language, { sheets, background })),
    },
    toFile('report.md', () => toMarkdown(report)),
    toFile('report.html', () => toHtml(report, page)),
    ...charts.flatMap((chart) => [
      toFile(`charts/${chart.name}.svg`, () => drawing.toSvg(chart)),
      toFile(`charts/${chart.name}.png`, () => drawing.toPng(chart)),
    ]),
  ]);
}

/** `openPack` as one archive in memory, for a chat, and how many files are in it. */
export async function readPack(parts: PackParts): Promise<{ readonly file: OutFile; readonly count: number }> {
  const entries = await openPack(parts);
  const bytes = Buffer.concat(await Array.fromAsync(writeZip(entries)));
  return { file: { name: `${parts.form}-pack.zip`, type: 'application/zip', bytes }, count: entries.length };
}

/** The passages of the first article about what the form's questions are about. */
function toAbout({ sections }: PackKnowledge, questions: readonly QuestionTally[], language: Language): About {
  const all = [...sections.values()];
  const asked = questions.flatMap(({ section }) => (section === undefined ? [] : (sections.get(section) ?? [])));
  const [first] = all.filter(({ topic }) => topic === asked[0]?.topic);
  const article = first?.id.split('#')[0];
  const found = article === undefined ? [] : all.filter(({ id }) => id.split('#')[0] === article);
  const sources = new Map(found.flatMap((each) => toCitations(each, language)).map((source) => [source.url, source]));
  return {
    passages: found.map((each) => toRendition(each, language).rendition.text),
    sources: [...sources.values()],
  };
}

function toMatrixSheet(table: readonly (readonly (string | number)[])[], name: string): Sheet {
  return {
    name,
    columns: (table[0] ?? []).map((_, at) => (at === 0 ? { type: 'text', width: 60 } : { type: 'number', width: 14 })),
    rows: async function* () {
      yield* table;
    },
  };
}

function toFile(name: string, create: () => string | Uint8Array): ZipEntry {
  return {
    name,
    content: async function* () {
      yield Buffer.from(create());
    },
  };
}

async function* toLater(open: () => Promise<AsyncIterable<Uint8Array>>): AsyncGenerator<Uint8Array> {
  yield* await open();
}

/** Adds up the checksums while the files are read. */
function withManifest(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const sums = new Map<string, string>();
  const summed = entries.map(({ name, content }): ZipEntry => ({
    name,
    content: async function* () {
      const hash = createHash('sha256');
      for await (const chunk of content()) {
        hash.update(chunk);
        yield chunk;
      }
      sums.set(name, hash.digest('hex'));
    },
  }));
  const manifest = toFile('manifest.sha256', () => [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  return [...summed, manifest];
}
