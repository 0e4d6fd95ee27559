import { array, assert, asyncProperty, boolean, constant, constantFrom, oneof, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandSpec, Commands } from '../../src/core/command.ts';
import type { Value, Values } from '../../src/core/event.ts';
import type { Draft, FormSpec } from '../../src/core/form.ts';
import { toPath } from '../../src/core/path.ts';
import { branching, same } from '../core/forms.ts';
import { openTalk, type Talk } from './talk.ts';

const form: FormSpec = { ...branching, consent: same('May we?'), consentVersion: 'c1' };
const toCommand = (name: string, action: string) =>
  ({ name, action, role: 'participant', description: same(name), options: [], with: {} }) as const;
const commands: Commands = new Map<string, CommandSpec>([
  ['feedback', { ...toCommand('feedback', 'form'), form }],
  ['receipt', toCommand('receipt', 'receipt')],
]);

/** What somebody may want to answer, and how they would type it. */
const wishes: Readonly<Record<string, readonly Value[]>> = {
  overall: [1, 3, 5],
  good: [['peace'], ['equality'], ['equality', 'police']],
  why: ['calm', ''],
  use: [true, false],
  next: ['peace', 'police'],
  words: ['thanks', ''],
};
const names = Object.keys(wishes);
const wish = record(Object.fromEntries(names.map((id) => [id, constantFrom(...(wishes[id] ?? []))])));
const toTyped = (value: Value): string =>
  value === '' ? 'skip' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

type Doing = { readonly press: string } | { readonly say: string } | { readonly do: 'run' | 'restart' | 'repeat' };
const press = (...parts: readonly string[]): Doing => ({ press: ['form', 'feedback', ...parts].join(':') });
const id = constantFrom(...names);
const doing = oneof(
  {
    weight: 4,
    arbitrary: record({ id, code: constantFrom('1', '4', '9', 'peace', 'yes', 'no') }).map((one) =>
      press('answer', one.id, one.code),
    ),
  },
  record({ id, verb: constantFrom('back', 'skip', 'keep', 'edit') }).map((one) => press(one.verb, one.id)),
  record({ code: constantFrom('peace', 'police') }).map((one) => press('pick', 'good', one.code)),
  constantFrom('accept', 'show', 'cancel', 'discard').map((verb) => press(verb)),
  constantFrom('4', 'b', 'peace, police', 'back', 'who took part?', '1:3 2:peace', 'calm').map((say) => ({ say })),
  { weight: 2, arbitrary: constantFrom('run', 'restart', 'repeat').map((name) => ({ do: name }) as const) },
);

/** What is stored when somebody answers straight through. */
function toStored(wanted: Values): Values {
  return Object.fromEntries(Object.entries(toPath(form, wanted).answers).filter(([, answer]) => answer !== ''));
}

let talk: Talk;
let events = 0;
let last: () => Promise<string> = async () => '';
beforeAll(async () => {
  talk = await openTalk(() => commands, {}, 'en', 'sqlite::memory:');
});
afterAll(() => talk.close());

/** Does one thing; it can be delivered again. */
function act(what: Parameters<Talk['send']>[0]): Promise<string> {
  events += 1;
  const event = `law:${events}`;
  last = () => talk.send(what, event);
  return last();
}

const run = (): Promise<string> => act({ kind: 'command', name: 'feedback', args: {} });

async function perform(one: Doing): Promise<void> {
  if ('press' in one) await act({ kind: 'press', action: one.press });
  else if ('say' in one) await act({ kind: 'message', text: one.say });
  else if (one.do === 'restart') talk.restart();
  else await (one.do === 'run' ? run() : last());
}

const readDraft = async (): Promise<Draft | undefined> => (await talk.store.readDrafts(talk.who()))[0];

/** What leads one step closer to sending what is wanted. */
function toNext(draft: Draft | undefined, wanted: Values): Doing {
  if (draft === undefined) return { do: 'run' };
  if (draft.at === 'consent') return press('accept');
  const [asked = ''] = draft.at.split('+');
  if (draft.at !== 'review') return { say: toTyped(wanted[asked] ?? '') };
  const isWrong = (question: string): boolean =>
    JSON.stringify(draft.answers[question]) !== JSON.stringify(wanted[question]);
  const wrong = toPath(form, draft.answers).questions.find((question) => isWrong(question.id));
  return wrong === undefined ? press('send') : press('edit', wrong.id);
}

/** Goes on until it is sent; every event comes once or twice. Gives what was said to the sending. */
async function finish(wanted: Values, twice: readonly boolean[]): Promise<string> {
  for (let count = 0; count < 60; count += 1) {
    const next = toNext(await readDraft(), wanted);
    const isSending = 'press' in next && next.press.endsWith(':send');
    if (isSending) {
      const said = await act({ kind: 'press', action: next.press });
      await last();
      return said;
    }
    await perform(next);
    if (twice[count % twice.length]) await last();
  }
  throw new Error(`The form ends at ${(await readDraft())?.at}.`);
}

describe('laws of filling in', () => {
  const noise = array(doing, { maxLength: 12 });
  const life = record({
    first: wish,
    before: noise,
    twice: array(boolean(), { minLength: 3, maxLength: 7 }),
    change: oneof(constant(undefined), record({ second: wish, between: noise })),
  });

  it('whatever is answered, taken back, edited, repeated or cut off, what is stored is that of answering straight through', async () => {
    let people = 0;
    let seq = 0;
    await assert(
      asyncProperty(life, async ({ first, before, twice, change }) => {
        people += 1;
        talk.become({ person: `p${people}`, chat: `p${people}` });
        await run();
        for (const one of before) await perform(one);
        const said = await finish(first, twice);
        const [sent, ...others] = await talk.store.readSubmissions('feedback', seq, 10);
        expect(others).toEqual([]);
        expect(sent).toMatchObject({ answers: toStored(first), consent: 'c1' });
        expect(sent?.answers).toEqual(toStored(first));
        seq = sent?.seq ?? seq;
        expect(await readDraft()).toBeUndefined();
        if (change === undefined) return;

        const code = /Receipt code: (\S+)/.exec(said)?.[1] ?? 'none';
        const begin = { press: `receipt:change:${code}` };
        await perform(begin);
        for (const one of change.between) await perform(one);
        if ((await readDraft()) === undefined) await perform(begin);
        expect(await finish(change.second, twice)).toBe('Your changes were saved. Your receipt code stays the same.');
        const [changed, ...more] = await talk.store.readSubmissions('feedback', seq, 10);
        expect(more).toEqual([]);
        expect(changed?.id).toBe(sent?.id);
        expect(changed?.answers).toEqual(toStored(change.second));
        seq = changed?.seq ?? seq;
      }),
      { numRuns: 1000 },
    );
    expect(await talk.store.countSubmissions('feedback')).toBe(people);
  }, 180_000);
});
