import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';
import { keepRetention } from '../../src/core/retention.ts';
import { actionNames } from '../../src/desk.ts';
import { createForm, createQuestion, same } from '../core/forms.ts';
import { openTalk, type Talk } from './talk.ts';

const known = { actions: new Set(actionNames) };
const real = await readCommands('commands', known);
const dayMs = 86_400_000;

let talk: Talk;
afterEach(() => talk.close());

describe('the daily pulse', () => {
  const fillIn = async (): Promise<string> => {
    await talk.run('pulse');
    if (talk.labels().includes('I agree')) await talk.press('I agree');
    await talk.say('1:4 2:b 3:-');
    return talk.press('Send');
  };

  it('comes once a day, and asks for consent on the first day only', async () => {
    talk = await openTalk(() => real);
    expect(await talk.run('pulse')).toMatch(/Do you agree\?$/);
    expect(await talk.press('I agree')).toMatch(/^Question 1 of 3 · 1 March 2025/);
    expect(await fillIn()).toMatch(/^Thank you\. Your answers for today were received\./);
    expect(await talk.run('pulse')).toMatch(/^Your answers have already been received/);
    talk.wait(dayMs);
    expect(await talk.run('pulse')).toMatch(/^Question 1 of 3 · 2 March 2025/);
    await fillIn();
    const stored = await talk.store.readSubmissions('pulse', 0, 10);
    expect(stored.map(({ occasion }) => occasion)).toEqual(['2025-03-01', '2025-03-02']);
    const { consentVersion } = real.get('pulse')?.form ?? {};
    expect(stored.map(({ consent }) => consent)).toEqual([consentVersion, consentVersion]);
  });

  it('begins a new day with nothing of the day before, and finishes at midnight what was begun', async () => {
    talk = await openTalk(() => real);
    talk.wait(8.6 * 3_600_000);
    await talk.run('pulse');
    await talk.press('I agree');
    talk.wait(3_600_000);
    expect(await talk.press('4')).toMatch(/^Question 2 of 3 \(optional\) · 1 March 2025/);
    expect(await talk.run('pulse')).toMatch(/^Question 1 of 3 · 2 March 2025/);
  });
});

describe('the session evaluation', () => {
  it('asks for which session, and takes each of them once', async () => {
    talk = await openTalk(() => real);
    expect(await talk.run('session')).toMatch(/^Session evaluation\n\nWhich session would you like to evaluate\?/);
    await talk.press('International cooperation in peacekeeping');
    await talk.press('I agree');
    await talk.say('1:5 2:yes 3:-');
    expect(await talk.run('session')).toMatch(/International cooperation in peacekeeping\n\n1\. Usefulness: 5\/5/);
    await talk.press('Send');
    await talk.run('session');
    expect(talk.labels()).toEqual([
      'Gender equality in the security sector',
      '✓ International cooperation in peacekeeping',
      'Building a gender-responsive police force',
    ]);
    expect(await talk.press('✓ International cooperation in peacekeeping')).toMatch(/^Your answers have already/);
    await talk.run('session');
    expect(await talk.press('Building a gender-responsive police force')).toMatch(
      /^Question 1 of 3 · Building a gender-responsive police force/,
    );
    expect(await talk.run('session', { session: 'equality' })).toMatch(
      /^Please finish or cancel "Building a gender-responsive police force" first\./,
    );
    expect(await talk.store.readSubmissions('session', 0, 10)).toMatchObject([
      { occasion: 'peacekeeping', answers: { useful: 5, time: true } },
    ]);
  });
});

describe('states of a form', () => {
  const dated = createForm([createQuestion('use', { type: 'yesno' }), createQuestion('again', { type: 'yesno' })], {
    opens: '2025-03-01T00:00:00.000Z',
    closing: '2025-03-02T00:00:00.000Z',
    closes: '2025-03-03T00:00:00.000Z',
  });
  const open = (): Promise<Talk> => {
    const feedback = real.get('feedback');
    return openTalk(() =>
      feedback === undefined ? real : new Map([...real, ['feedback', { ...feedback, form: dated }]]),
    );
  };

  it('come with the dates of its file', async () => {
    talk = await open();
    talk.wait(-dayMs);
    expect(await talk.run()).toBe('This form opens on 1 March 2025.');
    talk.wait(dayMs);
    expect(await talk.run()).toMatch(/^Question 1 of 2/);
    talk.wait(dayMs);
    expect(await talk.press('Yes')).toMatch(/^Question 2 of 2/);
    talk.become({ person: '2', chat: '2' });
    expect(await talk.run()).toMatch(/^This form takes no new responses\./);
    talk.become({ person: '1', chat: '1' });
    expect(await talk.run()).toMatch(/^Your answers are saved until 1 April 2025\./);
    talk.wait(dayMs);
    expect(await talk.press('Yes')).toBe('This form is closed. Thank you for your interest.');
    expect(await talk.say('yes')).toBe('not for a form: yes');
    await talk.send({ kind: 'press', action: 'form:feedback:cancel' });
    expect(await talk.press('Delete my answers')).toBe('The form is closed and nothing was sent.');
  });

  it('are set by organisers whatever the dates say, on the record', async () => {
    talk = await open();
    talk.wait(10 * dayMs);
    expect(await talk.run('form')).toBe('Only organisers can use this command.');
    talk.become({ person: 'organiser' });
    expect(await talk.run('form')).toContain('feedback: closed (by the dates in its file)');
    expect(await talk.run('form', { state: 'open', form: 'feedback' })).toBe('feedback: open (set by an organiser)');
    expect(await talk.run()).toMatch(/^Question 1 of 2/);
    expect(await talk.run('form', { state: 'shut', form: 'feedback' })).toBe(
      'Choose one of these states: open, closing, close, dates.',
    );
    expect(await talk.run('form', { state: 'open', form: 'feedbak' })).toBe('There is no form called "feedbak".');
    expect(await talk.run('form', { state: 'dates', form: 'feedback' })).toMatch(/closed \(by the dates/);
    expect((await talk.store.readAudit(10)).map(({ what, details }) => [what, details])).toEqual([
      ['form-state', { form: 'feedback', state: 'dates' }],
      ['form-state', { form: 'feedback', state: 'open' }],
      ['refused', { command: 'form' }],
    ]);
  });
});

it('a new form is one new file', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'one-file-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await copyFile('commands/receipt.yaml', join(dir, 'receipt.yaml'));
  await writeFile(
    join(dir, 'lunch.yaml'),
    `
action: form
description: { vi: 'Bữa trưa', en: 'Lunch', th: 'อาหารกลางวัน' }
form:
  title: { vi: 'Bữa trưa', en: 'Lunch', th: 'อาหารกลางวัน' }
  thanks: { vi: 'Cảm ơn', en: 'Thank you', th: 'ขอบคุณ' }
  questions:
    - id: meal
      type: choice
      label: { vi: 'Món ăn', en: 'Meal', th: 'อาหาร' }
      ask: { vi: 'Anh/chị chọn món nào?', en: 'Which meal would you like?', th: 'ท่านเลือกอาหารใด' }
      choices:
        - { code: rice, label: { vi: 'Cơm', en: 'Rice', th: 'ข้าว' } }
        - { code: noodles, label: { vi: 'Phở', en: 'Noodles', th: 'ก๋วยเตี๋ยว' } }
`,
  );
  const commands = await readCommands(dir, known);
  talk = await openTalk(() => commands);
  expect(await talk.run('lunch')).toMatch(/^Question 1 of 1 \(optional\)\nWhich meal would you like\?/);
  await talk.say('pho');
  expect(await talk.press('Send')).toMatch(/^Thank you\n\nReceipt code: /);
  expect(await talk.store.readSubmissions('lunch', 0, 10)).toMatchObject([{ answers: { meal: 'noodles' } }]);
});

it('what has been kept long enough is deleted every day, also of forms whose file is gone, and put on record', async () => {
  talk = await openTalk(() => real);
  const now = new Date('2027-04-01T08:00:00Z');
  const gone = createForm([], { name: 'gone', keep: { count: 1, unit: 'months' }, title: same('Gone') });
  await talk.store.saveForm(gone);
  for (const [id, form, month] of [
    ['r1', 'feedback', 2],
    ['r2', 'feedback', 4],
    ['r3', 'gone', 4],
  ] as const) {
    const submittedAt = new Date(Date.UTC(2025, month, 1));
    const submission = {
      id,
      form,
      version: 'v1',
      language: 'vi',
      platform: 'test',
      submittedAt,
      answers: { a: 1 },
    } as const;
    await talk.store.commitSubmission(submission, { who: id }, id);
  }
  const forms = [...real.values()].flatMap(({ form }) => form ?? []);
  expect(await keepRetention(talk.store, forms, now)).toEqual({ submissions: 2, drafts: 0 });
  expect(await keepRetention(talk.store, forms, now)).toEqual({ submissions: 0, drafts: 0 });
  expect(await talk.store.countSubmissions('feedback')).toBe(1);
  expect(await talk.store.readAudit(10)).toMatchObject([{ what: 'retention', details: { submissions: 2, drafts: 0 } }]);
});
