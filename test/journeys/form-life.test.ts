import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Submission } from '../../src/core/ports.ts';
import { formWords } from '../../src/core/words/form.ts';
import { lifeWords } from '../../src/core/words/life.ts';
import { words } from '../../src/core/words/words.ts';
import { openStore } from '../../src/store/open.ts';
import { toSeen } from '../adapters/discord/rig.ts';
import { form, toChoice } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';
import { run } from './program.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const say = formWords.en;
const life = lifeWords.en;

/** What is stored now of the feedback, oldest first. */
async function readStored(): Promise<readonly Submission[]> {
  const store = await openStore(`sqlite:${desk.database}`);
  try {
    return await store.readSubmissions('feedback', 0, 100);
  } finally {
    await store.close();
  }
}

/** Somebody in a private chat on Telegram. */
function meetOnTelegram(person = toNewcomer()) {
  const { telegram } = desk;
  return {
    say: (text: string) => telegram.say(person, text, { locale: 'en' }),
    press: (label: string) => telegram.press(person, label, { locale: 'en' }),
    text: () => telegram.lastMessage(person).text,
  };
}

/** Somebody in a channel on Discord; each gives what is shown in answer. */
function meetOnDiscord(person = `11000000${toNewcomer()}`) {
  const { discord } = desk;
  const as = { person, locale: 'en-US' };
  const toText = ({ messages }: { readonly messages: readonly { readonly content: string }[] }): string =>
    toSeen(messages.map(({ content }) => content).join('\n'));
  return {
    slash: async (name: string, options = {}) => toText(await discord.slash(name, options, as)),
    press: async (label: string) => toText(await discord.press(label, as)),
    submit: async (values: Readonly<Record<string, string>>) => toText(await discord.submitModal(values, as)),
  };
}

/** Types lines into the desk in a terminal, on the same database, and gives what it shows. */
async function type(...lines: readonly string[]): Promise<string> {
  const settings = { DATABASE_URL: desk.settings['DATABASE_URL'] ?? '', LANG: 'en_US.UTF-8' };
  const secret = { SECRET_KEY: desk.settings['SECRET_KEY'] ?? '' };
  const { code, output } = await run(['chat'], desk.dir, {
    settings: { ...settings, ...secret },
    typed: `${lines.join('\n')}\n`,
  });
  expect(code).toBe(0);
  return output;
}

const readCode = (text: string): string => /Receipt code: (\S+)/.exec(text)?.[1] ?? `no code in: ${text}`;

/** The same answers on every platform, with a mistake, a way back and a change at the review. */
const golden = {
  overall: 4,
  equality: 5,
  police: 3,
  most_useful: 'peacekeeping',
  will_use: 'partly',
  comment: 'More time for questions, at 9:30?',
};

async function answerOnTelegram(): Promise<string> {
  const visitor = meetOnTelegram();
  await visitor.say('/feedback');
  await visitor.press(say.agree);
  await visitor.say('9');
  await visitor.say('2');
  await visitor.press('5');
  await visitor.press(say.back);
  await visitor.press(say.keep);
  await visitor.press(say.skip);
  await visitor.say('๓');
  await visitor.press(toChoice('most_useful', 'peacekeeping', 'en'));
  await visitor.press(toChoice('will_use', 'partly', 'en'));
  await visitor.say(golden.comment);
  await visitor.press('✎ The workshop as a whole');
  await visitor.press('4');
  await visitor.press(say.send);
  return readCode(visitor.text());
}

async function answerOnDiscord(): Promise<string> {
  const visitor = meetOnDiscord();
  await visitor.slash('feedback');
  await visitor.press(say.agree);
  await visitor.submit({ overall: '2', equality: '1' });
  await visitor.press(say.back);
  await visitor.submit({ overall: '2', equality: '5', police: '3' });
  await visitor.press(say.goOn);
  await visitor.submit({ most_useful: 'peacekeeping', will_use: 'partly', comment: golden.comment });
  await visitor.press('✎ The workshop as a whole');
  await visitor.submit({ overall: '4' });
  return readCode(await visitor.press(say.send));
}

/** At the review the first button sends and the second one changes the first answer. */
const inTerminal = `/feedback|yes|nine|2|5 stars|back|keep|skip|3/5|peacekeeping|partly|${golden.comment}|2|4|send`;
const answerInTerminal = async (): Promise<string> => readCode(await type(...inTerminal.split('|')));

it('the same answers are stored, whichever way they came', async () => {
  const codes = await Promise.all([answerOnTelegram(), answerOnDiscord(), answerInTerminal()]);
  expect(new Set(codes).size).toBe(3);
  const stored = await readStored();
  expect(stored.map(({ platform }) => platform).sort((a, b) => a.localeCompare(b))).toEqual([
    'discord',
    'telegram',
    'terminal',
  ]);
  for (const { answers, version, consent, who } of stored) {
    expect(answers).toEqual(golden);
    expect({ version, consent, who }).toEqual({ version: form.version, consent: form.consentVersion, who: undefined });
  }
});

it('what was sent on one platform is changed on another and withdrawn on a third', async () => {
  const visitor = meetOnTelegram();
  await visitor.say('/feedback');
  await visitor.press(say.agree);
  await visitor.say('1:1 2:1 3:1 4:1 5:a 6:no 7:to be changed');
  await visitor.press(say.send);
  const code = readCode(visitor.text());
  const isMine = ({ answers }: Submission): boolean => String(answers['comment']).includes('to be changed');

  const other = meetOnDiscord();
  expect(await other.slash('receipt', { code })).toContain('to be changed');
  expect(await other.press(life.change)).toContain(life.changing('|').split('|')[0]);
  await other.press('✎ The workshop as a whole');
  await other.submit({ overall: '5' });
  expect(await other.press(say.send)).toBe(life.changeSaved);
  expect((await readStored()).filter(isMine)).toMatchObject([
    { platform: 'telegram', answers: { overall: 5, equality: 1 } },
  ]);

  const shown = await type(`/receipt ${code}`, '2', '2');
  expect(shown).toContain(life.withdrawn);
  expect((await readStored()).filter(isMine)).toEqual([]);
  await visitor.say(code);
  expect(visitor.text()).not.toContain('to be changed');
  await visitor.say(`/receipt ${code}`);
  expect(visitor.text()).toBe(life.withdrawnBefore);
});

it('an organiser closes the form for all platforms at once, and opens it again', async () => {
  const visitor = meetOnTelegram();
  await visitor.say('/form close feedback');
  expect(visitor.text()).toBe(words.en.refused);
  const boss = meetOnTelegram(organiser.telegram);
  await boss.say('/form close feedback');
  expect(boss.text()).toContain(`feedback: ${life.closedState}`);
  await visitor.say('/feedback');
  expect(visitor.text()).toBe(life.closed);
  expect(await meetOnDiscord().slash('feedback')).toBe(life.closed);
  expect(await type('/feedback')).toContain(life.closed);

  await boss.say('/form dates feedback');
  expect(boss.text()).toContain(`feedback: ${life.open}`);
  await visitor.say('/feedback');
  expect(visitor.text()).toContain(form.consent?.en.split('\n')[0]);
});

it('a form for each session is filled in on every platform', async () => {
  const session = 'Building a gender-responsive police force';
  const visitor = meetOnTelegram();
  await visitor.say('/session');
  await visitor.press(session);
  await visitor.press(say.agree);
  await visitor.say('1:5 2:yes 3:-');
  await visitor.press(say.send);
  const other = meetOnDiscord();
  expect(await other.slash('session')).toContain(life.chooseSession);
  await other.press(session);
  await other.press(say.agree);
  await other.submit({ useful: '5', time: 'yes' });
  await other.press(say.send);
  await type('/session', '3', 'yes', '1:5 2:yes 3:-', 'send');
  const store = await openStore(`sqlite:${desk.database}`);
  const stored = await store.readSubmissions('session', 0, 10);
  await store.close();
  expect(stored.map(({ occasion, answers }) => ({ occasion, answers }))).toEqual(
    Array.from({ length: 3 }, () => ({ occasion: 'police', answers: { useful: 5, time: true } })),
  );
});

it('whoever wants to be forgotten is, and is told what is left', async () => {
  const visitor = meetOnTelegram();
  await visitor.say('/feedback');
  await visitor.press(say.agree);
  await visitor.say('3');
  await visitor.say('/forget');
  expect(visitor.text()).toBe(life.askForget);
  await visitor.press(life.confirmForget);
  expect(visitor.text()).toBe(`${life.forgotten(1, 0)}\n\n${life.notForgotten('receipt')}`);
  await visitor.say('/feedback');
  expect(visitor.text()).toContain(form.consent?.en.split('\n')[0]);
});
