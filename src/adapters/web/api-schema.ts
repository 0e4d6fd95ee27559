import { z } from 'zod';
import { languages } from '../../language/language.ts';

/** What the API takes and gives. The OpenAPI document is made from these, so it cannot say something else. */

const form = z
  .string()
  .regex(/^[a-z0-9_]{1,32}$/)
  .meta({ description: 'The name of a form, as in its file.', example: 'feedback' });
const language = z.enum(languages);
const text = z.object({ vi: z.string(), en: z.string(), th: z.string() });

/** No query goes through with a word that is not known: a filter with a slip in it would hand over everything. */
export const responsesQuery = z.strictObject({
  form,
  after: z.coerce.number().int().min(0).default(0).meta({
    description: 'The cursor: `next` of the page before. 0 begins at the beginning. It never expires.',
  }),
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: 'Changes to look at.' }),
  language: language.optional().meta({ description: 'Only responses in this language.' }),
  platform: z.string().min(1).optional().meta({ description: 'Only responses from this platform.', example: 'web' }),
  source: z.string().min(1).optional().meta({
    description: 'Only responses that came by links with this tag: the whole of it, or one part.',
    example: 'room-a',
  }),
  from: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only responses sent at this time or later.' }),
  to: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only responses sent before this time.' }),
});
export type ResponsesQuery = z.infer<typeof responsesQuery>;

export const resultsQuery = z.strictObject({ form });
export const exportParams = z.strictObject({ form });
/** Not empty: a variable in a program that was not filled in would hand over everything. */
const narrowing = z
  .string()
  .regex(/[^\s,]/)
  .optional();
/** No time: what reads days as people write them would pass over it, and hand over the whole day. */
const day = z.iso.date().optional();
export const exportQuery = z.strictObject({
  language: language.default('en').meta({ description: 'The language of headings and labels.' }),
  from: day.meta({
    description: 'Only responses sent on this day or later, on the clocks of the desk.',
    example: '2026-03-01',
  }),
  to: day.meta({
    description: 'Only responses sent on this day or earlier: the whole day is in it.',
    example: '2026-03-02',
  }),
  answers_in: narrowing.meta({
    description: 'Only responses in these languages, parted by commas.',
    example: 'vi,th',
  }),
  platform: narrowing.meta({
    description: 'Only responses from these platforms, parted by commas.',
    example: 'telegram,web',
  }),
  source: narrowing.meta({
    description: 'Only responses that came by links with these tags, parted by commas: whole tags, or one part.',
    example: 'feb-2025/room-a,mail',
  }),
});

const changeRecord = z.object({
  seq: z.int().meta({ description: 'Rises with every creation, edit and withdrawal; gaps are possible.' }),
  id: z.string().meta({ description: 'Stays the same for the life of a response.' }),
  kind: z.enum(['created', 'edited', 'withdrawn']).meta({
    description: 'What happened last. After `withdrawn`, delete what you have under this id: answers are empty.',
  }),
  form: z.string(),
  version: z.string().meta({ description: 'The wording that was answered; see /api/v1/forms.' }),
  language,
  platform: z.string(),
  submitted_at: z.iso.datetime().meta({ description: 'UTC; to the hour where the form is anonymous.' }),
  changed_at: z.iso.datetime().meta({ description: 'UTC; to the hour where the form is anonymous.' }),
  occasion: z.string().optional().meta({ description: 'For forms that come again: the day or the session.' }),
  source: z.string().optional().meta({ description: 'The tag of the link by which the person came.' }),
  consent: z.string().optional().meta({ description: 'The version of the consent that was accepted.' }),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).meta({
    description: 'By question: numbers, texts, codes; own words stand as `other:` and the words.',
  }),
});
export type ChangeRecord = z.infer<typeof changeRecord>;

export const responsesPage = z.object({
  responses: z.array(changeRecord).meta({
    description: 'The latest state of each response that changed after the cursor, by `seq`, filtered.',
  }),
  next: z.int().meta({ description: 'The cursor for the next page, moved past what the filters left out too.' }),
  more: z.boolean().meta({ description: 'Whether there is more already.' }),
});

const formVersion = z.object({
  version: z.string(),
  title: text,
  identity: z.enum(['anonymous', 'pseudonymous', 'named']),
  questions: z.array(
    z.object({
      id: z.string(),
      label: text,
      ask: text,
      required: z.boolean(),
      kind: z.looseObject({ type: z.string() }).meta({ description: 'The type, and its choices with their codes.' }),
      section: z.string().optional(),
    }),
  ),
});
export type FormVersion = z.infer<typeof formVersion>;

export const formsList = z.object({
  forms: z.array(z.object({ name: z.string(), versions: z.array(formVersion).meta({ description: 'Oldest first.' }) })),
});

const count = z.int().nullable().meta({ description: 'People; null where the group is too small to be shown.' });
const split = z.array(z.looseObject({ code: z.string(), count }));
export const results = z.looseObject({
  form: z.string(),
  smallest: z.int().meta({ description: 'Groups from 1 to one less than this are hidden.' }),
  total: count,
  languages: split,
  platforms: split,
  questions: z.array(z.looseObject({ key: z.string(), label: text, figures: z.looseObject({ kind: z.string() }) })),
});

export const health = z.object({ status: z.literal('ok') });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'Permanent; programs look at this.' }),
  detail: z.string().optional(),
});
