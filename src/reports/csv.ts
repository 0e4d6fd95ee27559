import type { Submission } from '../core/ports.ts';
import { toChunks } from './chunks.ts';
import { type Cell, type Schema, toCells } from './columns.ts';
import { select } from './filter.ts';
import type { Format, WriteOptions } from './format.ts';

/**
 * Text that a spreadsheet may take for a formula, also behind spaces or marks that cannot be seen. Text that looks
 * already guarded counts too, so that taking one apostrophe off always gives back what was written.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*(?:[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

/** CSV as RFC 4180 has it, readable for spreadsheets and harmless in them. */
export const csv: Format = {
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (rows, schema, options = {}) => toChunks(writeLines(rows, schema, options)),
};

async function* writeLines(
  rows: AsyncIterable<Submission>,
  schema: Schema,
  { header = 'labels', bom = true, filter = {} }: WriteOptions,
): AsyncGenerator<string> {
  if (bom) yield '\ufeff';
  yield toCsvLine(schema.columns.map(({ key, heading }) => (header === 'keys' ? key : heading)));
  for await (const submission of select(rows, filter, schema.clock)) yield toCsvLine(toCells(schema, submission));
}

/**
 * One record with its line end. Numbers stay numbers, also negative ones; text that could run as a formula gets an
 * apostrophe in front.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180#section-2
 * @example
 * toCsvLine([-2, '=1+1', 'so "far"', undefined]) // => `-2,'=1+1,"so ""far""",\r\n`
 */
function toCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  // Semicolons and tabs part columns for spreadsheets in many countries.
  return /[",;\t\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}
