import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/core/ports.ts';
import { toSchema } from '../../src/reports/columns.ts';
import { exportFormats } from '../../src/reports/formats.ts';
import { toExpected } from './oracle.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { collect, first, sampleSubmissions, second, stream, submissions, versions } from './samples.ts';

const schema = toSchema(versions, { language: 'vi' });
const specs = new Map(versions.map((spec) => [spec.version, spec]));

/** Every cell of every submission as it must come back. */
function expectCells(all: readonly Submission[]): readonly (readonly (string | number | undefined)[])[] {
  return all.map((submission) =>
    schema.columns.map(({ key }) => toExpected(key, submission, specs.get(submission.version) ?? first)),
  );
}

/** Takes off what keeps spreadsheets from running a text, as a reader who knows the rule does. */
const unguard = (field: string): string =>
  /^'+(?:[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0])/u.test(field) ? field.slice(1) : field;

async function readBackCsv(all: readonly Submission[]): Promise<readonly (readonly string[])[]> {
  const text = String(await collect(exportFormats.csv.write(stream(all), schema, { header: 'keys' })));
  expect(text.startsWith('\ufeff')).toBe(true);
  return readCsv(text.slice(1));
}

async function readBackXlsx(
  all: readonly Submission[],
): Promise<readonly (readonly (string | number | undefined)[])[]> {
  const sheets = readXlsx(await collect(exportFormats.xlsx.write(stream(all), schema, { header: 'keys' })));
  const [header, ...rows] = sheets.get('Dữ liệu') ?? [];
  expect(header).toEqual(schema.columns.map(({ key }) => key));
  return rows.map((row) => schema.columns.map((_, index) => row[index]));
}

function toCsvCells(rows: readonly (readonly string[])[]): readonly (readonly (string | number | undefined)[])[] {
  return rows.map((row) =>
    row.map((field, index) => {
      if (field === '') return undefined;
      return schema.columns[index]?.type === 'number' ? Number(field) : unguard(field);
    }),
  );
}

describe('2,000 submissions to two versions of a form come back cell by cell', () => {
  const all = sampleSubmissions(2_000);
  const expected = expectCells(all);

  it('from CSV', async () => {
    const [header, ...rows] = await readBackCsv(all);
    expect(header).toEqual(schema.columns.map(({ key }) => key));
    expect(toCsvCells(rows)).toEqual(expected);
  });

  it('from XLSX', async () => {
    expect(await readBackXlsx(all)).toEqual(expected);
  });

  it('from JSON Lines, with codes and labels', async () => {
    const text = String(await collect(exportFormats.json.write(stream(all), schema)));
    const records = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
    const toCode = (part: string): object => ({
      code: part.startsWith('other:') ? 'other' : part,
      label: expect.any(String),
    });
    for (const [index, { version, answers }] of all.entries()) {
      const { session, topics } = answers;
      expect(records[index]).toMatchObject({
        version,
        answers: {
          ...answers,
          ...(typeof session === 'string' ? { session: toCode(session) } : {}),
          ...(typeof topics === 'object' ? { topics: topics.map(toCode) } : {}),
        },
      });
      expect(Object.keys(records[index].answers).sort()).toEqual(Object.keys(answers).sort());
    }
  });
});

it('any submissions come back from CSV and XLSX as they were', async () => {
  await fc.assert(
    fc.asyncProperty(submissions({ maxLength: 8 }), async (all) => {
      const expected = expectCells(all);
      expect(toCsvCells((await readBackCsv(all)).slice(1))).toEqual(expected);
      expect(await readBackXlsx(all)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('no field of a CSV file can run as a formula', async () => {
  const isText = schema.columns.map(({ type }) => type !== 'number');
  await fc.assert(
    fc.asyncProperty(submissions({ maxLength: 5 }), async (all) => {
      const fields = (await readBackCsv(all)).flatMap((row) => row.filter((_, index) => isText[index]));
      const running = fields.filter((field) => /^[\s\u200b\ufeff]*[=+\-@＝]|^[\t\r\n\0]/u.test(field));
      expect(running).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('numbers in a CSV file stay numbers, also negative ones', async () => {
  const years = schema.columns.findIndex(({ key }) => key === 'years');
  const [one] = sampleSubmissions(1);
  if (one === undefined) return;
  const rows = await readBackCsv([{ ...one, version: 'v1', answers: { years: -0.5 } }]);
  expect(rows[1]?.[years]).toBe('-0.5');
});

it.each(['csv', 'xlsx', 'json'] as const)('the same answers give the same bytes: %s', async (name) => {
  const all = sampleSubmissions(300);
  const write = (): Promise<Buffer> =>
    collect(exportFormats[name].write(stream(all), toSchema(versions, { language: 'th' })));
  expect((await write()).equals(await write())).toBe(true);
});

it.each(['csv', 'xlsx', 'json'] as const)('no submissions make a file without rows: %s', async (name) => {
  const bytes = await collect(exportFormats[name].write(stream([]), schema));
  const rows = {
    csv: () => readCsv(String(bytes)),
    xlsx: () => readXlsx(bytes).get('Dữ liệu'),
    json: () => String(bytes),
  };
  expect(rows[name]()).toHaveLength(name === 'json' ? 0 : 1);
});

it.each(['csv', 'xlsx', 'json'] as const)('what breaks while answers are read breaks the export: %s', async (name) => {
  async function* read(): AsyncGenerator<Submission> {
    yield* sampleSubmissions(3);
    throw new Error('The database went away.');
  }
  await expect(collect(exportFormats[name].write(read(), schema))).rejects.toThrow('The database went away.');
});

it.each(['csv', 'xlsx', 'json'] as const)(
  'answers to a version without a wording are not left out: %s',
  async (name) => {
    const half = toSchema([first], { language: 'en' });
    const all = sampleSubmissions(20).filter(({ version }) => version === second.version);
    await expect(collect(exportFormats[name].write(stream(all), half))).rejects.toThrow(
      'There are answers to version v2 of the form, but the wording of that version is not in the database. Restore the table of forms from the backup that the answers came from. [form-version-missing]',
    );
  },
);

it.each(['csv', 'xlsx', 'json'] as const)('a reader who stops early stops the reading of answers: %s', async (name) => {
  let isClosed = false;
  async function* read(): AsyncGenerator<Submission> {
    try {
      for (;;) yield* sampleSubmissions(200);
    } finally {
      isClosed = true;
    }
  }
  for await (const chunk of exportFormats[name].write(read(), schema)) {
    expect(chunk.length).toBeGreaterThan(0);
    if (chunk.length > 10_000) break;
  }
  await expect.poll(() => isClosed).toBe(true);
});
