import type { Submission } from '../core/ports.ts';
import { exportWords } from '../core/words/export.ts';
import { toCodebook } from './codebook.ts';
import { type Cell, type Column, type Schema, toCells } from './columns.ts';
import { toTest } from './filter.ts';
import type { Format, WriteOptions } from './format.ts';
import { toMethod } from './method.ts';
import { createSplitCounter, type SplitCounter } from './splits.ts';
import { type Sheet, writeWorkbook } from './workbook.ts';

/** An Excel workbook of three sheets: the answers, what the columns and codes mean, how the answers came to be. */
export const xlsx: Format = {
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (rows, schema, options = {}) => writeWorkbook([...toSheets(rows, schema, options), ...(options.sheets ?? [])]),
};

const textWidth = 40;
const widths: Readonly<Record<Column['type'], number>> = { text: 24, number: 14, date: 14, time: 18 };

function toSheets(rows: AsyncIterable<Submission>, schema: Schema, options: WriteOptions): readonly Sheet[] {
  const { sheets } = exportWords[schema.language];
  const counter = createSplitCounter([...schema.versions.values()]);
  const codebook = toCodebook(schema);
  return [
    {
      name: sheets.data,
      columns: schema.columns.map(({ type }) => ({ type, width: widths[type] })),
      rows: () => toDataRows(rows, schema, counter, options),
    },
    {
      name: sheets.codebook,
      columns: (codebook[0] ?? []).map(() => ({ type: 'text', width: textWidth })),
      rows: () => toRows(() => codebook),
    },
    {
      name: sheets.method,
      columns: [textWidth, 2 * textWidth].map((width) => ({ type: 'text', width })),
      // The rows are counted while the first sheet is written.
      rows: () => toRows(() => toMethod(schema, counter, options)),
    },
  ];
}

async function* toDataRows(
  rows: AsyncIterable<Submission>,
  schema: Schema,
  counter: SplitCounter,
  { header = 'labels', filter = {} }: WriteOptions,
): AsyncGenerator<readonly Cell[]> {
  yield schema.columns.map(({ key, heading }) => (header === 'keys' ? key : heading));
  const isWanted = toTest(filter, schema.clock);
  for await (const submission of rows) {
    counter.add(submission);
    if (isWanted(submission)) yield toCells(schema, submission);
  }
}

async function* toRows(create: () => readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* create();
}
