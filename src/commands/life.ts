import { z } from 'zod';
import type { FormSpec, Keep } from '../core/form.ts';
import { homeTimeZone } from '../core/occasion.ts';
import { isTimeZone, momentPattern, toMoment } from './moment.ts';

const moment = z.string().regex(momentPattern, 'Write it like 2025-02-22, 2025-02-22T18:00 or 2025-02-22T18:00+07:00.');
const keepPattern = /^([1-9]\d{0,2}) (day|week|month|year)s?$/;

/** The keys of a form that say when it is open, how often it comes and how long its answers are kept. */
export const lifeShape = {
  identity: z
    .enum(['anonymous', 'pseudonymous', 'named'])
    .default('anonymous')
    .describe(
      'anonymous: answers cannot be linked to a person. pseudonymous: to a code made from the account. named: the same, and a required question "name" asks who it is.',
    ),
  again: z
    .enum(['refuse', 'edit', 'new'])
    .default('refuse')
    .describe('A second try by the same person: is refused, opens what was sent (not when anonymous), or counts anew.'),
  opens: moment.optional().describe('Before this day or minute the form is closed.'),
  closing: moment.optional().describe('After this day or minute nobody can begin; who has begun can finish.'),
  closes: moment.optional().describe('After this day or minute nothing is taken, changed or withdrawn.'),
  timezone: z
    .string()
    .refine(isTimeZone, {
      message: 'There is no such time zone.',
      params: { remedy: 'Write it like Asia/Ho_Chi_Minh or Asia/Bangkok.', code: 'time-zone-unknown' },
    })
    .default(homeTimeZone)
    .describe('For the dates above that name no difference to UTC, and for where a day begins.'),
  keep: z
    .string()
    .regex(keepPattern, 'Write it like 24 months, 90 days or 2 years.')
    .default('24 months')
    .describe('Answers older than this are deleted. Say the same in the consent.'),
  repeat: z
    .enum(['daily', 'session'])
    .optional()
    .describe('The form comes once a day, or once for each of the sessions.'),
  expected: z.int().min(1).optional().describe('How many people are expected to answer, for the live count.'),
  results: z
    .enum(['always', 'after-close'])
    .default('always')
    .describe('When organisers may see results: always, or only once the form is closed.'),
};

const life = z.strictObject(lifeShape);
type LifeFile = z.output<typeof life>;

interface Whole extends LifeFile {
  readonly sessions?: readonly { readonly code: string }[] | undefined;
  readonly questions: readonly { readonly id: string; readonly type: string; readonly required: boolean }[];
}

/** Finds what does not go together in the life of a form, as issues with their place under the form. */
export function checkLife(form: Whole, context: z.RefinementCtx): void {
  const report = (key: string, message: string, remedy: string, code: string): void => {
    context.addIssue({ code: 'custom', path: [key], message, params: { remedy, code } });
  };
  if (form.identity === 'anonymous' && form.again === 'edit') {
    const remedy = 'Write "again: refuse": people change their answers with the receipt.';
    report('again', 'An anonymous form cannot find what somebody sent.', remedy, 'again-anonymous');
  }
  const asksName = form.questions.some(({ id, type, required }) => id === 'name' && type === 'text' && required);
  if (form.identity === 'named' && !asksName) {
    const remedy = 'Add a question with "id: name", "type: text" and "required: true".';
    report('identity', 'A named form does not ask for the name.', remedy, 'name-missing');
  }
  if (form.repeat === 'session' && form.sessions === undefined) {
    report('repeat', 'A form for each session needs the sessions.', 'Add "sessions:".', 'sessions-missing');
  }
  if (form.repeat !== 'session' && form.sessions !== undefined) {
    report('sessions', 'The form does not come for each session.', 'Add "repeat: session".', 'sessions-unused');
  }
  for (const [index, { code }] of (form.sessions ?? []).entries()) {
    if (form.sessions?.findIndex((session) => session.code === code) === index) continue;
    report('sessions', `There are two sessions "${code}".`, 'Give one of them another code.', 'code-duplicate');
  }
  const moments = toMoments(form);
  for (const key of ['opens', 'closing', 'closes'] as const) {
    const written = form[key];
    // What is not written like a moment has been reported already.
    if (written === undefined || !momentPattern.test(written) || moments[key] !== undefined) continue;
    report(key, `There is no moment ${written}.`, 'Check the month, the day and the time.', 'moment-unknown');
  }
  const { opens, closing, closes } = moments;
  if (closes !== undefined && [opens, closing].some((before) => before !== undefined && before >= closes)) {
    report(
      'closes',
      'The form closes before it opens or begins to close.',
      'Change one of the dates.',
      'dates-crossed',
    );
  } else if (opens !== undefined && closing !== undefined && opens >= closing) {
    report('closing', 'The form begins to close before it opens.', 'Change one of the dates.', 'dates-crossed');
  }
}

/** When a form is open and how long its answers are kept, as the desk reads it. */
export function toLife(
  file: LifeFile,
): Pick<FormSpec, 'timeZone' | 'keep' | 'expected' | 'results' | 'opens' | 'closing' | 'closes'> {
  const { timezone, expected, results } = file;
  return {
    ...toMoments(file),
    timeZone: timezone,
    keep: toKeep(file.keep),
    ...(expected !== undefined && { expected }),
    results,
  };
}

function toMoments({ opens, closing, closes, timezone }: LifeFile): Pick<FormSpec, 'opens' | 'closing' | 'closes'> {
  const from = opens && toMoment(opens, timezone, 'start');
  const last = closing && toMoment(closing, timezone, 'end');
  const until = closes && toMoment(closes, timezone, 'end');
  return { ...(from && { opens: from }), ...(last && { closing: last }), ...(until && { closes: until }) };
}

const units: Readonly<Record<string, Keep['unit']>> = { day: 'days', week: 'weeks', month: 'months', year: 'years' };

function toKeep(text: string): Keep {
  const [, count = '', unit = ''] = keepPattern.exec(text) ?? [];
  return { count: Number(count), unit: units[unit] ?? 'days' };
}
