import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value, Values } from '../../src/core/event.ts';
import { moveDraft, openDraft } from '../../src/core/draft.ts';
import { type Input, type Step, step } from '../../src/core/flow.ts';
import type { Draft, FormSpec } from '../../src/core/form.ts';
import { branching, choices, createForm, createQuestion, same } from './forms.ts';

const person = { who: 'a', language: 'en', platform: 'test', startedAt: new Date('2025-03-01T08:00:00Z') } as const;
const open = (spec: FormSpec, limit = 1): Draft => openDraft(spec, person, limit);

/** Does several things one after the other and gives the last step. */
function walk(spec: FormSpec, inputs: readonly Input[], limit = 1, from = open(spec, limit)): Step {
  let last = step(spec, from, { kind: 'show' }, limit);
  for (const input of inputs) last = step(spec, last.draft, input, limit);
  return last;
}
const give = (question: string, value: Value): Input => ({ kind: 'answer', question, value });
const ids = (result: Step): readonly string[] => ('questions' in result ? result.questions.map(({ id }) => id) : []);

describe('one question at a time', () => {
  it('asks in order, skips what does not apply, and ends at the review', () => {
    const result = walk(branching, [give('overall', '2'), give('use', 'no'), { kind: 'skip' }]);
    expect(result.kind).toBe('review');
    expect(ids(result)).toEqual(['overall', 'use', 'words']);
  });

  it('counts progress over the questions that apply', () => {
    expect(walk(branching, [])).toMatchObject({ progress: { at: 1, of: 3 } });
    expect(walk(branching, [give('overall', 4)])).toMatchObject({ progress: { at: 2, of: 4 } });
  });

  it('says why an answer is bad and asks again', () => {
    const result = walk(branching, [give('overall', '9')]);
    expect(result).toMatchObject({
      kind: 'page',
      problems: { overall: expect.stringContaining('"9" is not a number') },
    });
    expect(result.draft.answers).toEqual({});
  });

  it('goes back along the way that was taken and then on to where it was', () => {
    const inputs = [give('overall', 2), give('use', 'no'), { kind: 'back' }, { kind: 'back' }] as const;
    const back = walk(branching, inputs);
    expect(ids(back)).toEqual(['overall']);
    expect(ids(step(branching, back.draft, { kind: 'keep' }, 1))).toEqual(['words']);
  });

  it('asks what begins to apply and drops what no longer does', () => {
    const first = walk(branching, [give('overall', 4), give('good', 'peace'), give('why', 'calm'), { kind: 'back' }]);
    const changed = walk(
      branching,
      [give('why', 'clear'), { kind: 'back' }, { kind: 'back' }, { kind: 'back' }, give('overall', 1)],
      1,
      first.draft,
    );
    expect(changed.draft.answers).toEqual({ overall: 1 });
    expect(ids(changed)).toEqual(['use']);
    expect(ids(walk(branching, [{ kind: 'back' }, give('overall', 5)], 1, changed.draft))).toEqual(['good']);
  });

  it('does not skip a required question', () => {
    expect(walk(branching, [{ kind: 'skip' }])).toMatchObject({
      problems: { overall: 'This question needs an answer.' },
    });
  });

  it('shows itself when a button was left behind', () => {
    const inputs = [give('overall', 2), give('overall', 5), { kind: 'back', from: 'overall' }] as const;
    const result = walk(branching, inputs);
    expect(result.draft.answers).toEqual({ overall: 2 });
    expect(ids(result)).toEqual(['use']);
  });

  it('collects several choices one by one and checks them when they are done', () => {
    const pick = (code: string): Input => ({ kind: 'pick', question: 'good', code });
    const picked = walk(branching, [
      give('overall', 4),
      pick('police'),
      pick('equality'),
      pick('peace'),
      pick('police'),
    ]);
    expect(picked.draft).toMatchObject({ at: 'good', answers: { good: ['equality', 'peace'] } });
    expect(walk(branching, [{ kind: 'keep' }], 1, picked.draft).draft.at).toBe('why');
    const tooMany = walk(branching, [pick('police'), { kind: 'keep' }], 1, picked.draft);
    expect(tooMany).toMatchObject({ problems: { good: 'Please choose at most 2.' } });
  });
});

describe('a page of several questions', () => {
  it('holds as many as fit, and none that hangs on another of them', () => {
    expect(ids(walk(branching, [], 5))).toEqual(['overall', 'use', 'words']);
    expect(ids(walk(branching, [], 2))).toEqual(['overall', 'use']);
    const next = walk(branching, [{ kind: 'page', values: { overall: '4', use: 'yes', words: '' } }], 5);
    expect(ids(next)).toEqual(['good', 'next']);
  });

  it('keeps the good answers when one on the page is bad and asks only for the bad one', () => {
    const result = walk(branching, [{ kind: 'page', values: { overall: '9', use: 'no', words: 'fine' } }], 5);
    expect(ids(result)).toEqual(['overall']);
    expect(result).toMatchObject({ problems: { overall: expect.any(String) } });
    const mended = step(branching, result.draft, { kind: 'page', values: { overall: '2' } }, 5);
    expect(mended).toMatchObject({ kind: 'review', draft: { answers: { overall: 2, use: false, words: 'fine' } } });
  });

  it('takes an absent answer for one left empty', () => {
    const result = walk(branching, [{ kind: 'page', values: { overall: '2' } }], 5);
    expect(ids(result)).toEqual(['use']);
    expect(result.draft.answers).toEqual({ overall: 2, words: '' });
  });

  it('goes back to the page before', () => {
    const inputs = [{ kind: 'page', values: { overall: '2', use: 'no' } }, { kind: 'back' }] as const;
    expect(ids(walk(branching, inputs, 2))).toEqual(['overall', 'use']);
  });

  it('is cut anew when the form is continued where less fits on a page', () => {
    expect(ids(step(branching, open(branching, 5), { kind: 'show' }, 1))).toEqual(['overall']);
  });
});

describe('review', () => {
  const atReview = walk(branching, [give('overall', 2), give('use', 'no'), { kind: 'skip' }]).draft;

  it('changes one answer and comes back', () => {
    const edited = walk(branching, [{ kind: 'edit', question: 'words' }, give('words', 'good')], 1, atReview);
    expect(edited).toMatchObject({ kind: 'review', draft: { answers: { words: 'good' } } });
    expect(edited.draft.editing).toBeUndefined();
  });

  it('comes back without a change on back', () => {
    const edited = walk(branching, [{ kind: 'edit', question: 'overall' }, { kind: 'back' }], 1, atReview);
    expect(edited).toMatchObject({ kind: 'review', draft: atReview });
  });

  it('asks for what a change brings up before it can be sent', () => {
    const edited = walk(
      branching,
      [{ kind: 'edit', question: 'use' }, give('use', 'yes'), { kind: 'send' }],
      1,
      atReview,
    );
    expect(ids(edited)).toEqual(['next']);
  });

  it('sends the answers without the empty ones', () => {
    expect(walk(branching, [{ kind: 'send' }], 1, atReview)).toMatchObject({
      kind: 'done',
      answers: { overall: 2, use: false },
    });
  });

  it('never sends from anywhere else', () => {
    expect(walk(branching, [give('overall', 2), { kind: 'send' }]).kind).toBe('page');
  });
});

describe('consent and cancelling', () => {
  const asking = { ...branching, consent: same('May we?') };

  it('asks for consent before anything else', () => {
    expect(walk(asking, [give('overall', 2), { kind: 'send' }, { kind: 'back' }])).toMatchObject({
      kind: 'consent',
      draft: { answers: {} },
    });
    expect(ids(walk(asking, [{ kind: 'accept' }]))).toEqual(['overall']);
  });

  it('ends at once when consent is declined', () => {
    expect(walk(asking, [{ kind: 'cancel' }]).kind).toBe('cancelled');
  });

  it('asks before answers are deleted, and not when there are none', () => {
    expect(walk(branching, [{ kind: 'cancel' }]).kind).toBe('cancelled');
    const asked = walk(branching, [give('overall', 2), { kind: 'cancel' }]);
    expect(asked.kind).toBe('ask-before-cancel');
    expect(ids(step(branching, asked.draft, { kind: 'show' }, 1))).toEqual(['use']);
    expect(step(branching, asked.draft, { kind: 'confirm-cancel' }, 1).kind).toBe('cancelled');
  });
});

it('moves to a new wording with the answers that still fit', () => {
  const { draft } = walk(branching, [give('overall', 5), give('good', '1,2')]);
  const shorter = createForm(
    [
      createQuestion('overall', { type: 'rating', points: 4 }),
      createQuestion('good', { type: 'choices', choices, min: 1, max: 2, other: false }),
    ],
    { version: 'v2' },
  );
  expect(moveDraft(shorter, draft, 1)).toMatchObject({
    version: 'v2',
    at: 'overall',
    answers: { good: ['equality', 'peace'] },
  });
});

describe('laws', () => {
  const good: Readonly<Record<string, readonly Value[]>> = {
    overall: [1, 3, 5],
    good: [['peace'], ['equality'], ['equality', 'police']],
    why: ['calm', ''],
    use: [true, false],
    next: ['peace', 'police'],
    words: ['thanks', ''],
  };
  const names = Object.keys(good);
  const wanted = fc.record(Object.fromEntries(names.map((id) => [id, fc.constantFrom(...(good[id] ?? []))])));
  const anyValue = fc.oneof(fc.constantFrom(...names.flatMap((id) => good[id] ?? [])), fc.string({ maxLength: 5 }));
  const anyId = fc.constantFrom(...names);
  const anyInput: fc.Arbitrary<Input> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), question: anyId, value: anyValue }) },
    fc.record({ kind: fc.constantFrom('back' as const, 'skip' as const, 'keep' as const) }),
    fc.record({ kind: fc.constant('back' as const), from: anyId }),
    fc.record({ kind: fc.constantFrom('answers' as const, 'page' as const), values: fc.dictionary(anyId, anyValue) }),
    fc.record({ kind: fc.constant('edit' as const), question: anyId }),
    fc.record({ kind: fc.constant('pick' as const), question: anyId, code: fc.constantFrom('peace', 'police') }),
    fc.record({ kind: fc.constantFrom('show' as const, 'cancel' as const, 'accept' as const) }),
  );

  /** Answers what is asked, corrects what differs from the wish at the review, and sends. */
  function finish(start: Draft, wish: Values, limit: number): Values {
    let result = step(branching, start, { kind: 'show' }, limit);
    for (let count = 0; count < 50 && result.kind !== 'done'; count += 1) {
      const { draft } = result;
      const wrong = ids(result).find((id) => JSON.stringify(draft.answers[id]) !== JSON.stringify(wish[id]));
      if (result.kind === 'page') {
        const values = Object.fromEntries(ids(result).map((id) => [id, wish[id] ?? '']));
        result = step(branching, draft, { kind: 'page', values }, limit);
      } else {
        result = step(
          branching,
          draft,
          wrong === undefined ? { kind: 'send' } : { kind: 'edit', question: wrong },
          limit,
        );
      }
    }
    if (result.kind !== 'done') throw new Error(`The form ends at ${result.draft.at}.`);
    return result.answers;
  }

  it('whatever was answered, taken back, edited or repeated, the submission is that of answering straight through', () => {
    fc.assert(
      fc.property(wanted, fc.array(anyInput, { maxLength: 25 }), fc.constantFrom(1, 2, 5), (wish, inputs, limit) => {
        const straight = finish(open(branching, limit), wish, limit);
        expect(finish(walk(branching, inputs, limit).draft, wish, limit)).toEqual(straight);
      }),
      { numRuns: 300 },
    );
  });

  it('an answer that comes twice changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 15 }), anyId, anyValue, (inputs, question, value) => {
        const once = step(branching, walk(branching, inputs).draft, give(question, value), 1);
        const twice = step(branching, once.draft, give(question, value), 1);
        expect(twice.draft).toEqual(once.draft);
      }),
    );
  });

  it('a page never holds more than fits, and never a question that does not apply', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 25 }), fc.constantFrom(1, 2, 5), (inputs, limit) => {
        const result = walk(branching, inputs, limit);
        const { answers } = result.draft;
        expect(result.kind === 'page' ? ids(result).length : 0).toBeLessThanOrEqual(limit);
        expect('good' in answers && Number(answers['overall']) < 3).toBe(false);
      }),
    );
  });
});
