import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Miss, Waiting } from '../../src/core/asked.ts';
import type { Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './place.ts';
import { aQuestion } from './samples.ts';

/** What every engine must do with questions that got no good answer, and with those who wait for one. */
export function describeMisses(name: string, createPlace: () => Promise<Place>): void {
  describe(`${name}: misses`, () => {
    const day = (n: number): Date => new Date(Date.UTC(2026, 2, n, 8));
    let place: Place;
    let store: Store;
    let now = day(1);
    beforeEach(async () => {
      now = day(1);
      place = await createPlace();
      store = await openStore(place.url, { now: () => now });
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const log = async (id: string, changes: Parameters<typeof aQuestion>[0] = {}): Promise<void> => {
      const { text: _, ...wordless } = aQuestion();
      await store.logQuestion({ ...wordless, outcome: 'answered', id, event: `event-${id}`, ...changes });
    };
    const read = async (): Promise<readonly Miss[]> => store.readMisses(100);

    it('keeps the words and the reason for as long as an answer counts as unhelpful', async () => {
      await log('q1', { section: 'a#b' });
      expect(await store.rateQuestion('q1', false, 'What is it?')).toBe(true);
      expect(await store.explainRating('q1', 'outdated')).toBe(true);
      expect(await read()).toMatchObject([{ id: 'q1', text: 'What is it?', helpful: false, reason: 'outdated' }]);
      await store.rateQuestion('q1', true, 'What is it?');
      expect(await read()).toEqual([]);
      expect(await store.explainRating('q1', 'wrong')).toBe(false);
      await store.rateQuestion('q1', false);
      const [miss] = await read();
      expect(miss).not.toHaveProperty('text');
      expect(miss).not.toHaveProperty('reason');
    });

    it('keeps the words of an unanswered or parked question however it is rated', async () => {
      await log('q1', { outcome: 'unanswered', text: 'one' });
      await log('q2');
      await store.parkQuestion('q2', 'two');
      for (const id of ['q1', 'q2']) await store.rateQuestion(id, true);
      expect(new Set((await read()).map(({ text }) => text))).toEqual(new Set(['one', 'two']));
    });

    it('takes no reason for a question that there is not', async () => {
      expect(await store.explainRating('none', 'wrong')).toBe(false);
    });

    it('lists a miss no more once it is settled', async () => {
      for (const id of ['q1', 'q2', 'q3']) await log(id, { outcome: 'unanswered', text: id });
      await store.settleMisses(['q1'], { kind: 'dismissed' });
      await store.settleMisses(['q2', 'none'], { kind: 'assigned', section: 'a#b' });
      await store.settleMisses([], { kind: 'dismissed' });
      expect((await read()).map(({ id }) => id)).toEqual(['q3']);
    });

    it('counts how questions ended by section, those assigned to it among them', async () => {
      for (const id of ['q1', 'q2', 'q3', 'q4']) await log(id, { section: 'a#b' });
      await log('q5', { outcome: 'suggested', section: 'a#c' });
      await log('q6', { outcome: 'unanswered', text: 'six' });
      await log('q7', { outcome: 'unanswered', text: 'seven', section: 'a#b' });
      await log('q8', { outcome: 'chat' });
      await store.rateQuestion('q1', true);
      await store.rateQuestion('q2', false);
      await store.parkQuestion('q3', 'three');
      await store.settleMisses(['q6'], { kind: 'assigned', section: 'a#c' });
      await store.settleMisses(['q7'], { kind: 'dismissed' });
      expect(await store.countSections()).toEqual([
        { section: 'a#b', answered: 2, missed: 2, rated: 2 },
        { section: 'a#c', answered: 1, missed: 1, rated: 0 },
      ]);
    });

    const waiting: Waiting = { question: 'q1', who: 'who-1', language: 'th', address: 'sealed', until: day(20) };

    it('lets people wait for the answer to a question that it has the words of', async () => {
      await log('q1', { outcome: 'unanswered', text: 'one' });
      await log('q2');
      expect(await store.awaitAnswer(waiting)).toBe(true);
      expect(await store.awaitAnswer({ ...waiting, address: 'sealed again' })).toBe(true);
      expect(await store.awaitAnswer({ ...waiting, who: 'who-2', until: day(10) })).toBe(true);
      expect(await store.awaitAnswer({ ...waiting, question: 'q2' })).toBe(false);
      expect(await store.awaitAnswer({ ...waiting, question: 'none' })).toBe(false);
      expect(await store.readWaiting(day(2))).toEqual([
        { ...waiting, who: 'who-2', until: day(10), text: 'one' },
        { ...waiting, address: 'sealed again', text: 'one' },
      ]);
      expect((await store.readWaiting(day(15))).map(({ who }) => who)).toEqual(['who-1']);
    });

    it('gives each of those who wait to one taker only', async () => {
      await log('q1', { outcome: 'unanswered', text: 'one' });
      await store.awaitAnswer(waiting);
      const other = await openStore(place.url, { now: () => now });
      const takers = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : other));
      const taken = await Promise.all(takers.map((one) => one.takeWaiting('q1', 'who-1')));
      await other.close();
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await store.readWaiting(day(2))).toEqual([]);
    });

    it('forgets who waits when their time is over or they wish it', async () => {
      await log('q1', { outcome: 'unanswered', text: 'one' });
      await store.awaitAnswer(waiting);
      await store.awaitAnswer({ ...waiting, who: 'who-2' });
      await store.forgetPerson('who-2', [], now);
      expect((await store.readWaiting(day(2))).map(({ who }) => who)).toEqual(['who-1']);
      now = day(20);
      const later = await openStore(place.url, { now: () => now });
      expect(await later.takeWaiting('q1', 'who-1')).toBe(false);
      await later.close();
    });
  });
}
