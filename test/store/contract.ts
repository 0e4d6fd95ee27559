import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { describeFormLife } from './form-life.ts';
import { describeHandover } from './handover.ts';
import { describeMisses } from './misses.ts';
import { describeSharing } from './sharing.ts';
import type { Place } from './place.ts';
import { aDraft, aForm, anEntry, aQuestion, aSubmission } from './samples.ts';

/** What every engine must do; `createPlace` gives each test an empty database. */
export function describeStore(name: string, createPlace: () => Promise<Place>): void {
  describe(`${name}: what is stored`, () => {
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

    it('remembers the last language a person chose', async () => {
      expect(await store.readLanguage('who-1')).toBeUndefined();
      await store.saveLanguage('who-1', 'vi');
      await store.saveLanguage('who-1', 'th');
      expect(await store.readLanguage('who-1')).toBe('th');
      expect(await store.readLanguage('who-2')).toBeUndefined();
    });

    it('keeps every version of a form once, oldest first', async () => {
      const first = aForm({ version: 'z' });
      const second = aForm({ version: 'a', title: { en: 'Second', vi: 'Hai', th: 'สอง' } });
      await store.saveForm(first);
      await store.saveForm(second);
      await store.saveForm({ ...first, again: 'new' });
      await store.saveForm(aForm({ name: 'survey' }));
      expect(await store.readForms('feedback')).toEqual([first, second]);
      expect(await store.readForm('feedback', 'a')).toEqual(second);
      expect(await store.readForm('feedback', 'none')).toBeUndefined();
      expect(await store.readForms('none')).toEqual([]);
    });

    it('gives back a draft as it was saved, and the last one only', async () => {
      await store.saveDraft(aDraft({ editing: true }), 'e1');
      expect(await store.readDrafts('who-1')).toEqual([aDraft({ editing: true })]);
      const later = aDraft({ at: 'review', version: 'v2', language: 'en', answers: {}, startedAt: new Date(0) });
      await store.saveDraft(later, 'e2');
      expect(await store.readDrafts('who-1')).toEqual([later]);
      expect(await store.countDrafts('feedback')).toBe(1);
    });

    it('lists the draft first that was touched last, however quickly', async () => {
      const forms = ['a', 'b', 'c', 'd'];
      for (const form of forms) await store.saveDraft(aDraft({ form }), `new-${form}`);
      await store.saveDraft(aDraft({ form: 'b' }), 'again');
      await store.saveDraft(aDraft({ who: 'who-2' }), 'other');
      const drafts = await store.readDrafts('who-1');
      expect(drafts.map(({ form }) => form)).toEqual(['b', 'd', 'c', 'a']);
    });

    it('changes nothing when an event comes a second time', async () => {
      expect(await store.wasStored('e1')).toBe(false);
      expect(await store.saveDraft(aDraft(), 'e1')).toBe(true);
      expect(await store.wasStored('e1')).toBe(true);
      expect(await store.saveDraft(aDraft({ at: 'review' }), 'e1')).toBe(false);
      expect(await store.dropDraft('who-1', 'feedback', 'e1')).toBe(false);
      expect(await store.commitSubmission(aSubmission({ once: 'h1' }), { who: 'who-1' }, 'e1')).toBe('repeated');
      expect(await store.readDrafts('who-1')).toEqual([aDraft()]);
      expect(await store.readSubmissions('feedback', 0, 10)).toEqual([]);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(false);
    });

    it('drops one draft of one person', async () => {
      await store.saveDraft(aDraft(), 'e1');
      await store.saveDraft(aDraft({ form: 'survey' }), 'e2');
      await store.saveDraft(aDraft({ who: 'who-2' }), 'e3');
      expect(await store.dropDraft('who-1', 'feedback', 'e4')).toBe(true);
      expect(await store.dropDraft('who-1', 'never begun', 'e5')).toBe(true);
      expect(await store.readDrafts('who-1')).toEqual([aDraft({ form: 'survey' })]);
      expect(await store.countDrafts('feedback')).toBe(1);
    });

    it('commits a submission, drops its draft and counts the person in one go', async () => {
      await store.saveDraft(aDraft(), 'e1');
      expect(await store.commitSubmission(aSubmission({ once: 'h1' }), { who: 'who-1' }, 'e2')).toBe('saved');
      expect(await store.readSubmissions('feedback', 0, 10)).toEqual([{ seq: 1, ...aSubmission() }]);
      expect(await store.readDrafts('who-1')).toEqual([]);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(true);
      expect(await store.hasSubmitted('survey', 'h1')).toBe(false);
    });

    it('changes nothing for a person who was counted, and takes the same event later', async () => {
      await store.commitSubmission(aSubmission({ once: 'h1' }), { who: 'who-1' }, 'e1');
      await store.saveDraft(aDraft(), 'e2');
      const again = aSubmission({ id: 'r2', once: 'h1' });
      expect(await store.commitSubmission(again, { who: 'who-1' }, 'e3')).toBe('counted');
      expect(await store.wasStored('e3')).toBe(false);
      expect(await store.readDrafts('who-1')).toEqual([aDraft()]);
      expect(await store.readSubmissions('feedback', 0, 10)).toHaveLength(1);
      expect(await store.dropDraft('who-1', 'feedback', 'e3')).toBe(true);
    });

    it('undoes all of a commit that fails', async () => {
      await store.commitSubmission(aSubmission(), { who: 'who-1' }, 'e1');
      await store.saveDraft(aDraft(), 'e2');
      const sameId = aSubmission({ once: 'h1' });
      await expect(store.commitSubmission(sameId, { who: 'who-1' }, 'e3')).rejects.toThrow(/unique/i);
      expect(await store.wasStored('e3')).toBe(false);
      expect(await store.hasSubmitted('feedback', 'h1')).toBe(false);
      expect(await store.readDrafts('who-1')).toEqual([aDraft()]);
      expect(await store.commitSubmission(aSubmission({ id: 'r2', once: 'h1' }), { who: 'who-1' }, 'e3')).toBe('saved');
    });

    it('lets anybody submit again where nobody is counted', async () => {
      const who = 'who-1';
      expect(await store.commitSubmission(aSubmission({ id: 'r1', who }), { who }, 'e1')).toBe('saved');
      expect(await store.commitSubmission(aSubmission({ id: 'r2', who }), { who }, 'e2')).toBe('saved');
      expect(await store.readSubmissions('feedback', 0, 10)).toMatchObject([{ who }, { who }]);
    });

    it('refuses an anonymous submission that tells its minute, and takes a pseudonymous one', async () => {
      const submittedAt = new Date('2026-03-01T08:15:30.123Z');
      const commit = (who?: string) =>
        store.commitSubmission(aSubmission({ submittedAt, ...(who && { who }) }), { who: 'who-1' }, 'e1');
      await expect(commit()).rejects.toThrow('must give its time to the hour');
      expect(await store.wasStored('e1')).toBe(false);
      expect(await commit('who-1')).toBe('saved');
      expect(await store.readSubmissions('feedback', 0, 1)).toMatchObject([{ submittedAt, who: 'who-1' }]);
    });

    it('reads submissions of one form page by page in the order they came', async () => {
      for (const id of ['r1', 'r2', 'r3', 'r4', 'r5']) {
        const form = id === 'r2' ? 'survey' : 'feedback';
        await store.commitSubmission(aSubmission({ id, form }), { who: id }, id);
      }
      const first = await store.readSubmissions('feedback', 0, 3);
      const rest = await store.readSubmissions('feedback', first.at(-1)?.seq ?? 0, 3);
      expect(first.map(({ id }) => id)).toEqual(['r1', 'r3', 'r4']);
      expect(rest.map(({ id }) => id)).toEqual(['r5']);
    });

    it('logs a question once for each event', async () => {
      await store.logQuestion(aQuestion());
      await store.logQuestion(aQuestion({ id: 'q2', text: 'Another one' }));
      expect(await store.readMisses(10)).toEqual([{ ...aQuestion(), parked: false }]);
    });

    it('calls a miss what went unanswered, did not help or was sent to the team, newest first', async () => {
      const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute));
      const { text: _, ...answered } = aQuestion({ outcome: 'answered', section: 'about#who' });
      await store.logQuestion(aQuestion({ id: 'q1', event: 'e1', at: at(1) }));
      for (const minute of [2, 3, 4, 5]) {
        await store.logQuestion({ ...answered, id: `q${minute}`, event: `e${minute}`, at: at(minute) });
      }
      await store.rateQuestion('q2', true);
      await store.rateQuestion('q2', false);
      await store.rateQuestion('q3', true);
      await store.parkQuestion('q4', 'Can I bring my child?');
      expect(await store.readMisses(10)).toEqual([
        { ...answered, id: 'q4', event: 'e4', at: at(4), text: 'Can I bring my child?', parked: true },
        { ...answered, id: 'q2', event: 'e2', at: at(2), parked: false, helpful: false },
        { ...aQuestion({ id: 'q1', event: 'e1', at: at(1) }), parked: false },
      ]);
      expect(await store.readMisses(1)).toHaveLength(1);
    });

    it('parks a question with the words of the log, or with those given, or not at all', async () => {
      const { text: _, ...wordless } = aQuestion({ id: 'q2', event: 'e2', outcome: 'answered' });
      await store.logQuestion(aQuestion());
      await store.logQuestion(wordless);
      expect(await store.parkQuestion('q1', 'Other words')).toBe(true);
      expect(await store.parkQuestion('q2', undefined)).toBe(false);
      expect(await store.parkQuestion('none', 'Words')).toBe(false);
      expect(await store.readMisses(10)).toEqual([{ ...aQuestion(), parked: true }]);
      expect(await store.parkQuestion('q2', 'Words')).toBe(true);
      expect(await store.parkQuestion('q2', undefined)).toBe(true);
    });

    it('says when there is no question to rate', async () => {
      await store.logQuestion(aQuestion());
      expect(await store.rateQuestion('q1', true)).toBe(true);
      expect(await store.rateQuestion('none', true)).toBe(false);
    });

    it('keeps the audit in the order of writing, the last entry first', async () => {
      const entries = ['export', 'results', 'refused'].map((what) => anEntry({ what }));
      for (const entry of entries) await store.appendAudit(entry);
      const numbered = entries.map((entry, index) => ({ seq: index + 1, ...entry })).toReversed();
      expect(await store.readAudit(10)).toEqual(numbered);
      expect(await store.readAudit(1)).toEqual(numbered.slice(0, 1));
      expect(await store.readAudit(1, 3)).toEqual(numbered.slice(1, 2));
      expect(await store.readAudit(1, 1)).toEqual([]);
    });

    it('gives back any text as it came', async () => {
      let n = 0;
      const word = fc.oneof(
        fc.constantFrom(
          'ขอบคุณค่ะ น้ำแข็ง',
          'Cảm ơn, rất hữu ích ạ',
          '👩🏽‍🤝‍👩🏻🇻🇳',
          "'; drop table draft; --",
          '{"a":1}',
          '\u0000',
        ),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
      );
      const values = fc.dictionary(word, fc.oneof(word, fc.boolean(), fc.integer(), fc.array(word)), {
        noNullPrototype: true,
      });
      await fc.assert(
        fc.asyncProperty(values, word, async (answers, text) => {
          n += 1;
          const draft = aDraft({ answers });
          await store.saveDraft(draft, `draft-${n}`);
          expect(await store.readDrafts('who-1')).toEqual([draft]);
          await store.commitSubmission(aSubmission({ id: `r${n}`, answers }), { who: 'who-1' }, `commit-${n}`);
          expect(await store.readSubmissions('feedback', n - 1, 1)).toMatchObject([{ answers }]);
          await store.logQuestion(aQuestion({ id: `q${n}`, event: `q${n}`, text: `?${text}`, at: new Date(n) }));
          const [miss] = await store.readMisses(1);
          // NUL is the one character that not every engine can keep outside of JSON.
          expect(miss?.text).toBe(`?${text}`.replaceAll('\0', ''));
        }),
        { numRuns: 50 },
      );
    });
  });

  describeFormLife(name, createPlace);
  describeHandover(name, createPlace);
  describeMisses(name, createPlace);
  describeSharing(name, createPlace);
}
