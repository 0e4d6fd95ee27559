import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './place.ts';
import { aDraft, aForm, aSubmission } from './samples.ts';

/** What every engine must do with what becomes of a form after it was sent, and of one that was not. */
export function describeFormLife(name: string, createPlace: () => Promise<Place>): void {
  describe(`${name}: the life of a form`, () => {
    const at = new Date('2026-03-02T09:15:30.123Z');
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await createPlace();
      store = await openStore(place.url, { now: () => at });
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const hour = new Date('2026-03-02T09:00:00.000Z');
    const commit = (changes: Parameters<typeof aSubmission>[0], event = `send-${changes?.id ?? 'r1'}`) =>
      store.commitSubmission(
        aSubmission({ receiptHash: `hash-${changes?.id ?? 'r1'}`, ...changes }),
        { who: 'w' },
        event,
      );
    const readAll = (): Promise<readonly Change[]> => store.readChanges('feedback', 0, 100);

    it('keeps with a draft and a submission where they came from and what for', async () => {
      const more = { occasion: '2026-03-01', source: 'poster', consent: 'c1' };
      await store.saveDraft(aDraft({ ...more, replaces: 'h', address: 'sealed' }), 'e1');
      expect(await store.readDrafts('who-1')).toEqual([aDraft({ ...more, replaces: 'h', address: 'sealed' })]);
      await store.saveDraft(aDraft(), 'e2');
      expect(await store.readDrafts('who-1')).toEqual([aDraft()]);
      await commit(more);
      expect(await store.readSubmissions('feedback', 0, 10)).toEqual([{ seq: 1, ...aSubmission(more) }]);
    });

    it('finds a submission by its receipt alone, and never shows the receipt', async () => {
      await commit({});
      const found = await store.readByReceipt('hash-r1');
      expect(found).toEqual({
        seq: 1,
        ...aSubmission(),
        kind: 'created',
        changedAt: new Date('2026-03-01T08:00:00.000Z'),
      });
      expect(await store.readByReceipt('hash-r2')).toBeUndefined();
    });

    it('puts changed answers in place under a new number, once for each event', async () => {
      await commit({});
      await commit({ id: 'r2' });
      await store.saveDraft(aDraft({ replaces: 'hash-r1' }), 'begin');
      expect(await store.editSubmission('hash-r1', { overall: 1 }, 'edit', at)).toBe('saved');
      expect(await store.editSubmission('hash-r1', { overall: 2 }, 'edit', at)).toBe('repeated');
      expect(await store.editSubmission('hash-r9', { overall: 2 }, 'edit-2', at)).toBe('gone');
      expect(await store.wasStored('edit-2')).toBe(false);
      expect(await store.readDrafts('who-1')).toEqual([]);
      expect(await readAll()).toMatchObject([
        { id: 'r2', kind: 'created' },
        { id: 'r1', kind: 'edited', answers: { overall: 1 }, changedAt: hour },
      ]);
      expect(await store.readSubmissions('feedback', 2, 10)).toMatchObject([{ id: 'r1', answers: { overall: 1 } }]);
    });

    it('tells the minute of a change only where the form is not anonymous', async () => {
      await commit({ who: 'w' });
      await store.editSubmission('hash-r1', {}, 'edit', at);
      expect(await readAll()).toMatchObject([{ changedAt: at }]);
    });

    it('leaves of a withdrawn submission nothing but that it is gone', async () => {
      const submittedAt = new Date('2026-03-01T08:15:30.123Z');
      await commit({ who: 'w', submittedAt, source: 'poster', consent: 'c1' });
      await store.saveDraft(aDraft({ replaces: 'hash-r1' }), 'begin');
      expect(await store.withdrawSubmission('hash-r1', 'gone', at)).toBe('saved');
      expect(await store.withdrawSubmission('hash-r1', 'gone', at)).toBe('repeated');
      expect(await store.withdrawSubmission('hash-r1', 'gone-2', at)).toBe('gone');
      expect(await store.editSubmission('hash-r1', { overall: 1 }, 'edit', at)).toBe('gone');
      expect(await store.readSubmissions('feedback', 0, 10)).toEqual([]);
      expect(await store.countSubmissions('feedback')).toBe(0);
      expect(await store.readDrafts('who-1')).toEqual([]);
      const { version, language, platform, form, id } = aSubmission();
      const left = { id, form, version, language, platform, submittedAt: aSubmission().submittedAt };
      expect(await readAll()).toEqual([{ ...left, seq: 2, answers: {}, kind: 'withdrawn', changedAt: hour }]);
      expect(await store.readByReceipt('hash-r1')).toMatchObject({ kind: 'withdrawn' });
    });

    it('finds what a person sent last, for the occasion meant', async () => {
      await commit({ who: 'w', occasion: 'a' });
      await commit({ id: 'r2', who: 'w' });
      await commit({ id: 'r3' });
      expect(await store.readReceiptOf('feedback', 'a', 'w')).toBe('hash-r1');
      expect(await store.readReceiptOf('feedback', undefined, 'w')).toBe('hash-r2');
      expect(await store.readReceiptOf('feedback', 'b', 'w')).toBeUndefined();
      await store.withdrawSubmission('hash-r1', 'gone', at);
      expect(await store.readReceiptOf('feedback', 'a', 'w')).toBeUndefined();
    });

    it('lets a mirror that pulls by cursor end equal to the store', async () => {
      let round = 0;
      const step = fc.record({ what: fc.constantFrom('send', 'edit', 'withdraw', 'pull'), n: fc.nat({ max: 4 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          round += 1;
          const form = `form${round}`;
          const mirror = new Map<string, Change>();
          let cursor = 0;
          const pull = async (limit: number): Promise<number> => {
            const changes = await store.readChanges(form, cursor, limit);
            for (const change of changes) mirror.set(change.id, change);
            cursor = changes.at(-1)?.seq ?? cursor;
            return changes.length;
          };
          for (const [index, { what, n }] of steps.entries()) {
            const event = `${round}-${index}`;
            const hash = `${round}-hash-${n}`;
            const isKnown = (await store.readByReceipt(hash)) !== undefined;
            if (what === 'send' && !isKnown) await commit({ id: `${round}-${n}`, form, receiptHash: hash }, event);
            if (what === 'edit') await store.editSubmission(hash, { index }, event, at);
            if (what === 'withdraw') await store.withdrawSubmission(hash, event, at);
            if (what === 'pull') await pull(2);
          }
          while ((await pull(2)) > 0);
          const standing = [...mirror.values()]
            .filter(({ kind }) => kind !== 'withdrawn')
            .sort((a, b) => a.seq - b.seq);
          const stored = await store.readSubmissions(form, 0, 100);
          expect(standing.map(({ id, answers }) => ({ id, answers }))).toEqual(
            stored.map(({ id, answers }) => ({ id, answers })),
          );
        }),
        { numRuns: 25 },
      );
    });

    it('keeps what an organiser set for a form until the dates decide again', async () => {
      expect(await store.readFormState('feedback')).toBeUndefined();
      await store.saveFormState('feedback', 'closing', at);
      await store.saveFormState('feedback', 'closed', at);
      expect(await store.readFormState('feedback')).toBe('closed');
      expect(await store.readFormState('survey')).toBeUndefined();
      await store.saveFormState('feedback', undefined, at);
      expect(await store.readFormState('feedback')).toBeUndefined();
    });

    it('names every form it has kept', async () => {
      for (const form of [aForm({ name: 'survey' }), aForm(), aForm({ version: 'v2' })]) await store.saveForm(form);
      expect(await store.readFormNames()).toEqual(['feedback', 'survey']);
    });

    it('remembers who accepted a consent, apart from who was counted', async () => {
      await store.acceptConsent('c1', 'h1');
      await store.acceptConsent('c1', 'h1');
      expect(await store.hasAccepted('c1', 'h1')).toBe(true);
      expect(await store.hasAccepted('c2', 'h1')).toBe(false);
      expect(await store.hasSubmitted('c1', 'h1')).toBe(false);
    });

    it('counts reminders of a draft for as long as it is the same one', async () => {
      await store.saveDraft(aDraft({ address: 'sealed' }), 'e1');
      await store.saveDraft(aDraft({ who: 'who-2', replaces: 'hash-r1' }), 'e2');
      expect(await store.readUnfinished('feedback')).toEqual([
        { draft: aDraft({ address: 'sealed' }), reminded: 0, remindable: true },
      ]);
      await store.noteReminder('who-1', 'feedback', hour);
      await store.noteReminder('who-1', 'feedback', at);
      await store.noteReminder('who-1', 'survey', at);
      await store.saveDraft(aDraft({ at: 'review' }), 'e3');
      expect(await store.readUnfinished('feedback')).toMatchObject([{ reminded: 2, remindedAt: at }]);
      await store.dropDraft('who-1', 'feedback', 'e4');
      await store.saveDraft(aDraft(), 'e5');
      expect(await store.readUnfinished('feedback')).toMatchObject([{ reminded: 0 }]);
    });

    it('knows who wants no reminders, whatever they begin', async () => {
      await store.stopReminders('who-1');
      await store.stopReminders('who-1');
      await store.saveDraft(aDraft(), 'e1');
      await store.saveDraft(aDraft({ who: 'who-2' }), 'e2');
      const unfinished = await store.readUnfinished('feedback');
      expect(unfinished.map(({ draft, remindable }) => [draft.who, remindable])).toEqual([
        ['who-1', false],
        ['who-2', true],
      ]);
    });

    it('forgets what leads to a person, and nothing else', async () => {
      await store.saveLanguage('w', 'th');
      await store.stopReminders('w');
      await store.acceptConsent('c1', 'mine');
      await store.acceptConsent('c1', 'not mine');
      await commit({ who: 'w', once: 'h1' });
      await commit({ id: 'r2', who: 'w', form: 'survey' });
      await commit({ id: 'r3', who: 'other' });
      await commit({ id: 'r4' });
      await store.saveDraft(aDraft({ who: 'w' }), 'e1');
      await store.saveDraft(aDraft(), 'e2');
      expect(await store.forgetPerson('w', ['mine'], at)).toEqual({ drafts: 1, submissions: 2 });
      expect(await store.forgetPerson('w', [], at)).toEqual({ drafts: 0, submissions: 0 });
      expect(await store.readLanguage('w')).toBeUndefined();
      expect(await store.hasAccepted('c1', 'mine')).toBe(false);
      expect(await store.hasAccepted('c1', 'not mine')).toBe(true);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(true);
      expect((await store.readSubmissions('feedback', 0, 10)).map(({ id }) => id)).toEqual(['r3', 'r4']);
      expect((await readAll()).at(-1)).toMatchObject({ id: 'r1', kind: 'withdrawn', answers: {} });
      expect(await store.readDrafts('who-1')).toHaveLength(1);
      await store.saveDraft(aDraft({ who: 'w' }), 'e3');
      expect((await store.readUnfinished('feedback')).every(({ remindable }) => remindable)).toBe(true);
    });

    it('deletes submissions before a moment, and who was counted when none is left', async () => {
      const early = new Date('2024-01-01T08:00:00Z');
      await commit({ submittedAt: early, once: 'h1' });
      await commit({ id: 'r2', once: 'h2' });
      await commit({ id: 'r3', form: 'survey', submittedAt: early });
      const before = new Date('2025-01-01T00:00:00Z');
      expect(await store.deleteSubmissionsBefore('feedback', before, at)).toBe(1);
      expect(await store.deleteSubmissionsBefore('feedback', before, at)).toBe(0);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(true);
      expect(await readAll()).toMatchObject([{ id: 'r2' }, { id: 'r1', kind: 'withdrawn', answers: {} }]);
      expect(await store.countSubmissions('survey')).toBe(1);
      expect(await store.deleteSubmissionsBefore('feedback', new Date('2027-01-01T00:00:00Z'), at)).toBe(1);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(false);
    });

    it('deletes more submissions than it changes at once', async () => {
      for (let n = 0; n < 501; n += 1) await commit({ id: `r${n}` });
      expect(await store.deleteSubmissionsBefore('feedback', at, at)).toBe(501);
      expect(await store.countSubmissions('feedback')).toBe(0);
    });

    it('deletes drafts left lying, and sooner those that change something sent', async () => {
      const days = (count: number): Date => new Date(at.getTime() + count * 86_400_000);
      await store.saveDraft(aDraft(), 'e1');
      await store.saveDraft(aDraft({ who: 'who-2', replaces: 'hash-r1' }), 'e2');
      expect(await store.deleteDraftsBefore(days(0), days(0))).toBe(0);
      expect(await store.deleteDraftsBefore(days(0), days(1))).toBe(1);
      expect(await store.readDrafts('who-1')).toHaveLength(1);
      expect(await store.deleteDraftsBefore(days(1), days(1))).toBe(1);
    });
  });
}
