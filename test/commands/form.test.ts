import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';
import type { Commands } from '../../src/core/command.ts';
import type { FormSpec } from '../../src/core/form.ts';
import { actionNames } from '../../src/desk.ts';
import { branching, choices, createForm, createQuestion, same } from '../core/forms.ts';
import { openTalk, type Talk } from './talk.ts';

const actions = new Set(actionNames);
const real = await readCommands('commands', { actions });

/** A desk with one form, called feedback. */
function toCommands(form: FormSpec): Commands {
  const { name } = form;
  return new Map([
    [name, { name, action: 'form', role: 'participant', description: same(name), options: [], with: {}, form }],
  ]);
}

let talk: Talk;
afterEach(() => talk.close());

describe('the feedback, one question at a time', () => {
  beforeEach(async () => {
    talk = await openTalk(() => real);
  });

  it('goes from consent over seven questions and the review to thanks, typed or pressed', async () => {
    expect(await talk.run()).toMatch(/24 months[\s\S]*Do you agree\?$/);
    expect(await talk.press('I agree')).toBe(
      'Question 1 of 7\nHow do you rate the workshop as a whole?\n1 – very poor, 5 – very good\n\nPress a number, or type one from 1 to 5.',
    );
    expect(talk.labels()).toEqual(['1', '2', '3', '4', '5', 'Cancel', 'Show all questions']);
    expect(await talk.press('4')).toMatch(/^Question 2 of 7 \(optional\)/);
    expect(await talk.say('๕/๕')).toMatch(/^Question 3 of 7/);
    expect(await talk.press('Skip')).toMatch(/^Question 4 of 7/);
    expect(await talk.say('3 điểm')).toMatch(/^Question 5 of 7/);
    expect(await talk.say('b')).toMatch(/^Question 6 of 7/);
    expect(await talk.press('Partly')).toMatch(/^Question 7 of 7/);
    expect(await talk.say('More time for questions?')).toBe(
      [
        'Please check your answers before sending.\n',
        '1. The workshop as a whole: 4/5',
        '2. Gender equality in the security sector: 5/5',
        '3. International cooperation in peacekeeping: no answer',
        '4. Building a gender-responsive police force: 3/5',
        '5. Most useful part: International cooperation in peacekeeping',
        '6. Use in your work: Partly',
        '7. Comments: More time for questions?',
        '\nPress a question to change its answer.',
      ].join('\n'),
    );
    expect(await talk.press('✎ International cooperation in peacekeeping')).toMatch(/^Question 3 of 7/);
    expect(await talk.say('2')).toMatch(/3\. International cooperation in peacekeeping: 2\/5/);
    expect(await talk.press('Send')).toMatch(/^Thank you\. Your answers were received/);

    const [submission, ...others] = await talk.store.readSubmissions('feedback', 0, 10);
    expect(others).toEqual([]);
    expect(submission).toMatchObject({
      form: 'feedback',
      version: real.get('feedback')?.form?.version,
      language: 'en',
      submittedAt: new Date('2025-03-01T08:00:00Z'),
      answers: {
        overall: 4,
        equality: 5,
        peacekeeping: 2,
        police: 3,
        most_useful: 'peacekeeping',
        will_use: 'partly',
        comment: 'More time for questions?',
      },
    });
    expect(submission?.who).toBeUndefined();
    expect(await talk.store.readDrafts(talk.who())).toEqual([]);
  });

  it('takes everything in one message, and says what was wrong in it', async () => {
    await talk.run();
    await talk.press('I agree');
    expect(await talk.press('Show all questions')).toMatch(/like this:\n1:3 2:5 3:2\n\n1\. How do you rate/);
    expect(await talk.say('1:5 2:9 4:3 5:d 7:Good')).toMatch(/^"9" is not a number from 1 to 5\./);
    expect(await talk.say('2:4 3:1 6:yes')).toMatch(/5\. Most useful part: Discussion of the draft action plan/);
    expect(await talk.say('send')).toMatch(/^Thank you/);
  });

  it('answers a second time that the feedback was received', async () => {
    await talk.run();
    await talk.press('I agree');
    await talk.say('1:5 2:5 3:5 4:5 5:a 6:yes 7:-');
    await talk.press('Send');
    expect(await talk.run()).toMatch(/^Your answers have already been received\. .*\n\nTo review, change .* \/receipt/);
    expect(await talk.send({ kind: 'press', action: 'form:feedback:send' })).toMatch(/^Your answers have already/);
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toHaveLength(1);
  });

  it('stores an event that comes twice once', async () => {
    await talk.run();
    await talk.press('I agree');
    const typed = { kind: 'message', text: '4' } as const;
    const first = await talk.send(typed, 'test:twice');
    expect(await talk.send(typed, 'test:twice')).toBe(first);
    await talk.say('2:5 3:5 4:5 5:a 6:yes 7:good');
    const send = { kind: 'press', action: 'form:feedback:send' } as const;
    expect(await talk.send(send, 'test:sent')).toMatch(/^Thank you/);
    expect(await talk.send(send, 'test:sent')).toMatch(/^Your answers have already/);
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toMatchObject([
      { answers: { overall: 4, equality: 5 } },
    ]);
  });

  it('lets people ask something in between and goes on where they were', async () => {
    await talk.run();
    expect(await talk.say('who collects this?')).toBe('not for a form: who collects this?');
    expect(await talk.say('I agree')).toMatch(/^Question 1 of 7/);
    await talk.say('4');
    expect(await talk.say('who took part?')).toBe('not for a form: who took part?');
    expect(await talk.say('very good')).toMatch(/^"very good" is not a number from 1 to 5\..*\n\nQuestion 2 of 7/);
    expect(await talk.run()).toMatch(/^Your answers are saved until 31 March 2025\. .*\n\nQuestion 2 of 7/);
  });

  it('takes text for an answer only during one sitting, and buttons always', async () => {
    await talk.run();
    await talk.press('I agree');
    talk.wait(3 * 3_600_000);
    expect(await talk.say('4')).toBe('not for a form: 4');
    expect(await talk.send({ kind: 'press', action: 'form:feedback:answer:overall:4' })).toMatch(/^Question 2 of 7/);
    expect(await talk.say('4')).toMatch(/^Question 3 of 7/);
  });

  it('shows where one is when a button was left behind', async () => {
    await talk.run();
    await talk.press('I agree');
    await talk.press('4');
    expect(await talk.send({ kind: 'press', action: 'form:feedback:answer:overall:1' })).toMatch(/^Question 2 of 7/);
    expect(await talk.store.readDrafts(talk.who())).toMatchObject([{ answers: { overall: 4 } }]);
  });

  it('asks before answers are deleted', async () => {
    await talk.run();
    await talk.press('I agree');
    await talk.press('4');
    expect(await talk.say('hủy')).toMatch(/^Stop and delete the answers given so far\?/);
    expect(await talk.press('Continue')).toMatch(/^Question 2 of 7/);
    await talk.press('Cancel');
    expect(await talk.press('Delete my answers')).toBe('The form is closed and nothing was sent.');
    expect(await talk.store.readDrafts(talk.who())).toEqual([]);
    expect(await talk.send({ kind: 'press', action: 'form:feedback:show' })).toBe(
      'There is no open form. Type /feedback to begin.',
    );
  });

  it('keeps nothing when consent is declined', async () => {
    await talk.run();
    expect(await talk.press('I do not agree')).toBe('The form is closed and nothing was sent.');
    expect(await talk.store.readDrafts(talk.who())).toEqual([]);
  });

  it('stays in its language when an answer is in another one, and follows the one that is chosen', async () => {
    talk.become({ locale: 'th' });
    await talk.run();
    await talk.press('ยินยอม');
    expect(await talk.say('seven')).toMatch(/^"seven" ไม่ใช่ตัวเลข 1 ถึง 5/);
    await talk.store.saveLanguage(talk.who(), 'vi');
    expect(await talk.say('4')).toMatch(/^Câu 2\/7 \(không bắt buộc\)/);
  });

  it('does not run where others can read along', async () => {
    talk.become({ isPrivate: false });
    expect(await talk.run()).toMatch(/private chat/);
    talk.become({ isPrivate: true });
    await talk.run();
    await talk.press('I agree');
    talk.become({ isPrivate: false });
    expect(await talk.say('4')).toBe('not for a form: 4');
  });
});

describe('the feedback, several questions on a page', () => {
  beforeEach(async () => {
    talk = await openTalk(() => real, { fieldsPerPage: 4, whispers: true });
  });

  it('asks on two pages and keeps the good answers of a page with a bad one', async () => {
    await talk.run();
    expect(await talk.press('I agree')).toBe(
      'Feedback on the workshop\nQuestion 1 of 7\n[overall]\n[equality]\n[peacekeeping]\n[police]',
    );
    expect(await talk.submit({ equality: '5', police: '2' })).toBe(
      'Feedback on the workshop\nThe other answers are saved. Please look at these again:\n[overall]',
    );
    expect(talk.labels()).toEqual(['Continue', 'Cancel']);
    expect(await talk.press('Continue')).toMatch(/\[overall\]$/);
    expect(await talk.submit({ overall: '4' })).toBe(
      'Feedback on the workshop\nQuestion 5 of 7\n[most_useful]\n[will_use]\n[comment]',
    );
    expect(await talk.press('Back')).toMatch(/\[overall\]\n\[equality\]\n\[peacekeeping\]\n\[police\]$/);
    expect(await talk.submit({ overall: '3' })).toMatch(/\[most_useful\]\n\[will_use\]\n\[comment\]$/);
    expect(await talk.submit({ comment: 'Thanks' })).toMatch(/1\. The workshop as a whole: 3\/5/);
    await talk.press('Send');
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toMatchObject([
      { answers: { overall: 3, comment: 'Thanks' } },
    ]);
  });

  it('leaves typed text to others', async () => {
    await talk.run();
    await talk.press('I agree');
    expect(await talk.say('4')).toBe('not for a form: 4');
  });

  it('says that nothing is open when a page comes too late', async () => {
    expect(await talk.submit({ overall: '4' })).toBe('There is no open form. Type /feedback to begin.');
  });
});

describe('other forms', () => {
  it('collect several choices by pressing them', async () => {
    talk = await openTalk(() => toCommands(branching));
    await talk.run();
    await talk.press('4');
    await talk.press('Peacekeeping');
    expect(talk.labels()).toContain('✓ Peacekeeping');
    await talk.press('Police force');
    expect(await talk.press('Done')).toMatch(/why\?/);
    expect(await talk.store.readDrafts(talk.who())).toMatchObject([{ answers: { good: ['peace', 'police'] } }]);
  });

  it('keep the pseudonym when they are not anonymous', async () => {
    const form = createForm([createQuestion('use', { type: 'yesno' })], { identity: 'pseudonymous', again: 'new' });
    talk = await openTalk(() => toCommands(form));
    for (const answer of ['Yes', 'No']) {
      await talk.run();
      await talk.press(answer);
      expect(await talk.press('Send')).toBe('Thank you');
    }
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toMatchObject([
      { who: talk.who(), answers: { use: true } },
      { who: talk.who(), answers: { use: false } },
    ]);
  });

  it('are finished in the words in which they were begun', async () => {
    let form = branching;
    talk = await openTalk(() => toCommands(form));
    await talk.run();
    await talk.press('2');
    form = createForm([createQuestion('fresh', { type: 'choice', choices, other: false })], { version: 'v2' });
    expect(await talk.say('no')).toMatch(/words\?/);
    await talk.say('skip');
    await talk.say('send');
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toMatchObject([
      { version: 'v1', answers: { overall: 2, use: false } },
    ]);
  });

  it('say when they are gone', async () => {
    talk = await openTalk(() => new Map());
    expect(await talk.send({ kind: 'press', action: 'form:poll:show' })).toBe('This form no longer exists.');
  });
});
