import type { Question } from '../core/form.ts';
import { type ExportWords, exportWords } from '../core/words/export.ts';
import { languages, type Text } from '../language/language.ts';
import type { Cell, Column, Schema } from './columns.ts';
import type { Field } from './fields.ts';

/**
 * Lists every column of an export and every code in it, in three languages. A wording that was changed stands there
 * once for each time it was changed, with the versions that used it. The first row is the heading.
 */
export function toCodebook({ columns, language }: Schema): readonly (readonly Cell[])[] {
  const words = exportWords[language];
  const each = (toWords: (language: string) => string): readonly string[] => languages.map(toWords);
  return [
    [
      words.column,
      ...each(words.heading),
      words.type,
      words.required,
      ...each(words.question),
      words.codeHeading,
      ...each(words.label),
      words.versions,
      words.section,
    ],
    ...columns.flatMap((column) => toRows(column, words)),
  ];
}

const noText = [undefined, undefined, undefined];
const toLanguages = (text: Text): readonly Cell[] => languages.map((language) => text[language]);

function toRows({ key, headings, of, type }: Column, words: ExportWords): readonly (readonly Cell[])[] {
  const start = [key, ...toLanguages(headings)];
  if (of.kind === 'submission') {
    return [
      [...start, type === 'number' ? words.types.number : words.types.text, undefined, ...noText, undefined, ...noText],
    ];
  }
  const wordings = [...of.field.wordings].map(([version, wording]) => ({ version, wording }));
  const asked = gather(wordings, ({ wording: { question } }) => [question.ask, question.required]);
  const codes = of.kind === 'option' || !isFirst(key, of.field.key) ? [] : toCodeLines(of.field);
  return [
    ...asked.map(
      ([
        {
          wording: { question },
        },
        versions,
      ]) => [
        ...start,
        of.kind === 'option' ? words.types.option : toType(question, words),
        question.required ? words.yes : words.no,
        ...toLanguages(question.ask),
        undefined,
        ...noText,
        versions,
        question.section,
      ],
    ),
    ...gather(codes, ({ code, label }) => [code, label]).map(([{ code, label }, versions]) => [
      ...start,
      undefined,
      undefined,
      ...noText,
      code,
      ...toLanguages(label),
      versions,
    ]),
  ];
}

/** Codes stand under the column that holds them, not under those that only repeat them in words. */
function isFirst(key: string, field: string): boolean {
  return key === field || key === `answer.${field}`;
}

interface CodeLine {
  readonly version: string;
  readonly code: string;
  readonly label: Text;
}

/** In the order of the options; what the ends of a scale mean stands before. */
function toCodeLines({ wordings, options }: Field): readonly CodeLine[] {
  const lines = [...wordings].flatMap(([version, wording]) => {
    const { kind } = wording.question;
    const ends =
      kind.type === 'rating' && kind.ends !== undefined
        ? [
            { code: '1', label: kind.ends.low },
            { code: String(kind.points), label: kind.ends.high },
          ]
        : [];
    return [...ends, ...wording.options].map(({ code, label }) => ({ version, code, label }));
  });
  const toPlace = (line: CodeLine): number => options.findIndex(({ code }) => code === line.code);
  return lines.sort((a, b) => toPlace(a) - toPlace(b));
}

function toType({ kind }: Question, { types }: ExportWords): string {
  return kind.type === 'rating' ? types.rating(kind.points) : types[kind.type];
}

/** Puts together what is the same in several versions, with the names of those versions. */
function gather<Item extends { readonly version: string }>(
  items: readonly Item[],
  toSame: (item: Item) => unknown,
): readonly (readonly [Item, string])[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(toSame(item)));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, [first, ...others].map(({ version }) => version).join(', ')] as const],
  );
}
