import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Store } from '../../../src/core/ports.ts';
import { languages } from '../../../src/language/language.ts';
import { aForm, aSubmission } from '../../store/samples.ts';
import { createMirror, openApi } from './pull.ts';

/** What one person does, one thing after the other: sends, changes it some times, and takes it back or not. */
const person = fc.record({
  language: fc.constantFrom(...languages),
  edits: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  isWithdrawn: fc.boolean(),
});
type Person = typeof person extends fc.Arbitrary<infer Each> ? Each : never;

async function live(store: Store, { language, edits, isWithdrawn }: Person, id: string): Promise<void> {
  const at = new Date('2026-03-02T09:00:00.000Z');
  const answers = { overall: 3, comment: `${id} ไทย Việt 🙏` };
  const sent = aSubmission({ id, language, answers, receiptHash: `hash-${id}`, source: `tag-${language}` });
  await store.commitSubmission(sent, { who: id }, `send-${id}`);
  for (const [index, overall] of edits.entries()) {
    await store.editSubmission(`hash-${id}`, { ...answers, overall }, `edit-${id}-${index}`, at);
  }
  if (isWithdrawn) await store.withdrawSubmission(`hash-${id}`, `withdraw-${id}`, at);
}

/**
 * A mirror that pulls while people send, change and withdraw, ends with exactly what the store has; so does one that
 * wants a part only.
 *
 * @param openEmpty gives a store with nothing in it, and closes it.
 */
export async function checkMirror(
  openEmpty: () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>,
  numRuns: number,
): Promise<void> {
  const groups = fc.array(person, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(groups, fc.integer({ min: 1, max: 7 }), async (everybody, limit) => {
      const { store, close } = await openEmpty();
      await store.saveForm(aForm());
      // The pace is that of a program; here a minute passes with each look at the clock.
      let minutes = 0;
      const api = await openApi(store, [], () => new Date((minutes += 1) * 60_000));
      try {
        const all = createMirror(api, `&limit=${limit}`);
        const part = createMirror(api, `&limit=${limit}&source=tag-vi`);
        const people = { areDone: false };
        const pulling = (async () => {
          while (!people.areDone) await Promise.all([all.catchUp(), part.catchUp()]);
        })();
        await Promise.all(everybody.map((each, index) => live(store, each, `r${index}`)));
        people.areDone = true;
        await pulling;
        await Promise.all([all.catchUp(), part.catchUp()]);
        const stored = await store.readSubmissions('feedback', 0, 100);
        const toAnswers = ({ id, answers }: { id: string; answers: object }) => [id, answers] as const;
        expect(new Map([...all.rows.values()].map(toAnswers))).toEqual(new Map(stored.map(toAnswers)));
        const own = stored.filter(({ source }) => source === 'tag-vi');
        expect(new Map([...part.rows.values()].map(toAnswers))).toEqual(new Map(own.map(toAnswers)));
        expect([...all.rows.values()].map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
          stored.map(({ seq }) => seq),
        );
      } finally {
        await api.stop();
        await close();
      }
    }),
    { numRuns },
  );
}
