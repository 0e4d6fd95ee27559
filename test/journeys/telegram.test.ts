import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { words } from '../../src/core/words/words.ts';
import { toAsked, toRead, toRelated, toSaid } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const last = (chat: number) => desk.telegram.lastMessage(chat);
const links = (chat: number) =>
  last(chat).entities.flatMap((entity) => (entity.type === 'text_link' ? entity.url : []));

describe('asking in private', () => {
  it.each([
    ['vi', 'Hội thảo có bao nhiêu lãnh đạo tham dự?', 'workshop/participants#leaders'],
    ['vi', 'hoi thao co bao nhieu lanh dao tham du', 'workshop/participants#leaders'],
    ['th', 'ใครสนับสนุนการประชุมนี้', 'workshop/partners#funders'],
    ['en', 'what were the three issues discussed', 'workshop/agenda#three-issues'],
  ] as const)(
    '%s: %#. a question gets its passage with a source that can be opened',
    async (language, question, id) => {
      const person = toNewcomer();
      await desk.telegram.say(person, question, { locale: language });
      const { title, source } = toRead(id, language);
      expect(last(person).text.split('\n')[0]).toBe(title);
      expect(last(person).text).toContain(source.publisher);
      expect(links(person)).toContain(source.url);
    },
  );

  it('an answer is rated, and leads on to what belongs to it', async () => {
    const person = toNewcomer();
    await desk.telegram.say(person, '/start', { locale: 'en' });
    expect(last(person).text).toBe(toSaid('start', 'en'));
    await desk.telegram.say(person, 'what were the three issues discussed', { locale: 'en' });
    await desk.telegram.press(person, `👍 ${words.en.helpful}`, { locale: 'en' });
    expect(last(person).text).toBe(words.en.thanksForRating);
    const [related = ''] = toRelated('workshop/agenda#three-issues', 'en');
    await desk.telegram.press(person, related, { locale: 'en' });
    expect(last(person).text.split('\n')[0]).toBe(related);
    expect(links(person)).not.toEqual([]);
  });

  it('what nobody has checked is declined', async () => {
    const person = toNewcomer();
    await desk.telegram.say(person, 'who won the world cup', { locale: 'en' });
    expect(last(person).text).toContain(words.en.unanswered);
  });

  it.each([
    ['en', 'who won the world cup'],
    ['vi', 'ai vô địch World Cup'],
    ['th', 'ใครชนะฟุตบอลโลก'],
  ] as const)('%s: what is not answered names no source, and can go to the team', async (language, question) => {
    const person = toNewcomer();
    await desk.telegram.say(person, question, { locale: language });
    expect(links(person)).toEqual([]);
    const labels = last(person).rows.flat();
    const send = labels.find((label) => label.toLowerCase().endsWith(words[language].sendToTeam.toLowerCase()));
    await desk.telegram.press(person, send ?? 'the way to the team', { locale: language });
    expect(last(person).text).toBe(words[language].sentToTeam);
  });

  it('topics are browsed in one message', async () => {
    const person = toNewcomer();
    await desk.telegram.say(person, '/topics', { locale: 'vi' });
    const before = desk.telegram.conversation(person).length;
    await desk.telegram.press(person, last(person).rows[0]?.[0] ?? '');
    expect(last(person)).toMatchObject({ isEdited: true });
    expect(last(person).text).toContain(words.vi.chooseSection);
    expect(desk.telegram.conversation(person)).toHaveLength(before);
  });

  it('a chosen language holds for questions in any other', async () => {
    const minh = toNewcomer();
    await desk.telegram.say(minh, '/language');
    await desk.telegram.press(minh, 'ไทย');
    expect(last(minh).text).toBe(words.th.languageSaved);
    await desk.telegram.say(minh, 'what were the three issues discussed');
    expect(last(minh).text.split('\n')[0]).toBe(toRead('workshop/agenda#three-issues', 'th').title);
    await desk.telegram.say(minh, '/language English');
    expect(last(minh).text).toBe(words.en.languageSaved);
  });
});

describe('in a group', () => {
  const group = -1001;
  const emma = toNewcomer();
  const inGroup = { group, locale: 'en' };
  const answers = () => desk.telegram.conversation(group).filter(({ isDesk }) => isDesk);

  it('only commands, mentions and replies are heard', async () => {
    await desk.telegram.say(emma, 'what were the three issues discussed', inGroup);
    expect(answers()).toHaveLength(0);
    const mention = { entities: [{ type: 'mention' as const, offset: 0, length: 11 }] };
    await desk.telegram.say(emma, '@WpsDeskBot what were the three issues discussed', { ...inGroup, more: mention });
    await desk.telegram.say(emma, '/ask how many leaders took part', inGroup);
    const titles = answers().map(({ text }) => text.split('\n')[0]);
    expect(titles).toEqual([
      toRead('workshop/agenda#three-issues', 'en').title,
      toRead('workshop/participants#leaders', 'en').title,
    ]);
  });

  it('a form is filled in at home, not before everybody', async () => {
    await desk.telegram.say(emma, '/feedback', { group: -1003, locale: 'en' });
    expect(last(-1003).text).toBe(words.en.privateOnly);
    expect(last(-1003).text).not.toContain(toAsked('overall', 'en'));
  });

  it('what organisers may see is not shown to a group, not even for them', async () => {
    await desk.telegram.say(organiser.telegram, '/export feedback csv', { group: -1004, locale: 'en' });
    expect(last(-1004)).toMatchObject({ text: words.en.privateOnly });
    expect(last(-1004).file).toBeUndefined();
  });
});

describe('what people send that is no question', () => {
  const say = async (text: string, person = toNewcomer()) => {
    await desk.telegram.say(person, text, { locale: 'en' });
    return last(person).text;
  };

  it.each(['🎉🎉🎉', '?!…', '   .   '])('%j is asked for in words', async (text) => {
    expect(await say(text)).toBe(words.en.emptyQuestion);
  });

  it('a photo without words is asked for in words', async () => {
    const person = toNewcomer();
    await say('hello', person);
    const chat = { id: person, type: 'private' as const, first_name: 'Person' };
    const from = { id: person, is_bot: false, first_name: 'Person', language_code: 'en' };
    const photo = [{ file_id: 'f', file_unique_id: 'u', width: 10, height: 10 }];
    await desk.telegram.push({ message: { message_id: 999, date: 1_790_000_000, chat, from, photo } });
    expect(last(person).text).toBe(words.en.emptyQuestion);
  });

  it.each([
    ['one word', 'a'.repeat(10_000)],
    ['many words', 'xyzzy plugh '.repeat(833)],
    ['marks upon marks', `z${'\u0301'.repeat(9_999)}`],
    ['Thai without a space', 'ก'.repeat(10_000)],
  ])('10,000 characters are read and answered calmly: %s', async (_name, text) => {
    expect(await say(text)).toMatch(
      new RegExp(`^(?:${words.en.unanswered}|${words.vi.unanswered}|${words.th.unanswered}|${words.en.didYouMean})`),
    );
  });

  it('an unknown command is named, with the way to those that there are', async () => {
    expect(await say('/fedback')).toBe(words.en.unknownCommand('fedback'));
  });

  it.each([
    'form:gone:accept',
    'nothing:at:all',
    'ask:show:gone#gone:en',
    'browse:topic:gone:0:en',
    'form:feedback',
    '…',
  ])('the button %j of some earlier day says what to do', async (data) => {
    const person = toNewcomer();
    await say('hello', person);
    const from = { id: person, is_bot: false, first_name: 'Person', language_code: 'en' };
    const chat = { id: person, type: 'private' as const, first_name: 'Person' };
    const message = { message_id: 1, date: 0 as const, chat };
    await desk.telegram.push({ callback_query: { id: 'old', from, chat_instance: '1', data, message } });
    expect([
      words.en.buttonTooOld,
      words.en.sectionGone,
      formWords.en.formGone,
      formWords.en.noDraft('feedback'),
    ]).toContain(last(person).text);
  });
});
