import { toChunks } from './chunks.ts';
import type { Cell, Column } from './columns.ts';
import { toTooLarge, writeZip } from './zip.ts';

/** A sheet whose first row is its heading. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly { readonly type: Column['type']; readonly width: number }[];
  /** Asked for once, after the sheets before it are written. */
  readonly rows: () => AsyncIterable<readonly Cell[]>;
}

/** What Excel can hold. See https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const rowLimit = 1_048_576;
const textLimit = 32_767;
/** Excel counts a day in 1900 that never was; after it, its days are those of the calendar. */
const firstSafeDay = 61;
const dayMs = 86_400_000;
/** Days from Excel's beginning to that of JavaScript. */
const epochDay = 25_569;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The places of the looks in `styles`. */
const looks = { text: 1, number: 0, date: 2, time: 3, heading: 4 } as const;
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  [0, 0],
  [49, 0],
  [164, 0],
  [165, 0],
  [0, 1],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Writes an Excel workbook sheet by sheet while the rows arrive, without holding them.
 *
 * Text is always text, so that nothing a person typed can run as a formula. Dates and times are Excel's own. Text longer
 * than a cell can be ends with `[…]`. Throws where a sheet would get more rows than Excel can open.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const numbered = sheets.map((sheet, index) => ({
    sheet,
    number: index + 1,
    path: `worksheets/sheet${index + 1}.xml`,
  }));
  const types = `${head}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${numbered.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="${content}.worksheet+xml"/>`).join('')}</Types>`;
  const root = `${head}<Relationships xmlns="${parts}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const book = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${toXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`;
  const links = `${head}<Relationships xmlns="${parts}/relationships">${numbered.map(({ path, number }) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="${path}"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
  const fixed = { '[Content_Types].xml': types, '_rels/.rels': root, 'xl/workbook.xml': book } as const;
  return writeZip([
    ...Object.entries({ ...fixed, 'xl/_rels/workbook.xml.rels': links, 'xl/styles.xml': styles }).map(
      ([name, xml]) => ({
        name,
        content: async function* () {
          yield Buffer.from(xml);
        },
      }),
    ),
    ...numbered.map(({ sheet, path }) => ({ name: `xl/${path}`, content: () => toChunks(writeSheet(sheet)) })),
  ]);
}

async function* writeSheet({ columns, rows }: Sheet): AsyncGenerator<string> {
  const names = columns.map((_, index) => toColumnName(index));
  const types = columns.map(({ type }) => type);
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  let number = 0;
  for await (const cells of rows()) {
    number += 1;
    if (number > rowLimit) throw toTooLarge();
    let row = `<row r="${number}">`;
    for (const [index, cell] of cells.entries()) {
      if (cell !== undefined)
        row += toCellXml(`${names[index]}${number}`, cell, number === 1 ? 'heading' : types[index]);
    }
    yield `${row}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${Math.max(number, 1)}"/></worksheet>`;
}

function toCellXml(place: string, cell: string | number, type: Column['type'] | 'heading' = 'text'): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const day = type === 'date' || type === 'time' ? toExcelDay(cell) : Number.NaN;
  if (day >= firstSafeDay) return `<c r="${place}" s="${looks[type]}"><v>${day}</v></c>`;
  const text = cell.length > textLimit ? `${cell.slice(0, textLimit - 4)} […]`.slice(0, textLimit) : cell;
  const look = type === 'heading' ? looks.heading : looks.text;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`;
}

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` as Excel counts days; NaN for anything else. */
function toExcelDay(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? ':00Z' : 'T00:00:00Z'}`) / dayMs + epochDay;
}

/** The letters over a column. `toColumnName(27)` is `AB`. */
function toColumnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? '' : toColumnName(before - 1)}${String.fromCodePoint(65 + (index % 26))}`;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; what XML cannot hold is written as `_x0007_`, Excel's own way, and so is text that looks like that. */
function toXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(
      /(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu,
      (mark) => `_x${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
