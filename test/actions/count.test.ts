import { afterEach, beforeEach, expect, it } from 'vitest';
import { roomWords } from '../../src/core/words/room.ts';
import { words } from '../../src/core/words/words.ts';
import { chief, openRoom, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

async function begin(person: number): Promise<void> {
  await room.telegram.say(person, '/feedback', { locale: 'en' });
  await room.telegram.press(person, '4');
}

async function finish(person: number): Promise<void> {
  await room.telegram.press(person, 'form:feedback:answer:again:yes');
  await room.telegram.press(person, 'form:feedback:send');
}

it('says how many have finished and how many are at it, and counts again in the same message', async () => {
  await begin(501);
  await finish(501);
  await begin(502);
  await room.telegram.say(chief, '/count feedback', { locale: 'en' });
  expect(room.telegram.lastMessage(chief).text).toMatch(/1 of 3 finished, 1 under way\nCounted at \d\d:\d\d:\d\d$/);
  await finish(502);
  await room.telegram.press(chief, 'Count again', { locale: 'en' });
  expect(room.telegram.lastMessage(chief)).toMatchObject({ isEdited: true, rows: [['Count again']] });
  expect(room.telegram.lastMessage(chief).text).toContain('2 of 3 finished, 0 under way');
});

it('says nothing of what was answered', async () => {
  await begin(501);
  await finish(501);
  const text = await room.command(chief, 'count', {}, new Date('2025-02-21T01:02:03Z'));
  expect(text).toBe('Feedback on the workshop\n1 of 3 finished, 0 under way\nCounted at 08:02:03');
});

it('stands in for the results of a form that shows them only once it is closed', async () => {
  await begin(501);
  await room.telegram.say(chief, '/results', { locale: 'en' });
  expect(room.telegram.lastMessage(chief).text).toBe(roomWords.en.resultsLater('Feedback on the workshop'));
  await room.telegram.press(chief, roomWords.en.showCount, { locale: 'en' });
  expect(room.telegram.lastMessage(chief).text).toContain('0 of 3 finished, 1 under way');
  await room.store.saveFormState('feedback', 'closing', new Date());
  expect(await room.command(chief, 'results')).toBe(roomWords.en.resultsLater('Feedback on the workshop'));
  await room.store.saveFormState('feedback', 'closed', new Date());
  expect(await room.command(chief, 'results')).toBe('The results');
});

it('is for organisers, also the button', async () => {
  expect(await room.command(501, 'count', { form: 'feedback' })).toBe(words.en.refused);
  expect(await room.press(501, 'count:again:feedback')).toBe(words.en.refused);
  expect(await room.press(chief, 'count:again:gone')).toBe(words.en.noSuchForm('gone'));
});
