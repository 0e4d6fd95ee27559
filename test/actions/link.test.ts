import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPayload, type Link } from '../../src/core/link.ts';
import { createIdentity } from '../../src/identity.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const lan = 501;
const toStart = (link: Link): string => `/start ${toPayload(link, room.identity.sign)}`;
const last = () => room.telegram.lastMessage(lan);
const link = { form: 'feedback', workshop: 'feb-2025', language: 'th', source: 'room-a' } as const;

describe('somebody who comes by a link', () => {
  it('is in the form at once, in the language of the link', async () => {
    await room.telegram.say(lan, toStart(link), { locale: 'en' });
    expect(last().text).toContain('โดยรวมเป็นอย่างไร');
    expect(await room.store.readLanguage(room.who(lan))).toBe('th');
  });

  it('is counted with the workshop and the tag, in the draft and in what is sent', async () => {
    await room.telegram.say(lan, toStart(link));
    expect(await room.store.readDrafts(room.who(lan))).toMatchObject([{ source: 'feb-2025/room-a' }]);
    await room.telegram.press(lan, '4');
    await room.telegram.press(lan, 'form:feedback:answer:again:yes');
    await room.telegram.press(lan, 'form:feedback:send');
    const [sent] = await room.store.readSubmissions('feedback', 0, 10);
    expect(sent).toMatchObject({ source: 'feb-2025/room-a', answers: { overall: 4, again: true } });
  });

  it('keeps the language that was chosen before', async () => {
    await room.store.saveLanguage(room.who(lan), 'vi');
    await room.telegram.say(lan, toStart(link), { locale: 'en' });
    expect(last().text).toContain('Nhìn chung thế nào?');
    expect(await room.store.readLanguage(room.who(lan))).toBe('vi');
  });

  it('without a language in it gets the language of the phone, and nothing is kept', async () => {
    await room.telegram.say(lan, toStart({ form: 'feedback' }), { locale: 'en' });
    expect(last().text).toContain('How was it?');
    expect(await room.store.readLanguage(room.who(lan))).toBeUndefined();
    const [draft] = await room.store.readDrafts(room.who(lan));
    expect(draft).not.toHaveProperty('source');
  });
});

describe('a start whose payload says nothing to this desk is a plain start', () => {
  const foreign = createIdentity('the key of another desk').sign;
  it.each([
    ['a link of another desk', () => `/start ${toPayload(link, foreign)}`],
    ['a link that was changed', () => toStart(link).replace('room-a', 'room-b')],
    ['a form that is no more', () => toStart({ form: 'gone' })],
    ['a command that is no form', () => toStart({ form: 'count' })],
    ['a form for staff', () => toStart({ form: 'inner' })],
    ['anything', () => '/start ref_12345'],
  ])('%s', async (_name, toText) => {
    await room.telegram.say(lan, toText(), { locale: 'en' });
    expect(last().text).toContain('Hello. This desk answers questions');
    expect(await room.store.readDrafts(room.who(lan))).toEqual([]);
    expect(await room.store.readLanguage(room.who(lan))).toBeUndefined();
  });
});
