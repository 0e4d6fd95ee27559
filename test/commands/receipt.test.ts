import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';
import type { Commands } from '../../src/core/command.ts';
import type { FormSpec } from '../../src/core/form.ts';
import { actionNames } from '../../src/desk.ts';
import { createForm, createQuestion } from '../core/forms.ts';
import { openTalk, type Talk } from './talk.ts';

const real = await readCommands('commands', { actions: new Set(actionNames) });

/** The real commands with another feedback. */
function withForm(more: Partial<FormSpec>): Commands {
  const feedback = real.get('feedback');
  const form = createForm([createQuestion('use', { type: 'yesno' })], more);
  return feedback === undefined ? real : new Map([...real, ['feedback', { ...feedback, form }]]);
}

let talk: Talk;
afterEach(() => talk.close());

/** Fills in the feedback and gives the receipt code. */
async function fillIn(): Promise<string> {
  await talk.run();
  if (talk.labels().includes('I agree')) await talk.press('I agree');
  await talk.say('1:5 2:4 3:3 4:4 5:a 6:yes 7:good');
  const thanks = await talk.press('Send');
  return /Receipt code: (\S+)/.exec(thanks)?.[1] ?? `no code in: ${thanks}`;
}

const readAnswers = async () => (await talk.store.readSubmissions('feedback', 0, 10)).map(({ answers }) => answers);

describe('a receipt', () => {
  beforeEach(async () => {
    talk = await openTalk(() => real);
  });

  it('is shown once, with what it is good for, and never stored', async () => {
    const code = await fillIn();
    expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
    expect(talk.labels()).toEqual(['Review my answers']);
    expect(JSON.stringify(await talk.store.readChanges('feedback', 0, 10))).not.toContain(code);
  });

  it('opens what was sent for whoever has it, on any platform', async () => {
    const code = await fillIn();
    talk.become({ platform: 'other', person: '77', chat: '77' });
    const shown = await talk.run('receipt', { code: code.toLowerCase().replace('-', ' ') });
    expect(shown).toMatch(/^Feedback on the workshop\nSent on 1 March 2025\n\n1\. The workshop as a whole: 5\/5/);
    expect(talk.labels()).toEqual(['Change', 'Withdraw']);
    expect(await talk.say(code)).toBe(shown);
  });

  it('changes one answer of what was sent, and stays good', async () => {
    const code = await fillIn();
    await talk.press('Review my answers');
    expect(await talk.press('Change')).toMatch(/^These are the answers you sent\..* until 2 March 2025\./);
    await talk.press('✎ The workshop as a whole');
    await talk.press('2');
    expect(await readAnswers()).toMatchObject([{ overall: 5 }]);
    expect(await talk.press('Send')).toBe('Your changes were saved. Your receipt code stays the same.');
    expect(await readAnswers()).toEqual([
      {
        overall: 2,
        equality: 4,
        peacekeeping: 3,
        police: 4,
        most_useful: 'equality',
        will_use: 'yes',
        comment: 'good',
      },
    ]);
    expect(await talk.store.readChanges('feedback', 0, 10)).toMatchObject([{ kind: 'edited' }]);
    expect(await talk.run('receipt', { code })).toMatch(/The workshop as a whole: 2\/5/);
    expect(await talk.store.readDrafts(talk.who())).toEqual([]);
  });

  it('changes nothing when the change is stopped', async () => {
    const code = await fillIn();
    await talk.run('receipt', { code });
    await talk.press('Change');
    await talk.press('✎ Comments');
    await talk.say('better');
    expect(await talk.press('Cancel')).toBe('Stop changing? The answers you sent stay as they are.');
    expect(await talk.press('Stop changing')).toBe('Nothing was changed. The answers you sent stay as they are.');
    expect(await readAnswers()).toMatchObject([{ comment: 'good' }]);
  });

  it('goes on with a change that was begun, by the code or by the form', async () => {
    const code = await fillIn();
    await talk.run('receipt', { code });
    await talk.press('Change');
    await talk.press('✎ Comments');
    await talk.say('better');
    talk.restart();
    expect(await talk.run()).toMatch(/^These are the answers you sent[\s\S]*Comments: better/);
    await talk.run('receipt', { code });
    expect(await talk.press('Change')).toMatch(/Comments: better/);
  });

  it('withdraws after asking once, and then says that nothing is left', async () => {
    const code = await fillIn();
    await talk.run('receipt', { code });
    expect(await talk.press('Withdraw')).toBe('Withdraw these answers? They will be deleted and cannot be restored.');
    expect(await talk.press('Keep them')).toMatch(/^Feedback on the workshop/);
    await talk.press('Withdraw');
    expect(await talk.press('Withdraw and delete')).toBe('Your answers were withdrawn and deleted.');
    expect(await readAnswers()).toEqual([]);
    const gone = 'These answers have already been withdrawn and deleted.';
    expect(await talk.run('receipt', { code })).toBe(gone);
    expect(await talk.send({ kind: 'press', action: `receipt:change:${code}` })).toBe(gone);
    expect(await talk.run()).toMatch(/^Your answers have already been received/);
  });

  it('takes no change once the form is closed, and still shows what was sent', async () => {
    const code = await fillIn();
    await talk.run('receipt', { code });
    await talk.press('Change');
    await talk.store.saveFormState('feedback', 'closed', new Date());
    const closed = 'The form is closed, so these answers can no longer be changed or withdrawn.';
    expect(await talk.run('receipt', { code })).toMatch(new RegExp(`7\\. Comments: good\\n\\n${closed}$`));
    expect(talk.labels()).toEqual([]);
    for (const verb of ['change', 'withdraw', 'confirm']) {
      expect(await talk.send({ kind: 'press', action: `receipt:${verb}:${code}` })).toBe(closed);
    }
    expect(await talk.send({ kind: 'press', action: 'form:feedback:send' })).toMatch(/^This form is closed/);
    expect(await readAnswers()).toMatchObject([{ comment: 'good' }]);
  });

  it('is asked for, and a wrong one gets one calm sentence', async () => {
    expect(await talk.run('receipt')).toBe('Please type your receipt code, for example K7FQ2-M3XAB.');
    const wrong = 'No answers were found under this code. Please check it and type it again.';
    expect(await talk.run('receipt', { code: 'AAAAA-BBBBB' })).toBe(wrong);
    expect(await talk.run('receipt', { code: 'my feedback' })).toBe(wrong);
    expect(await talk.say('hello-world')).toBe('not for a form: hello-world');
  });

  it('cannot be found by guessing, while nobody else has to wait', async () => {
    const code = await fillIn();
    for (const letter of 'abcde') await talk.run('receipt', { code: letter.repeat(10) });
    expect(await talk.run('receipt', { code })).toMatch(/^Several codes were typed in a short time\./);
    talk.become({ person: '2', chat: '2' });
    expect(await talk.run('receipt', { code })).toMatch(/^Feedback on the workshop/);
    talk.become({ person: '1', chat: '1' });
    talk.wait(60_000);
    expect(await talk.run('receipt', { code })).toMatch(/^Feedback on the workshop/);
  });

  it('is not looked at where others can read along', async () => {
    const code = await fillIn();
    talk.become({ isPrivate: false });
    expect(await talk.run('receipt', { code })).toMatch(/private chat/);
    expect(await talk.say(code)).toBe(`not for a form: ${code}`);
  });

  it('waits while another response to the form is open', async () => {
    const code = await fillIn();
    talk.become({ person: '2', chat: '2' });
    await talk.run();
    await talk.press('I agree');
    await talk.press('4');
    await talk.run('receipt', { code });
    expect(await talk.press('Change')).toMatch(/^You have another response to this form open/);
    expect(await talk.press('Continue')).toMatch(/^Question 2 of 7/);
  });

  it('survives a second press on "Send"', async () => {
    await fillIn();
    expect(await talk.send({ kind: 'press', action: 'form:feedback:send' })).toMatch(/^Your answers have already/);
    expect(talk.reply()?.place).not.toBe('same');
  });
});

describe('a form that finds what somebody sent', () => {
  it('opens it again in place of taking another one', async () => {
    talk = await openTalk(() => withForm({ identity: 'pseudonymous', again: 'edit' }));
    await talk.run();
    await talk.press('Yes');
    await talk.press('Send');
    expect(await talk.run()).toMatch(/^These are the answers you sent[\s\S]*1\. use: Yes/);
    await talk.press('✎ use');
    await talk.press('No');
    expect(await talk.press('Send')).toMatch(/^Your changes were saved/);
    expect(await talk.store.readSubmissions('feedback', 0, 10)).toMatchObject([
      { who: talk.who(), answers: { use: false } },
    ]);
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    talk = await openTalk(() => withForm({ identity: 'pseudonymous', again: 'new' }));
  });

  it('asks once, deletes what leads to the person, and says what cannot be found', async () => {
    await talk.store.saveLanguage(talk.who(), 'en');
    await talk.run();
    await talk.press('Yes');
    await talk.press('Send');
    await talk.run();
    expect(await talk.run('forget')).toMatch(/^Delete everything here that can be linked to you\?/);
    expect(await talk.press('Keep everything')).toBe('Nothing was deleted.');
    await talk.run('forget');
    expect(await talk.press('Delete everything')).toMatch(
      /unfinished forms \(1\) and answers you sent to forms that are not anonymous \(1\)\.\n\nYour answers to anonymous forms .* \/receipt/,
    );
    expect(await talk.store.readDrafts(talk.who())).toEqual([]);
    expect(await readAnswers()).toEqual([]);
    expect(await talk.store.readLanguage(talk.who())).toBeUndefined();
  });

  it('takes back the consents that were given, so that they are asked for anew', async () => {
    await talk.close();
    talk = await openTalk(() => real);
    await talk.run();
    await talk.press('I agree');
    await talk.press('Cancel');
    expect(await talk.run()).toMatch(/^Question 1 of 7/);
    await talk.run('forget');
    await talk.press('Delete everything');
    expect(await talk.run()).toMatch(/Do you agree\?$/);
  });
});
