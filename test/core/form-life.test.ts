import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChange, openDraft } from '../../src/core/draft.ts';
import { checkAnswer } from '../../src/core/field.ts';
import { show, step } from '../../src/core/flow.ts';
import { toFormState } from '../../src/core/form-state.ts';
import { toCountedName, toDay, toOccasion, toOccasionLabel } from '../../src/core/occasion.ts';
import { toPage } from '../../src/core/path.ts';
import { readReceiptCode, toReceiptCode } from '../../src/core/receipt.ts';
import { toDraftEnd, toRetentionPlan } from '../../src/core/retention.ts';
import { createTries } from '../../src/core/tries.ts';
import { branching, choices, createForm, createQuestion, same } from './forms.ts';

describe('the state of a form', () => {
  const dates = {
    opens: '2025-02-20T00:00:00.000Z',
    closing: '2025-02-22T00:00:00.000Z',
    closes: '2025-02-23T00:00:00.000Z',
  };
  it.each([
    ['2025-02-19T23:59:59.999Z', 'closed'],
    ['2025-02-20T00:00:00.000Z', 'open'],
    ['2025-02-21T23:59:59.999Z', 'open'],
    ['2025-02-22T00:00:00.000Z', 'closing'],
    ['2025-02-23T00:00:00.000Z', 'closed'],
  ])('at %s is %s by its dates', (at, state) => {
    expect(toFormState(dates, undefined, new Date(at))).toBe(state);
  });

  it('is open for ever without dates, and what an organiser set at any time', () => {
    expect(toFormState({}, undefined, new Date(0))).toBe('open');
    expect(toFormState(dates, 'open', new Date(0))).toBe('open');
    expect(toFormState({}, 'closing', new Date(0))).toBe('closing');
  });
});

describe('an occasion', () => {
  const daily = createForm([], { repeat: { kind: 'daily' } });
  const sessions = createForm([], { repeat: { kind: 'session', sessions: choices } });

  it('is a day of the form’s time zone', () => {
    const evening = new Date('2025-02-21T17:30:00Z');
    expect(toOccasion(daily, evening)).toEqual({ kind: 'one', occasion: '2025-02-22' });
    expect(toOccasion({ ...daily, timeZone: 'Europe/London' }, evening)).toEqual({
      kind: 'one',
      occasion: '2025-02-21',
    });
    expect(toDay(new Date('2025-12-31T16:59:59Z'))).toBe('2025-12-31');
  });

  it('is a session that was chosen, and unknown until then', () => {
    expect(toOccasion(sessions, new Date(0), 'peace')).toEqual({ kind: 'one', occasion: 'peace' });
    expect(toOccasion(sessions, new Date(0), 'lunch')).toEqual({ kind: 'unknown' });
    expect(toOccasion(sessions, new Date(0))).toEqual({ kind: 'unknown' });
    expect(toOccasion(branching, new Date(0))).toEqual({ kind: 'none' });
  });

  it('reads as people write it, and counts people each for itself', () => {
    expect(toOccasionLabel(daily, '2025-02-21', 'th')).toBe('21 กุมภาพันธ์ พ.ศ. 2568');
    expect(toOccasionLabel(sessions, 'peace', 'vi')).toBe('Gìn giữ hòa bình');
    expect(toOccasionLabel(branching, undefined, 'vi')).toBe('');
    expect(toCountedName('pulse', '2025-02-21')).not.toBe(toCountedName('pulse', '2025-02-22'));
  });
});

describe('a receipt code', () => {
  it.each(['k7fq2m3xab', 'K7FQ2-M3XAB', ' k7fq2 – m3xab ', 'K7FQ2 M3XAB', 'k7fq2_m3xab'])(
    'is read from %j',
    (typed) => {
      expect(readReceiptCode(typed)).toBe('K7FQ2-M3XAB');
    },
  );

  it('forgives figures for the letters that they look like', () => {
    expect(readReceiptCode('0l8o1-aaaaa')).toBe('OLBOL-AAAAA');
  });

  it.each(['', 'k7fq2', 'k7fq2-m3xab-c', 'k7fq2-m3xa9', 'đánh giá nhé'])('cannot be %j', (typed) => {
    expect(readReceiptCode(typed)).toBeUndefined();
  });

  it('comes from the first ten of some random characters', () => {
    expect(toReceiptCode('abcde23456zzzzzz')).toBe('ABCDE-23456');
  });
});

describe('retention', () => {
  const plan = (keep: Parameters<typeof toRetentionPlan>[0][number]['keep'], now: string) =>
    toRetentionPlan([{ name: 'feedback', ...(keep && { keep }) }], new Date(now)).submissions[0]?.before.toISOString();

  it.each([
    [{ count: 24, unit: 'months' }, '2026-11-23T10:00:00.000Z', '2024-11-23T10:00:00.000Z'],
    [{ count: 1, unit: 'months' }, '2025-03-31T10:00:00.000Z', '2025-02-28T10:00:00.000Z'],
    [{ count: 2, unit: 'years' }, '2028-02-29T10:00:00.000Z', '2026-02-28T10:00:00.000Z'],
    [{ count: 90, unit: 'days' }, '2025-03-31T10:00:00.000Z', '2024-12-31T10:00:00.000Z'],
    [{ count: 8, unit: 'weeks' }, '2025-02-26T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
  ] as const)('deletes after %j, counted back from %s', (keep, now, before) => {
    expect(plan(keep, now)).toBe(before);
  });

  it('never deletes what is younger than 27 days for each month that it is to be kept', () => {
    assert(
      property(date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        const [due] = toRetentionPlan([{ name: 'x', keep: { count: 24, unit: 'months' } }], now).submissions;
        const days = (now.getTime() - Number(due?.before.getTime())) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(729);
        expect(days).toBeLessThanOrEqual(733);
      }),
    );
  });

  it('keeps for ever what does not say for how long', () => {
    expect(plan(undefined, '2025-03-31T10:00:00Z')).toBeUndefined();
  });

  it('keeps a draft until after the day that its person is told', () => {
    const touched = new Date('2025-03-01T08:00:00Z');
    for (const draft of [{}, { replaces: 'hash' }]) {
      const end = toDraftEnd(draft, touched);
      const { draftsBefore, changesBefore } = toRetentionPlan([], end);
      expect('replaces' in draft ? changesBefore : draftsBefore).toEqual(touched);
    }
  });
});

it('a person who guesses wrong has to wait, and nobody else', () => {
  const tries = createTries(2, 60_000);
  const at = (second: number): Date => new Date(second * 1000);
  tries.noteFailure('a', at(0));
  expect(tries.mayTry('a', at(1))).toBe(true);
  tries.noteFailure('a', at(30));
  expect(tries.mayTry('a', at(59))).toBe(false);
  expect(tries.mayTry('b', at(59))).toBe(true);
  expect(tries.mayTry('a', at(60))).toBe(true);
});

describe('a form that was sent', () => {
  const person = { who: 'a', language: 'en', platform: 'test', startedAt: new Date(0) } as const;
  const sent = { overall: 2, use: false };

  it('opens at the review with everything that was answered and left empty', () => {
    const draft = openChange(branching, { ...person, replaces: 'hash' }, sent, 1);
    expect(draft).toMatchObject({ at: 'review', replaces: 'hash', answers: { ...sent, words: '' } });
    expect(step(branching, draft, { kind: 'send' }, 1)).toMatchObject({ kind: 'done', answers: sent });
  });

  it('asks for what a change brings up', () => {
    const draft = openChange(branching, { ...person, replaces: 'hash' }, sent, 1);
    const edited = step(branching, draft, { kind: 'edit', question: 'overall' }, 1);
    const next = step(branching, edited.draft, { kind: 'answer', question: 'overall', value: 5 }, 1);
    expect(next).toMatchObject({ kind: 'page', questions: [{ id: 'good' }] });
  });
});

describe('consent', () => {
  const person = { who: 'a', language: 'en', platform: 'test', startedAt: new Date(0) } as const;
  const asking = { ...branching, consent: same('May we?'), consentVersion: 'c1' };

  it('is asked for once, in the words that were agreed to', () => {
    const draft = openDraft(asking, person, 1);
    expect(draft.at).toBe('consent');
    expect(step(asking, draft, { kind: 'accept' }, 1).draft).toMatchObject({ at: 'overall', consent: 'c1' });
    expect(openDraft(asking, { ...person, consent: 'c1' }, 1).at).toBe('overall');
    expect(openDraft(asking, { ...person, consent: 'c0' }, 1).at).toBe('consent');
  });
});

it('a header begins a new page', () => {
  const questions = ['a', 'b', 'c'].map((id) =>
    createQuestion(id, { type: 'yesno' }, id === 'a' || id === 'c' ? { header: same(`part ${id}`) } : {}),
  );
  expect(toPage(questions, 5).map(({ id }) => id)).toEqual(['a', 'b']);
  const form = createForm(questions);
  const draft = openDraft(form, { who: 'a', language: 'en', platform: 'test', startedAt: new Date(0) }, 5);
  expect(show(form, draft, 5)).toMatchObject({ questions: [{ id: 'a' }, { id: 'b' }] });
});

it('a question’s own message stands in place of the reason, but not where an answer is missing', () => {
  const years = createQuestion('years', { type: 'number', max: 50 }, { message: same('Whole years of service.') });
  expect(checkAnswer(years, '60', 'en')).toEqual({ kind: 'bad', reason: 'Whole years of service.' });
  expect(checkAnswer(years, '', 'en')).toEqual({ kind: 'bad', reason: 'This question needs an answer.' });
});
