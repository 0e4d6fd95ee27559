import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toLine, toRemedy } from '../src/errors.ts';
import { readYaml } from '../src/yaml.ts';

const text = z.strictObject({ vi: z.string(), en: z.string() });
const schema = z.strictObject({
  title: text,
  again: z.enum(['refuse', 'edit', 'new']).optional(),
  list: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('rating'), points: z.int().min(2).max(10) }),
        z.strictObject({ type: z.literal('text'), long: z.boolean().default(false) }),
      ]),
    )
    .optional(),
  name: z
    .string()
    .regex(/^[a-z]+$/, 'Use small letters only.')
    .optional(),
  either: z.union([z.string(), text]).optional(),
  dozen: z.number().multipleOf(12).optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, 'This number is odd.')
    .optional(),
});

const title = 'title: { vi: a, en: b }\n';

it('gives the value of a right file and no problems', () => {
  const { value, problems } = readYaml('a.yaml', `${title}list:\n  - type: text\n`, schema);
  expect(value).toEqual({ title: { vi: 'a', en: 'b' }, list: [{ type: 'text', long: false }] });
  expect(problems).toEqual([]);
});

describe('every problem says where it is, what is wrong and what to do', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', ['a.yaml:1: The file is empty. Fill it in. [value-empty]']],
    ['title: { vi: a }', ['a.yaml:1: "title.en" is missing. Add it. [key-missing]']],
    [
      'titel: { vi: a, en: b }',
      [
        'a.yaml:1: "title" is missing. Add it. [key-missing]',
        'a.yaml:1: "titel" is not a key here. Did you mean "title"? [key-unknown]',
      ],
    ],
    ['title:\n  vi: a\n  en:\n', ['a.yaml:3: "title.en" is empty. Fill it in. [value-empty]']],
    [`${title}name: Ada`, ['a.yaml:2: "name" cannot be "Ada". Use small letters only. [value-format]']],
    [
      `${title}dozen: 13`,
      ['a.yaml:2: "dozen" cannot be "13". Invalid number: must be a multiple of 12. [value-wrong]'],
    ],
    [`${title}even: 13`, ['a.yaml:2: This number is odd. Change it. [value-wrong]']],
    [`${title}again: refus`, ['a.yaml:2: "again" cannot be "refus". Did you mean "refuse"? [value-unknown]']],
    [`${title}again: maybe`, ['a.yaml:2: "again" cannot be "maybe". Use refuse, edit or new. [value-unknown]']],
    [`${title}list:\n  - type: stars\n`, ['a.yaml:3: "type" cannot be "stars". Use rating or text. [value-unknown]']],
    [`${title}list:\n  - points: 3\n`, ['a.yaml:3: "type" is missing. Add it. [key-missing]']],
    [
      `${title}list:\n  - type: rating\n    points: 11\n  - type: rating\n    points: five\n`,
      [
        'a.yaml:4: "points" is too much. Give at most 10. [value-range]',
        'a.yaml:6: "points" is not a number. Write a number instead of "five". [value-type]',
      ],
    ],
    [`${title}name: 12`, [`a.yaml:2: "name" is not text. Put it between quotes: '12'. [value-type]`]],
    [`${title}either: { vi: a }`, ['a.yaml:2: "either.en" is missing. Add it. [key-missing]']],
    [`${title}${title}`, ['a.yaml:2: This key is here twice. Keep one of them. [key-duplicate]']],
    [
      `${title}name: *no`,
      [
        'a.yaml:1: Unresolved alias (the anchor must be set before the alias): no. Write the value out instead of using *. [yaml-alias]',
      ],
    ],
  ])('%j', (source, lines) => {
    const { value, problems } = readYaml('a.yaml', source, schema);
    expect(problems.map(toLine)).toEqual(lines);
    expect(value).toBeUndefined();
  });

  it.each([
    ['title:\n\tvi: a', 2, 'Indent with spaces.'],
    ['title: a: b', 1, 'Put text that holds ": " between quotes.'],
    ['title: a\n---\ntitle: b', 2, 'Remove the line "---".'],
    ['title: "a', 1, 'Look at the quotes, colons and indents here.'],
  ])('%j is not YAML', (source, line, remedy) => {
    const { problems } = readYaml('a.yaml', source, schema);
    expect(problems).toContainEqual(expect.objectContaining({ line, remedy, code: 'yaml-syntax' }));
  });
});

it('reports a duplicate key and the wrong values in one go', () => {
  const { problems } = readYaml('a.yaml', `${title}again: x\nagain: y\nnam: z\n`, schema);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(
    expect.arrayContaining(['3 key-duplicate', '4 key-unknown']),
  );
});

it('counts lines from where the text starts in its file', () => {
  const { problems, lineOf } = readYaml('a.md', `${title}name: 12`, schema, { firstLine: 2 });
  expect(problems[0]?.line).toBe(3);
  expect(lineOf(['title', 'en'])).toBe(2);
});

it('finds the line of a place, or of what is around it', () => {
  const { lineOf } = readYaml('a.yaml', 'a:\n  - b: 1\n    c:\n      d: 2\n  - b: 3\n', z.unknown());
  expect(lineOf(['a', 0, 'c', 'd'])).toBe(4);
  expect(lineOf(['a', 1, 'b'])).toBe(5);
  expect(lineOf(['a', 0, 'zzz'])).toBe(2);
  expect(lineOf(['zzz'])).toBe(1);
});

it.each([
  ['ratng', ['rating', 'choice'], 'Did you mean "rating"?'],
  ['raitng', ['rating', 'choice'], 'Did you mean "rating"?'],
  ['stars', ['rating', 'choice', 'text'], 'Use rating, choice or text.'],
  ['stars', ['rating'], 'Use rating.'],
  ['stars', [], 'Remove it.'],
])('advises on %s among %j', (word, known, remedy) => {
  expect(toRemedy(word, known)).toBe(remedy);
});
