import type { Span } from '../core/reply.ts';
import { matrixWords } from '../core/words/matrix.ts';
import type { Language } from '../language/language.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

/** More would be several screens of a phone. */
const mostRows = 15;

const columns = ['asked', 'answered', 'missed', 'rated', 'commented', 'marked'] as const;

/**
 * Writes the matrix as a message to be read on a phone: the sections that were missed most often come first.
 *
 * Their order rests on what is shown alone. `toTitle` names a section in the reader's language.
 */
export function toMatrixText(
  { rows, smallest }: Matrix,
  language: Language,
  toTitle: (section: string) => string,
): readonly Span[] {
  const words = matrixWords[language];
  const title: Span = { text: `${words.title}\n`, bold: true };
  if (rows.length === 0) return [title, { text: words.none }];
  const ordered = rows.toSorted((a, b) => (b.missed ?? 0) - (a.missed ?? 0) || (b.asked ?? 0) - (a.asked ?? 0));
  const shown = ordered.slice(0, mostRows);
  const left = rows.length - shown.length;
  const notes = [
    words.missedNote,
    ...(shown.some((row) => columns.some((name) => row[name] === undefined)) ? [words.hiddenNote(smallest)] : []),
  ];
  return [
    title,
    ...shown.flatMap((row): readonly Span[] => [
      { text: `\n${toTitle(row.section)}\n`, bold: true },
      { text: `${toLine(row, language)}\n` },
    ]),
    ...(left > 0 ? [{ text: `\n${words.more(left)}\n` }] : []),
    { text: `\n${notes.join('\n')}`, italic: true },
  ];
}

/** The matrix as a table for a sheet: headings first, a row for each section, a word in place of what is hidden. */
export function toMatrixTable(
  { rows }: Matrix,
  language: Language,
  toTitle: (section: string) => string,
): readonly (readonly (string | number)[])[] {
  const words = matrixWords[language];
  return [
    [words.section, ...columns.map((name) => words[name])],
    ...rows.map((row) => [toTitle(row.section), ...columns.map((name) => row[name] ?? words.hidden)]),
  ];
}

/** What is there to say of a section; zeros only where they tell something. */
function toLine(row: MatrixRow, language: Language): string {
  const words = matrixWords[language];
  const toNumber = new Intl.NumberFormat(`${language}-u-nu-latn`);
  return columns
    .filter((name) => row[name] !== 0 || name === 'missed')
    .map((name) => {
      const count = row[name];
      return `${words[name]}: ${count === undefined ? words.hidden : toNumber.format(count)}`;
    })
    .join(' · ');
}
