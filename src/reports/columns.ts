import type { Value } from '../core/event.ts';
import type { FormSpec } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import { exportWords } from '../core/words/export.ts';
import type { Language, Text } from '../language/language.ts';
import { toCodes, toLabels, toOwnWords, toText } from './answers.ts';
import { type Clock, createClock } from './clock.ts';
import { type Field, findSpec, toFields, type Wording } from './fields.ts';

/** What stands in one cell; `undefined` where the question was not asked or not answered. */
export type Cell = string | number | undefined;

export interface Column {
  /** The same in every language and for as long as the form lives. */
  readonly key: string;
  /** In the language of the export; no two are alike. */
  readonly heading: string;
  readonly headings: Text;
  /** `date` is `YYYY-MM-DD`, `time` is `YYYY-MM-DD HH:MM`; a `number` is never text. */
  readonly type: 'text' | 'number' | 'date' | 'time';
  /** What the cells are: something known of each submission, an answer, or whether one option was chosen. */
  readonly of: { readonly kind: 'submission' } | { readonly kind: 'answer' | 'option'; readonly field: Field };
  toCell(submission: Submission): Cell;
}

/** The columns of an export, frozen from the wordings of a form before the first row is read. */
export interface Schema {
  readonly form: string;
  readonly language: Language;
  readonly clock: Clock;
  /** By version, oldest first. */
  readonly versions: ReadonlyMap<string, FormSpec>;
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
}

type Draft = Omit<Column, 'heading'>;

/** Where the reader is at home. */
interface Place {
  readonly language: Language;
  /** The default is that of the workshops, `Asia/Ho_Chi_Minh`. */
  readonly timeZone?: string;
}

/**
 * Freezes the columns of an export from every version of a form.
 *
 * First what is known of a submission, then the questions in the form's order. A rating, number, date or text is one
 * column. A choice has its code, its label (`<id>.label`, in the words that were shown) and own words (`<id>.other`).
 * Several choices have a readable summary and 1 or 0 for each option (`<id>/<code>`), empty where the option was not
 * offered.
 *
 * @param versions oldest first.
 * @example
 * toSchema(await store.readForms('feedback'), { language: 'vi' }).columns.map(({ key }) => key)
 * // => ['id', 'seq', 'submitted_at', 'submitted_local', 'language', 'platform', 'version', 'occasion', 'source', 'overall', ...]
 */
export function toSchema(versions: readonly FormSpec[], { language, timeZone = 'Asia/Ho_Chi_Minh' }: Place): Schema {
  const clock = createClock(timeZone);
  const fields = toFields(versions);
  const own = toSubmissionColumns(clock);
  const taken = new Set(own.map(({ key }) => key));
  const drafts = [
    ...own,
    ...fields.flatMap((field) =>
      toFieldColumns(field, taken.has(field.key) ? `answer.${field.key}` : field.key, language),
    ),
  ];
  const headings = new Set<string>();
  const columns = drafts.map((draft) => {
    const wanted = draft.headings[language];
    const heading = headings.has(wanted) ? `${wanted} [${draft.key}]` : wanted;
    headings.add(heading);
    return { ...draft, heading };
  });
  const form = versions.at(-1)?.name ?? '';
  return { form, language, clock, versions: new Map(versions.map((spec) => [spec.version, spec])), fields, columns };
}

/** The cells of one submission, in the order of the columns. Throws where the wording of its version is missing. */
export function toCells(schema: Schema, submission: Submission): readonly Cell[] {
  findSpec(schema.versions, submission.version);
  return schema.columns.map((column) => column.toCell(submission));
}

function toSubmissionColumns(clock: Clock): readonly Draft[] {
  const create = (
    key: keyof (typeof exportWords)['en']['columns'],
    type: Column['type'],
    toCell: Column['toCell'],
  ): Draft => ({
    key,
    headings: toText((language) => exportWords[language].columns[key]),
    type,
    of: { kind: 'submission' },
    toCell,
  });
  return [
    create('id', 'text', ({ id }) => id),
    create('seq', 'number', ({ seq }) => seq),
    create('submitted_at', 'text', ({ submittedAt }) => clock.toOffsetTime(submittedAt)),
    create('submitted_local', 'time', ({ submittedAt }) => clock.toLocalTime(submittedAt)),
    create('language', 'text', (submission) => submission.language),
    create('platform', 'text', ({ platform }) => platform),
    create('version', 'text', ({ version }) => version),
    create('occasion', 'text', ({ occasion }) => occasion),
    create('source', 'text', ({ source }) => source),
  ];
}

function toFieldColumns(field: Field, key: string, language: Language): readonly Draft[] {
  const { label, kind } = field.question;
  const create = (
    suffix: string,
    type: Column['type'],
    headings: Text,
    toCell: (value: Value, wording: Wording) => Cell,
    of: 'answer' | 'option' = 'answer',
  ): Draft => ({
    key: `${key}${suffix}`,
    headings,
    type,
    of: { kind: of, field },
    toCell: ({ version, answers }) => {
      const wording = field.wordings.get(version);
      const value = answers[field.id];
      return wording === undefined || value === undefined || value === '' ? undefined : toCell(value, wording);
    },
  });
  const coded = (): readonly Draft[] => [
    create(
      '',
      'text',
      toText((each) => exportWords[each].code(label[each])),
      (value) => toCodes(value)[0],
    ),
    create('.label', 'text', label, (value, { options }) => toLabels(options, value, language)[0]),
  ];
  const ownWords = (): readonly Draft[] =>
    field.ownWords
      ? [
          create(
            '.other',
            'text',
            toText((each) => exportWords[each].ownWords(label[each])),
            toOwnWords,
          ),
        ]
      : [];
  switch (kind.type) {
    case 'rating':
    case 'nps':
    case 'number':
      return [create('', 'number', label, Number)];
    case 'text':
      return [create('', 'text', label, String)];
    case 'date':
      return [create('', 'date', label, String)];
    case 'yesno':
      return coded();
    case 'choice':
      return [...coded(), ...ownWords()];
    case 'choices':
      return [
        create('', 'text', label, (value, { options }) => toLabels(options, value, language).join('; ')),
        ...field.options.map((option) => {
          const headings = toText((each) => exportWords[each].option(label[each], option.label[each]));
          return create(`/${option.code}`, 'number', headings, toFlag(option.code), 'option');
        }),
        ...ownWords(),
      ];
  }
}

/** 1 where an option was chosen, 0 where it was not, empty where nobody could choose it. */
function toFlag(code: string): (value: Value, wording: Wording) => Cell {
  return (value, { options }) => {
    if (options.every((option) => option.code !== code)) return undefined;
    return toCodes(value).includes(code) ? 1 : 0;
  };
}
