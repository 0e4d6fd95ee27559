import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, WebhookState } from '../../src/core/handover.ts';
import type { Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './place.ts';
import { aSubmission } from './samples.ts';

const aDelivery = (changes: Partial<Delivery> = {}): Delivery => ({
  at: new Date('2026-03-01T08:15:30.123Z'),
  seq: 1,
  form: 'feedback',
  kind: 'created',
  attempt: 1,
  outcome: '200',
  ...changes,
});
const toState = (cursor: number, failures = 0): WebhookState => ({ cursor, failures, isStopped: false });

/** What every engine must do for programs that take answers over. */
export function describeHandover(name: string, createPlace: () => Promise<Place>): void {
  describe(`${name}: answers for other programs`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await createPlace();
      store = await openStore(place.url);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it('finds a token by its hash until it is revoked, and gives a name to one token only', async () => {
      const first = { name: 'UN Women', hash: 'aa', day: '2026-03-01' };
      expect(await store.saveToken(first)).toBe(true);
      expect(await store.saveToken({ ...first, hash: 'bb' })).toBe(false);
      expect(await store.saveToken({ ...first, name: 'Embassy', hash: 'cc' })).toBe(true);
      expect(await store.readToken('aa')).toEqual(first);
      expect(await store.readToken('bb')).toBeUndefined();
      expect((await store.listTokens()).map((token) => token.name)).toEqual(['Embassy', 'UN Women']);
      expect(await store.revokeToken('UN Women')).toBe(true);
      expect(await store.revokeToken('UN Women')).toBe(false);
      expect(await store.readToken('aa')).toBeUndefined();
    });

    it('remembers how far each webhook has come, and each try to the hour', async () => {
      expect(await store.readWebhook('w1')).toEqual(toState(0));
      await store.noteDelivery('w1', toState(0, 1), aDelivery({ outcome: 'timeout' }));
      await store.noteDelivery('w1', toState(1), aDelivery({ attempt: 2 }));
      await store.saveWebhook('w2', { cursor: 7, failures: 0, isStopped: true });
      expect(await store.readWebhook('w1')).toEqual(toState(1));
      expect(await store.readWebhook('w2')).toEqual({ cursor: 7, failures: 0, isStopped: true });
      const at = new Date('2026-03-01T08:00:00.000Z');
      expect(await store.readDeliveries('w1', 9)).toEqual([
        aDelivery({ at, attempt: 2 }),
        aDelivery({ at, outcome: 'timeout' }),
      ]);
      expect(await store.readDeliveries('w1', 1)).toHaveLength(1);
      expect(await store.readDeliveries('w2', 9)).toEqual([]);
    });

    it('reads the changes of all forms in their one order where no form is named', async () => {
      await store.commitSubmission(aSubmission({ id: 'r1', receiptHash: 'h1' }), { who: 'w' }, 'e1');
      await store.commitSubmission(aSubmission({ id: 'r2', form: 'survey' }), { who: 'w' }, 'e2');
      await store.withdrawSubmission('h1', 'e3', new Date('2026-03-02T09:00:00.000Z'));
      const changes = await store.readChanges(undefined, 0, 10);
      expect(changes.map(({ seq, id, form, kind }) => [seq, id, form, kind])).toEqual([
        [2, 'r2', 'survey', 'created'],
        [3, 'r1', 'feedback', 'withdrawn'],
      ]);
      expect(await store.readChanges(undefined, 2, 1)).toMatchObject([{ seq: 3 }]);
    });
  });
}
