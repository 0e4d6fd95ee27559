import { z } from 'zod';
import { checkLife, lifeShape } from './life.ts';
import { checkQuotes } from './quotes.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A sentence in every language, each with at most `limit` graphemes. */
const text = (limit: number) => {
  const one = z
    .string()
    .trim()
    .min(1)
    .superRefine((value, context) => {
      const length = [...graphemes.segment(value)].length;
      if (length <= limit) return;
      const params = { remedy: 'Shorten it.', code: 'text-too-long' };
      const message = `This text has ${length} characters, and there is room for ${limit}.`;
      context.addIssue({ code: 'custom', message, params });
    });
  return z.strictObject({ vi: one, en: one, th: one });
};

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,31}$/, 'Use small letters, digits and _, beginning with a letter, at most 32.');
const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,23}$/, 'Use small letters, digits and _, beginning with a letter, at most 24.')
  .refine((value) => value !== 'consent' && value !== 'review', {
    message: 'A question cannot be called "consent" or "review": the form has pages with these names.',
    params: { remedy: 'Choose another id.', code: 'id-reserved' },
  });
const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,15}$/, 'Use small letters, digits, _ and -, at most 16.')
  .refine((value) => value !== 'other', {
    message: 'The code "other" is kept for answers in somebody\'s own words.',
    params: { remedy: 'Write "other: true" beside the choices, or choose another code.', code: 'code-reserved' },
  });

/** More could not be read on a phone. */
const mostChoices = 20;
const choice = z.strictObject({ code, label: text(80) });
const choices = z.array(choice).min(2).max(mostChoices);
const value = z.union([z.string(), z.number(), z.boolean()]);

const condition = z
  .strictObject({
    question: z.string(),
    equals: value.optional(),
    in: z.array(value).min(1).optional(),
    'at-least': z.number().optional(),
    answered: z.literal(true).optional(),
  })
  .refine((condition) => Object.values(condition).filter((part) => part !== undefined).length === 2, {
    message: 'A condition needs exactly one test.',
    params: { remedy: 'Write one of "equals", "in", "at-least" and "answered: true".', code: 'condition-test' },
  });

const base = z.strictObject({
  id,
  label: text(45).describe('A few words: the heading of a column, the name of a field. At most 45 characters.'),
  ask: text(300).describe('The question in full, at most 300 characters.'),
  required: z.boolean().default(false).describe('An answer is needed before the form can be sent.'),
  when: z.array(condition).default([]).describe('Asked only when all of these hold for earlier answers.'),
  header: text(100).optional().describe('A heading above this question, for what begins with it.'),
  message: text(300).optional().describe("Said when an answer is not taken, in place of the desk's own reason."),
  section: z.string().optional().describe('The section of the knowledge base that the question is about.'),
});

const question = z.discriminatedUnion('type', [
  base.extend({
    type: z.literal('rating'),
    points: z.int().min(2).max(10).default(5),
    ends: z.strictObject({ low: text(30), high: text(30) }).optional(),
  }),
  base.extend({ type: z.literal('nps') }),
  base.extend({ type: z.literal('choice'), choices, other: z.boolean().default(false) }),
  base.extend({
    type: z.literal('choices'),
    choices,
    other: z.boolean().default(false),
    min: z.int().min(1).default(1),
    max: z.int().min(1).optional(),
  }),
  base.extend({ type: z.literal('yesno') }),
  base.extend({
    type: z.literal('text'),
    long: z.boolean().default(false),
    'max-length': z.int().min(1).max(4000).default(1000),
  }),
  base.extend({ type: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
  base.extend({ type: z.literal('date') }),
]);

const form = z
  .strictObject({
    title: text(45).describe('At most 45 characters.'),
    ...lifeShape,
    sessions: z
      .array(choice)
      .min(1)
      .max(mostChoices)
      .optional()
      .describe('The sessions of the agenda, with "repeat: session".'),
    consent: text(1200)
      .optional()
      .describe('Who collects, what for, how long it is kept, how to withdraw. Shown before the first question.'),
    thanks: text(600).describe('Shown when the answers are stored, above the receipt code.'),
    questions: z.array(question).min(1).max(40).describe('The questions in their order.'),
    'quote-permission': z
      .string()
      .optional()
      .describe('The question whose yes allows reports to quote the comments of the same person.'),
  })
  .superRefine(checkLife)
  .superRefine(checkQuotes);

const option = z.strictObject({
  name,
  description: text(100),
  kind: z.enum(['text', 'choice']).default('text'),
  required: z.boolean().default(false),
  completes: z.boolean().default(false),
  choices: z.array(choice).max(mostChoices).default([]),
});

/** What a file in `commands` may hold; its name comes from the file's name. */
export const commandSchema = z.strictObject({
  action: z.string().describe('What the desk does; "form" asks the questions below.'),
  role: z
    .enum(['participant', 'staff', 'organiser', 'owner'])
    .default('participant')
    .describe('Who may use the command, with everybody above.'),
  description: text(100).describe('Shown in the list of commands, at most 100 characters.'),
  options: z.array(option).max(10).default([]),
  with: z.record(z.string(), value).default({}),
  say: text(2000).optional().describe('What the desk says about itself, for "start" and "help".'),
  form: form.optional(),
});

/** The name of a command, as people type it and as its file is called. */
export const nameSchema = name;

export type CommandFile = z.output<typeof commandSchema>;
export type FormFile = z.output<typeof form>;
export type QuestionFile = z.output<typeof question>;
