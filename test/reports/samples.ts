import * as fc from 'fast-check';
import type { Value, Values } from '../../src/core/event.ts';
import type { Choice, FormSpec, Kind, Question } from '../../src/core/form.ts';
import type { Submission } from '../../src/core/ports.ts';
import { toPath } from '../../src/core/path.ts';
import type { Text } from '../../src/language/language.ts';

/** Labels that show their language and need quoting. */
export const say = (words: string): Text => ({ vi: `${words}, tiếng Việt`, en: words, th: `${words} ภาษาไทย` });

export const choices = (...codes: readonly string[]): readonly Choice[] =>
  codes.map((code) => ({ code, label: say(`Option ${code}`) }));

export function question(id: string, kind: Kind, more: Partial<Question> = {}): Question {
  return { id, label: say(`Label ${id}`), ask: say(`What about ${id}?`), required: false, kind, when: [], ...more };
}

export function form(version: string, questions: readonly Question[]): FormSpec {
  const title = say('Workshop');
  return { name: 'feedback', version, title, thanks: title, identity: 'anonymous', again: 'refuse', questions };
}

const overall = question('overall', { type: 'rating', points: 5, ends: { low: say('bad'), high: say('good') } });
const session = question('session', { type: 'choice', choices: choices('a', 'b', 'none'), other: true });
const use = question('use', { type: 'yesno' });
const why = question(
  'why',
  { type: 'text', long: true, maxLength: 1000 },
  { when: [{ question: 'use', test: { kind: 'equals', value: false } }] },
);
const nps = question('nps', { type: 'nps' });
const comment = question(
  'comment',
  { type: 'text', long: true, maxLength: 1000 },
  { section: 'workshop/agenda#issues' },
);

export const first = form('v1', [
  overall,
  session,
  question('topics', { type: 'choices', choices: choices('x', 'y'), min: 0, max: 3, other: true }),
  use,
  why,
  nps,
  question('venue', { type: 'rating', points: 5 }),
  question('years', { type: 'number' }),
  comment,
]);

/** Another wording, a new option, two new questions, one scale changed and one question gone. */
export const second = form('v2', [
  { ...overall, ask: say('How was all of it?') },
  session,
  question('language', { type: 'text', long: false, maxLength: 100 }),
  question('topics', { type: 'choices', choices: choices('x', 'w', 'y'), min: 0, max: 3, other: true }),
  use,
  why,
  nps,
  question('venue', { type: 'rating', points: 10 }),
  question('day', { type: 'date' }),
  comment,
]);

export const versions: readonly FormSpec[] = [first, second];

const words = [
  'ขอบคุณมาก',
  'น้ำแข็ง',
  'Nghị định 125/2024/NĐ-CP',
  'người phụ nữ',
  'ệ',
  '👩🏽‍✈️',
  '🇻🇳',
  'plain words',
  'a',
  '0012',
];
const traps = [
  ['=1+1', '+84 91', '-5', '@SUM(A1)', '＝1', "'", "'=1", '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', ' ', '1e5'],
  ['<b>&amp;</b>', ']]>', '_x0041_', '_x005F_', '\u0007', '\0', '\u200b', '\ufeff', '\u00a0', '2025-01-01'],
].flat();

/** What breaks exports: three scripts, marks on marks, emoji, formulas, separators, quotes, line ends, odd characters. */
const awkward = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...traps)), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

function toAnswer({ kind }: Question): fc.Arbitrary<Value> {
  const own = awkward.map((text) => `other:${text}`);
  switch (kind.type) {
    case 'rating':
      return fc.integer({ min: 1, max: kind.points });
    case 'nps':
      return fc.integer({ min: 0, max: 10 });
    case 'choice':
      return fc.oneof(fc.constantFrom(...kind.choices.map(({ code }) => code)), fc.constant('other'), own);
    case 'choices':
      return fc
        .tuple(fc.subarray(kind.choices.map(({ code }) => code)), fc.option(own, { nil: undefined }))
        .map(([codes, words]) => (words === undefined ? codes : [...codes, words]))
        .filter((codes) => codes.length > 0);
    case 'yesno':
      return fc.boolean();
    case 'text':
      return awkward;
    case 'number':
      return fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-0.5, 2.75, 1e6));
    case 'date':
      return fc.constantFrom('2025-03-31', '1999-12-31', '1850-01-01', '2024-02-29');
  }
}

const submission = fc.constantFrom(...versions).chain((spec) =>
  fc.record({
    answers: fc
      .record(
        Object.fromEntries(spec.questions.map((each) => [each.id, fc.option(toAnswer(each), { nil: undefined })])),
      )
      .map((answers): Values => {
        const given = Object.entries(answers).flatMap(([id, value]) =>
          value === undefined ? [] : [[id, value] as const],
        );
        return toPath(spec, Object.fromEntries(given)).answers;
      }),
    version: fc.constant(spec.version),
    language: fc.constantFrom('vi' as const, 'en' as const, 'th' as const),
    platform: fc.constantFrom('one', 'two'),
    link: fc.constantFrom(undefined, 'feb-2025/room-a', 'mail'),
    submittedAt: fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 0, 1) })
      .map((time) => new Date(Math.floor(time / 1000) * 1000)),
  }),
);

/** Submissions to both versions, in order. */
export const submissions = (size: { minLength?: number; maxLength: number }): fc.Arbitrary<readonly Submission[]> =>
  fc.array(submission, size).map((all) =>
    all.map(({ link, ...each }, index) => {
      const source = link !== undefined && { source: link };
      return { ...each, ...source, form: 'feedback', id: `r${index}`, seq: index + 1 };
    }),
  );

/** The same many submissions on every run. */
export function sampleSubmissions(count: number): readonly Submission[] {
  const [all] = fc.sample(submissions({ minLength: count, maxLength: count }), { numRuns: 1, seed: 20250331 });
  return all ?? [];
}

/** One submission that says nothing but what is given. */
export function submit(seq: number, answers: Values, more: Partial<Submission> = {}): Submission {
  const submittedAt = new Date(Date.UTC(2025, 2, 31, 7));
  return {
    seq,
    id: `r${seq}`,
    form: 'feedback',
    version: 'v1',
    language: 'vi',
    platform: 'one',
    submittedAt,
    answers,
    ...more,
  };
}

export async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}
