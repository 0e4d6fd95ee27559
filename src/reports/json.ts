import type { Value } from '../core/event.ts';
import type { Submission } from '../core/ports.ts';
import { toLabels } from './answers.ts';
import { toChunks } from './chunks.ts';
import type { Schema } from './columns.ts';
import { findSpec, type Wording } from './fields.ts';
import { select } from './filter.ts';
import type { Format, WriteOptions } from './format.ts';

/** JSON Lines: one submission a line, answers by question id, choices with code and label. */
export const json: Format = {
  extension: 'jsonl',
  type: 'application/jsonl; charset=utf-8',
  write: (rows, schema, options = {}) => toChunks(writeLines(rows, schema, options)),
};

async function* writeLines(
  rows: AsyncIterable<Submission>,
  schema: Schema,
  { filter = {} }: WriteOptions,
): AsyncGenerator<string> {
  for await (const submission of select(rows, filter, schema.clock)) {
    yield `${JSON.stringify(toRecord(schema, submission))}\n`;
  }
}

function toRecord(schema: Schema, submission: Submission): object {
  findSpec(schema.versions, submission.version);
  const answers = schema.fields.flatMap(({ id, wordings }) => {
    const wording = wordings.get(submission.version);
    const answer = submission.answers[id];
    return wording === undefined || answer === undefined || answer === ''
      ? []
      : [[id, toAnswer(wording, answer, schema)] as const];
  });
  return {
    id: submission.id,
    seq: submission.seq,
    submitted_at: schema.clock.toOffsetTime(submission.submittedAt),
    language: submission.language,
    platform: submission.platform,
    form: submission.form,
    version: submission.version,
    ...(submission.occasion !== undefined && { occasion: submission.occasion }),
    ...(submission.source !== undefined && { source: submission.source }),
    answers: Object.fromEntries(answers),
  };
}

/** Numbers, dates, text, true and false stand for themselves; `other` keeps the person's own words as its label. */
function toAnswer({ question, options }: Wording, answer: Value, { language }: Schema): unknown {
  const toChoice = (part: string): object => ({
    code: part.startsWith('other:') ? 'other' : part,
    label: toLabels(options, part, language)[0],
  });
  switch (question.kind.type) {
    case 'choice':
      return toChoice(String(answer));
    case 'choices':
      return (typeof answer === 'object' ? answer : [String(answer)]).map(toChoice);
    case 'rating':
    case 'nps':
    case 'yesno':
    case 'text':
    case 'number':
    case 'date':
      return answer;
  }
}
