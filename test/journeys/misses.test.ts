import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditWords } from '../../src/core/words/audit.ts';
import { missesWords } from '../../src/core/words/misses.ts';
import { words } from '../../src/core/words/words.ts';
import { toSeen } from '../adapters/discord/rig.ts';
import { copyContent, openDesk, organiser, toNewcomer, toPseudonym, type Desk } from './desk.ts';
import { run } from './program.ts';

const role = '1100000000000000777';
const owner = toNewcomer();
const lan = toNewcomer();
const onDiscord = { person: `11000000${toNewcomer()}`, locale: 'th' };
const editor = { person: `11000000${toNewcomer()}`, locale: 'en-US', roles: [role] };
const soon = { timeout: 10_000, interval: 100 };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(async (dir) => ({
    ...(await copyContent(dir)),
    STAFF: `discord:role:${role}`,
    OWNERS: `telegram:${owner}`,
  }));
});
afterAll(() => desk.close());

const last = (chat: number) => desk.telegram.lastMessage(chat);
const toText = (visit: { readonly messages: readonly { readonly content: string }[] }) =>
  toSeen(visit.messages.map(({ content }) => content).join('\n'));

/** An article that answers what nobody could answer before, in one language. */
const article = (language: string, question: string, answer: string): string => `---
title: ${answer}
reviewed: 2026-11-23
revision: 1
${language === 'vi' ? '' : 'translates: { language: vi, revision: 1 }\n'}sections:
  charging:
    sources: [workshop-th]
    questions:
      - ${question}
---

## ${answer} {#charging}

${answer}
`;

const asked = { vi: 'sạc xe máy điện VinFast ở tầng hầm nào', th: 'ชาร์จรถจักรยานยนต์ไฟฟ้าชั้นใต้ดินไหน' };

it('a question without an answer is seen by staff, becomes a section, and whoever asked is told', async () => {
  await desk.telegram.say(lan, asked.vi, { locale: 'vi' });
  expect(last(lan).text).toContain(words.vi.unanswered);
  await desk.telegram.press(lan, missesWords.vi.tellMe, { locale: 'vi' });
  expect(last(lan).text).toContain(missesWords.vi.willTell('').slice(0, 40));
  await desk.discord.slash('ask', { question: asked.th }, onDiscord);
  await desk.discord.press(missesWords.th.tellMe, onDiscord);

  const list = toText(await desk.discord.slash('misses', {}, editor));
  expect(list).toContain(asked.vi);
  expect(list).toContain(asked.th);
  await desk.discord.press(`“${asked.vi}” (1: vi)`, editor);
  const { messages } = await desk.discord.press(missesWords.en.makeStub, editor);
  expect(messages.flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
    expect.stringMatching(/^sac-xe.*\.zip$/),
  ]);

  const save = async (language: 'vi' | 'th', answer: string): Promise<void> => {
    const folder = join(desk.dir, 'knowledge', language, 'workshop');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'cars.md'), article(language, asked[language], answer));
  };
  await save('vi', 'Xe máy điện VinFast sạc ở tầng hầm B2.');
  await save('th', 'รถจักรยานยนต์ไฟฟ้าชาร์จที่ชั้นใต้ดิน B2');
  const direct = () => desk.discord.shown().filter(({ channel }) => channel === `9${onDiscord.person}`);
  await expect.poll(() => last(lan).text, soon).toContain('Xe máy điện VinFast sạc ở tầng hầm B2.');
  expect(last(lan).text).not.toContain(missesWords.vi.tellMe);
  await expect.poll(direct, soon).not.toEqual([]);
  const told = direct()
    .map(({ content }) => toSeen(content))
    .join('\n');
  expect(told).toContain(missesWords.th.youAsked(asked.th));
  expect(told).toContain('รถจักรยานยนต์ไฟฟ้าชาร์จที่ชั้นใต้ดิน B2');

  const before = desk.telegram.conversation(lan).length;
  await desk.program.stop();
  await desk.restart();
  await desk.telegram.say(owner, '/audit', { locale: 'en' });
  expect(desk.telegram.conversation(lan)).toHaveLength(before);
  expect(last(owner).text).toContain(auditWords.en.deeds['told']);
});

it('an answer that did not help is marked with its reason in one press', async () => {
  await desk.telegram.say(lan, 'what were the three issues discussed', { locale: 'en' });
  await desk.telegram.press(lan, `👎 ${words.en.unhelpful}`, { locale: 'en' });
  expect(last(lan).rows.flat()).toEqual(Object.values(missesWords.en.reasons));
  await desk.telegram.press(lan, missesWords.en.reasons.incomplete, { locale: 'en' });
  expect(last(lan)).toMatchObject({ text: missesWords.en.reasonSaved, isEdited: true });
  await desk.discord.slash('misses', {}, editor);
  const group = toText(await desk.discord.press('“what were the three issues discussed” (1: en)', editor));
  expect(group).toContain(`${missesWords.en.unhelpful}: ${missesWords.en.reasons.incomplete.toLowerCase()}`);
});

it('the owner reads who did what, down to what was done at the machine', async () => {
  await desk.telegram.say(lan, '/misses', { locale: 'en' });
  expect(last(lan).text).toBe(words.en.refused);
  await desk.telegram.say(organiser.telegram, '/results', { locale: 'en' });
  await desk.telegram.say(organiser.telegram, '/audit', { locale: 'en' });
  expect(last(organiser.telegram).text).toBe(words.en.refused);
  await desk.telegram.say(lan, '/feedback', { locale: 'en' });
  const { code } = await run(['export', '--format', 'csv'], desk.dir, { settings: desk.settings });
  expect(code).toBe(0);
  await desk.telegram.say(owner, '/audit', { locale: 'en' });
  const { text } = last(owner);
  const { deeds } = auditWords.en;
  for (const what of ['misses', 'miss-stub', 'refused', 'results', 'export']) expect(text).toContain(deeds[what]);
  expect(text).toContain('shell · owner · form: feedback · format: csv');
  expect(text).toContain(toPseudonym('discord', editor.person).slice(0, 6));
  expect(text).not.toContain(toPseudonym('discord', editor.person));
});
