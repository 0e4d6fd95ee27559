import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roomWords } from '../../src/core/words/room.ts';
import { words } from '../../src/core/words/words.ts';
import { chief, deputy, openRoom, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const say = roomWords.en;
const title = 'Feedback on the workshop';
const [lan, somchai, emma, minh, hoa] = [880_0110_501, 880_0110_502, 880_0110_503, 880_0110_504, 880_0110_505];
const hourMs = 3_600_000;

async function begin(...people: readonly number[]): Promise<void> {
  for (const person of people) {
    await room.telegram.say(person, '/feedback', { locale: 'en' });
    await room.telegram.press(person, '4', { locale: 'en' });
  }
}

async function finish(person: number): Promise<void> {
  await room.telegram.press(person, 'form:feedback:answer:again:yes');
  await room.telegram.press(person, 'form:feedback:send');
}

const texts = (person: number): readonly string[] =>
  room.telegram.conversation(person).flatMap(({ isDesk, text }) => (isDesk ? [text] : []));
const reminded = (person: number): number => texts(person).filter((text) => text === say.reminder(title)).length;
const later = (hours: number): Date => new Date(Date.now() + hours * hourMs);
const ask = (at?: Date) => room.command(chief, 'remind', { form: 'feedback' }, at);
const send = (at?: Date, person = chief) => room.press(person, 'remind:send:feedback', at);

describe('an organiser who reminds', () => {
  it('is asked once with the number, and then told how many were reached and how many could not be', async () => {
    await begin(lan, somchai, emma);
    await finish(emma);
    room.telegram.block(somchai);
    await room.telegram.say(chief, '/remind feedback', { locale: 'en' });
    expect(room.telegram.lastMessage(chief)).toMatchObject({
      text: say.remindAsk(title, 2),
      rows: [[say.remindSend], [say.remindLeave]],
    });
    expect(reminded(lan)).toBe(0);
    await room.telegram.press(chief, say.remindSend, { locale: 'en' });
    expect(room.telegram.lastMessage(chief)).toMatchObject({
      text: `${say.remindReached(1)}\n${say.remindBlocked(1)}`,
      isEdited: true,
      rows: [],
    });
    expect([lan, somchai, emma].map(reminded)).toEqual([1, 0, 0]);
  });

  it('can think better of it', async () => {
    await begin(lan);
    await room.telegram.say(chief, '/remind', { locale: 'en' });
    await room.telegram.press(chief, say.remindLeave, { locale: 'en' });
    expect(room.telegram.lastMessage(chief).text).toBe(say.remindLeft);
    expect(reminded(lan)).toBe(0);
  });

  it('is told when there is nobody to remind, and when the form is closed', async () => {
    expect(await ask()).toBe(say.remindNobody(title));
    await begin(lan);
    await room.store.saveFormState('feedback', 'closed', new Date());
    expect(await ask()).toBe(say.remindClosed(title));
    expect(await send()).toBe(say.remindClosed(title));
    await room.store.saveFormState('feedback', 'closing', new Date());
    expect(await send()).toBe(say.remindReached(1));
  });

  it('leaves a trace of who reminded how many', async () => {
    await begin(lan);
    await send();
    const entries = (await room.store.readAudit(10)).map(({ who, what, details }) => ({ who, what, details }));
    expect(entries).toEqual([
      {
        who: room.who(chief),
        what: 'reminded',
        details: { form: 'feedback', reached: 1, blocked: 0, failed: 0, left: 0 },
      },
      { who: room.who(chief), what: 'remind', details: { form: 'feedback', people: 1 } },
    ]);
  });

  it('must be one: a button made by somebody else sends nothing', async () => {
    await begin(lan);
    expect(await send(new Date(), somchai)).toBe(words.en.refused);
    expect(await room.command(somchai, 'remind')).toBe(words.en.refused);
    expect(reminded(lan)).toBe(0);
    expect((await room.store.readAudit(5)).map(({ what }) => what)).toEqual(['refused', 'refused']);
  });
});

describe('somebody who has begun', () => {
  it('goes on in the same draft, in the message of the reminder', async () => {
    await begin(lan);
    await send();
    await room.telegram.press(lan, say.reminderGoOn, { locale: 'en' });
    expect(room.telegram.lastMessage(lan)).toMatchObject({ isEdited: true });
    expect(room.telegram.lastMessage(lan).text).toContain('Would you come again?');
    await finish(lan);
    expect(await room.store.readSubmissions('feedback', 0, 9)).toMatchObject([
      { answers: { overall: 4, again: true } },
    ]);
  });

  it('is reminded twice at most, 12 hours apart at least', async () => {
    await begin(lan);
    const rounds: string[] = [];
    for (const hours of [0, 11.9, 12, 24.1, 48, 480]) rounds.push(await send(later(hours)));
    const [nobody, reached] = [say.remindNobody(title), say.remindReached(1)];
    expect(rounds).toEqual([reached, nobody, reached, nobody, nobody, nobody]);
    expect(reminded(lan)).toBe(2);
  });

  it('is not reminded again after saying so', async () => {
    await begin(lan, somchai);
    await send();
    await room.telegram.press(lan, say.reminderStop, { locale: 'en' });
    expect(room.telegram.lastMessage(lan).text).toBe(say.reminderStopped('feedback'));
    expect(await ask(later(13))).toBe(say.remindAsk(title, 1));
    await send(later(13));
    expect([lan, somchai].map(reminded)).toEqual([0, 2]);
    expect(await room.store.readDrafts(room.who(lan))).toHaveLength(1);
  });

  it('who cannot be reached is not tried again', async () => {
    await begin(lan);
    room.telegram.block(lan);
    await send();
    expect(await ask(later(13))).toBe(say.remindNobody(title));
  });

  it.each(['vi', 'en', 'th'] as const)('is reminded in the language chosen: %s', async (language) => {
    await begin(lan);
    await room.store.saveLanguage(room.who(lan), language);
    await send();
    const own = roomWords[language];
    expect(room.telegram.lastMessage(lan).rows.flat()).toEqual([own.reminderGoOn, own.reminderStop]);
    expect(texts(lan).at(-1)).toMatch(/^(?:Anh\/chị|You began|ท่านเริ่มตอบ)/);
  });

  it('cannot be found with the database alone', async () => {
    await begin(lan);
    const wal = await readFile(`${room.database}-wal`).catch(() => Buffer.alloc(0));
    const bytes = Buffer.concat([await readFile(room.database), wal]);
    expect(bytes.includes(room.who(lan))).toBe(true);
    expect(bytes.includes(String(lan))).toBe(false);
  });
});

describe('a round', () => {
  it('goes no faster than the platform takes it', async () => {
    await begin(lan, somchai, emma);
    await send();
    expect(room.pauses).toEqual([40, 40]);
  });

  it('that was cut off by the end of the program goes on with those who were not reached', async () => {
    await begin(lan, somchai, emma);
    room.room.pause = () => Promise.reject(new Error('the power is gone'));
    await send();
    expect(reminded(lan) + reminded(somchai) + reminded(emma)).toBe(1);
    room.room.pause = async () => undefined;
    room.restart();
    expect(await ask()).toBe(say.remindAsk(title, 2));
    await send();
    expect([lan, somchai, emma].map(reminded)).toEqual([1, 1, 1]);
    expect(room.faults).toHaveLength(1);
  });

  it('is the only one, whoever presses', async () => {
    await begin(lan, somchai);
    const gate = Promise.withResolvers<void>();
    room.room.pause = () => gate.promise;
    const first = send();
    await expect.poll(() => room.pauses.length).toBe(1);
    expect(await send(new Date(), deputy)).toBe(say.remindBusy);
    gate.resolve();
    expect(await first).toBe(say.remindReached(2));
    expect([lan, somchai].map(reminded)).toEqual([1, 1]);
  });

  it('passes over who finishes while it goes on', async () => {
    await begin(lan, somchai);
    room.room.pause = async () => {
      const waiting = [lan, somchai].filter((person) => reminded(person) === 0);
      for (const person of waiting) await finish(person);
    };
    expect(await send()).toBe(say.remindReached(1));
    expect(reminded(lan) + reminded(somchai)).toBe(1);
  });

  it('stops when nothing gets through, and leaves the others their reminders', async () => {
    await begin(lan, somchai, emma, minh, hoa);
    room.telegram.fail('sendMessage', { code: 400, description: 'Bad Request: wrong' }, 3);
    expect(await send()).toBe([say.remindReached(0), say.remindFailed(3), say.remindBroken(2)].join('\n'));
    expect(await ask()).toBe(say.remindAsk(title, 2));
  });
});
