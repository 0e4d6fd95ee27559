import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missesWords } from '../../src/core/words/misses.ts';
import { words } from '../../src/core/words/words.ts';
import { rightFiles } from '../knowledge/folder.ts';
import { openClerk, type Clerk } from './clerk.ts';

const dayMs = 86_400_000;
let desk: Clerk;
beforeEach(async () => {
  desk = await openClerk();
});
afterEach(() => desk.close());

const question = 'electric car charging';

/** The article that was missing, in English. */
const article = `---
title: Electric cars
reviewed: 2026-11-23
revision: 1
sections:
  charging:
    sources: [report]
    questions:
      - where can I charge an electric car
      - electric car charging
      - is there a charger
---

## Where electric cars are charged {#charging}

Electric cars are charged behind the house.
`;
const publish = () => desk.publish('en/workshop/cars.md', article);

async function wait(person = 'lan', locale = 'en'): Promise<string> {
  await desk.say(person, question, { locale });
  return desk.press(person, missesWords[locale === 'th' ? 'th' : 'en'].tellMe, { locale });
}

describe('who asks to be told', () => {
  it('is promised one message, and told until when the address is kept', async () => {
    await desk.say('lan', question);
    expect(desk.labels('lan').join()).toContain(`${words.en.sendToTeam},${missesWords.en.tellMe}`);
    expect(await desk.press('lan', missesWords.en.tellMe)).toBe(missesWords.en.willTell('21 February 2027'));
    expect(await desk.store.readMisses(5)).toMatchObject([{ text: question, parked: true }]);
  });

  it('can still ask after the question was sent to the team', async () => {
    await desk.say('lan', question);
    expect(await desk.press('lan', words.en.sendToTeam)).toBe(words.en.sentToTeam);
    expect(desk.labels('lan')).toEqual([missesWords.en.tellMe]);
    await desk.press('lan', missesWords.en.tellMe);
    expect(await desk.store.readWaiting(desk.now())).toHaveLength(1);
  });

  it('is not asked where others would read the answer', async () => {
    await desk.say('lan', question, { isPrivate: false });
    expect(desk.labels('lan')).not.toContain(missesWords.en.tellMe);
  });

  it('stands in the database under no name or number', async () => {
    await wait('person-with-an-id');
    await desk.store.close();
    expect((await readFile(desk.database)).includes('person-with-an-id')).toBe(false);
    desk = await openClerk();
  });
});

describe('once the content holds the answer', () => {
  it('everybody who waits is told, with the question, the answer and its source', async () => {
    await wait('lan');
    await wait('minh');
    await publish();
    await desk.tell();
    expect(desk.sent.map(({ to }) => to)).toEqual([
      { platform: 'test', chat: 'lan', person: 'lan', isPrivate: true },
      { platform: 'test', chat: 'minh', person: 'minh', isPrivate: true },
    ]);
    const [{ text, reply } = { text: '', reply: undefined }] = desk.sent;
    expect(text).toContain(missesWords.en.youAsked(question));
    expect(text).toContain('Electric cars are charged behind the house.');
    expect(reply?.sources).toMatchObject([{ url: 'https://example.org/report' }]);
    expect(desk.pauses).toEqual([40, 40]);
    expect(await desk.store.readAudit(1)).toMatchObject([
      { what: 'told', who: 'desk', details: { sent: 2, blocked: 0, failed: 0 } },
    ]);
  });

  it('nobody is told twice', async () => {
    await wait();
    await publish();
    await Promise.all([desk.tell(), desk.tell()]);
    await desk.tell();
    expect(desk.sent).toHaveLength(1);
    expect(await desk.store.readAudit(5)).toHaveLength(1);
  });

  it('the answer can be rated as any other, and the question is off the list', async () => {
    await wait();
    await publish();
    await desk.tell();
    const helpful = desk.sent[0]?.reply.buttons?.find(({ label }) => label.startsWith('👍'));
    expect(await desk.pressAction('lan', helpful?.action ?? '')).toBe(words.en.thanksForRating);
    expect(await desk.run('staff', 'misses')).toBe(missesWords.en.none);
  });

  it('the language is the one that the person uses now', async () => {
    await wait();
    await desk.run('lan', 'language', { language: 'th' });
    await publish();
    await desk.tell();
    expect(desk.sent[0]?.text).toContain(missesWords.th.nowAnswered);
    expect(desk.sent[0]?.text).toContain(words.th.otherLanguage(words.en.languageName));
  });

  it('who could not be reached for now is told the next time, who has blocked the desk is not', async () => {
    await wait('lan');
    await publish();
    desk.become('failed');
    await desk.tell();
    desk.become('blocked');
    await desk.tell();
    desk.become('sent');
    await desk.tell();
    expect(desk.sent).toHaveLength(2);
  });

  it('a platform that takes nothing any more is left in peace until the next time', async () => {
    for (const person of ['a', 'b', 'c', 'd', 'e']) await wait(person);
    await publish();
    desk.become('failed');
    await desk.tell();
    expect(desk.sent).toHaveLength(3);
    expect(await desk.store.readWaiting(desk.now())).toHaveLength(5);
  });

  it('ends with the message under way when the desk stops', async () => {
    for (const person of ['a', 'b']) await wait(person);
    await publish();
    await desk.tell(AbortSignal.abort());
    expect(desk.sent).toEqual([]);
    expect(await desk.store.readWaiting(desk.now())).toHaveLength(2);
  });
});

it('nobody is told as long as the content does not hold the answer', async () => {
  await wait();
  await desk.publish('en/plan/approval.md', rightFiles['en/plan/approval.md'] ?? '');
  await desk.tell();
  expect(desk.sent).toEqual([]);
  expect(await desk.store.readAudit(5)).toEqual([]);
});

it('nobody is told after 90 days', async () => {
  await wait();
  desk.wait(91 * dayMs);
  await publish();
  await desk.tell();
  expect(desk.sent).toEqual([]);
});
