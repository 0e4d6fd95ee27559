import { ComponentType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { words } from '../../src/core/words/words.ts';
import type { Interaction } from '../adapters/discord/standin-chat.ts';
import { toSeen } from '../adapters/discord/rig.ts';
import { form, toRead, toRelated, toSaid } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const issues = 'workshop/agenda#three-issues';

/** One person in the server's channel. */
function meet(person = `11000000${toNewcomer()}`, locale = 'en-US') {
  const { discord } = desk;
  const as = { person, locale };
  const toText = (visit: { readonly messages: readonly { readonly content: string }[] }) =>
    toSeen(visit.messages.map(({ content }) => content).join('\n'));
  return {
    person,
    as,
    slash: (name: string, options = {}) => discord.slash(name, options, as),
    read: async (name: string, options = {}) => toText(await discord.slash(name, options, as)),
    press: (button: string) => discord.press(button, as),
    readPress: async (button: string) => toText(await discord.press(button, as)),
    submit: async (values: Readonly<Record<string, string | readonly string[]>>) =>
      toText(await discord.submitModal(values, as)),
  };
}

describe('asking', () => {
  it.each([
    ['vi', 'Hội thảo có bao nhiêu lãnh đạo tham dự?', 'workshop/participants#leaders'],
    ['th', 'ใครสนับสนุนการประชุมนี้', 'workshop/partners#funders'],
    ['en-GB', 'what were the three issues discussed', issues],
  ])('%s: a question gets its passage with its source, for the asker alone', async (locale, question, id) => {
    const visitor = meet(undefined, locale);
    const { messages } = await visitor.slash('ask', { question });
    const { title, source } = toRead(id, locale === 'en-GB' ? 'en' : locale === 'th' ? 'th' : 'vi');
    expect(messages.every(({ ephemeral }) => ephemeral)).toBe(true);
    const shown = messages.map(({ content }) => content).join('\n');
    expect(toSeen(shown).split('\n')[0]).toContain(title);
    expect(shown).toContain(source.url);
  });

  it('begins with who the desk is', async () => {
    expect(await meet().read('start')).toContain(toSaid('start', 'en').split('\n')[0]);
  });

  it('an answer is rated, and leads on to what belongs to it', async () => {
    const visitor = meet();
    await visitor.slash('ask', { question: 'what were the three issues discussed' });
    const [related = ''] = toRelated(issues, 'en');
    expect(await visitor.readPress(`👍 ${words.en.helpful}`)).toBe(words.en.thanksForRating);
    expect(await visitor.readPress(related)).toContain(related);
  });

  it('what nobody has checked is not answered, and can go to the team', async () => {
    const visitor = meet();
    expect(await visitor.read('ask', { question: 'who won the world cup' })).toContain(words.en.unanswered);
    expect(await visitor.readPress(words.en.sendToTeam)).toBe(words.en.sentToTeam);
  });

  it('sections are suggested while a person types, and the one that is picked is shown', async () => {
    const { discord } = desk;
    const visitor = meet();
    const { choices = [] } = await discord.autocomplete('ask', 'question', 'leaders', visitor.as);
    const { title } = toRead('workshop/participants#leaders', 'en');
    expect(choices).toContainEqual({ name: title, value: 'workshop/participants#leaders' });
    expect(await visitor.read('ask', { question: 'workshop/participants#leaders' })).toContain(title);
  });

  it('a mention is answered in the channel, a direct message in its chat, and talk between others not', async () => {
    const { discord } = desk;
    const visitor = meet();
    discord.post({ content: 'what were the three issues discussed' }, visitor.as);
    const answer = await discord.mention('what were the three issues discussed', visitor.as);
    expect(answer.content).toContain(toRead(issues, 'en').title);
    expect(discord.shown().filter(({ answers }) => answers !== undefined)).toHaveLength(1);
    const direct = await discord.say('how many leaders took part', visitor.as);
    expect(direct.content).toContain(toRead('workshop/participants#leaders', 'en').title);
  });

  it('a chosen language holds', async () => {
    const visitor = meet();
    expect(await visitor.read('language', { language: 'vi' })).toBe(words.vi.languageSaved);
    expect(await visitor.read('ask', { question: 'what were the three issues discussed' })).toContain(
      toRead(issues, 'vi').title,
    );
  });

  it.each(['', '   ', '🎉🎉🎉'])('the question %j is asked for in words', async (question) => {
    expect([words.en.emptyQuestion, words.en.askWhat]).toContain(await meet().read('ask', { question }));
  });

  it('a question of 6,000 characters is answered calmly', async () => {
    const shown = await meet().read('ask', { question: 'xyzzy plugh '.repeat(500) });
    expect([words.en.unanswered, words.en.didYouMean].some((text) => shown.startsWith(text))).toBe(true);
  });

  it('a command that was taken away in the meantime is named', async () => {
    expect(await meet().read('survey')).toBe(words.en.unknownCommand('survey'));
  });
});

/** The fields of a modal; what else it holds is there to be read. */
const toFields = ({ modal }: Interaction) => modal?.components.filter(({ type }) => type === ComponentType.Label);

describe('a form', () => {
  const say = formWords.en;

  it('is filled in on two pages, with one button between them, and reviewed before it is sent', async () => {
    const visitor = meet();
    expect(await visitor.read('feedback')).toContain(form.consent?.en.split('\n')[0]);
    const first = await visitor.press(say.agree);
    expect(toFields(first)).toHaveLength(4);
    expect(await visitor.submit({ overall: '5', equality: '4', peacekeeping: '3' })).toContain(form.title.en);
    const second = await visitor.press(say.goOn);
    expect(toFields(second)).toHaveLength(3);
    const review = await visitor.submit({
      most_useful: 'police',
      will_use: 'partly',
      comment: 'More time for questions',
    });
    expect(review).toContain(say.review);
    expect(review).toContain('More time for questions');
    expect(await visitor.readPress(say.send)).toContain(form.thanks.en);
    expect(await visitor.read('feedback')).toContain(say.received);
  });

  it('goes on where it was when the program dies between two pages', async () => {
    const visitor = meet();
    await visitor.slash('feedback');
    await visitor.press(say.agree);
    await visitor.submit({ overall: '2' });
    await desk.program.kill();
    await desk.restart();
    const page = await visitor.press(say.goOn);
    expect(toFields(page)).toHaveLength(3);
    expect(await visitor.submit({ comment: 'after the break' })).toContain('2/5');
    expect(await visitor.readPress(say.send)).toContain(form.thanks.en);
  });
});

describe('what organisers pull', () => {
  it('is refused to a participant, which the log remembers without saying who in clear', async () => {
    const visitor = meet();
    expect(await visitor.read('export', { format: 'csv' })).toBe(words.en.refused);
    const refusals = desk.program.log().filter(({ msg }) => msg === 'command refused');
    expect(refusals).toMatchObject([{ command: 'export' }]);
    expect(JSON.stringify(refusals)).not.toContain(visitor.person);
  });

  it('comes as an attachment that only the organiser sees', async () => {
    const { messages } = await meet(organiser.discord).slash('export', { form: 'feedback', format: 'csv' });
    const [file] = messages.flatMap(({ files }) => files);
    expect(messages.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(file?.name).toMatch(/^feedback.*\.csv$/);
  });
});
