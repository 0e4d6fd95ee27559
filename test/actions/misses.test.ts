import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missesWords } from '../../src/core/words/misses.ts';
import { words } from '../../src/core/words/words.ts';
import { openClerk, type Clerk } from './clerk.ts';

const say = missesWords.en;
let desk: Clerk;
beforeEach(async () => {
  desk = await openClerk();
});
afterEach(() => desk.close());

const charging = ['Charging electric cars?', 'electric car charging', 'charge electric car'];

/** Three ask about charging a car, one about the weather, and all send it to the team. */
async function ask(): Promise<void> {
  for (const [index, text] of charging.entries()) await desk.say(`person-${index}`, text);
  await desk.say('person-3', 'thời tiết Đà Lạt ra sao', { locale: 'vi' });
  for (let index = 0; index < 4; index += 1) {
    const buttons = desk.reply(`person-${index}`)?.buttons ?? [];
    const { action = '' } = buttons.find((button) => button.action.startsWith('ask:park:')) ?? {};
    await desk.pressAction(`person-${index}`, action);
  }
}

describe('a question without a good answer', () => {
  it('goes to the team with its words and the reason when the answer did not help', async () => {
    await desk.say('lan', 'how many leaders came');
    expect(await desk.press('lan', `👎 ${words.en.unhelpful}`)).toBe(
      `${words.en.sorryForRating}\n\n${say.whatWasWrong}`,
    );
    expect(desk.labels('lan')).toEqual(Object.values(say.reasons));
    expect(await desk.press('lan', say.reasons.outdated)).toBe(say.reasonSaved);
    expect(desk.reply('lan')?.place).toBe('same');
    const [miss] = await desk.store.readMisses(10);
    expect(miss).toMatchObject({
      text: 'how many leaders came',
      reason: 'outdated',
      section: 'workshop/about#leaders',
    });
  });

  it('never lends its words to another one', async () => {
    await desk.say('lan', 'how many leaders came');
    const first = desk.reply('lan');
    await desk.say('lan', 'what was for lunch');
    const no = first?.buttons?.find(({ label }) => label.startsWith('👎'));
    await desk.pressAction('lan', no?.action ?? '');
    const [miss] = await desk.store.readMisses(10);
    expect(miss).not.toHaveProperty('text');
  });

  it('takes no reason that there is not, nor one for an answer that was not rated', async () => {
    await desk.say('lan', 'how many leaders came');
    const { action = '' } = desk.reply('lan')?.buttons?.find(({ label }) => label.startsWith('👎')) ?? {};
    const why = action.replace('ask:no:', 'ask:why:');
    expect(await desk.pressAction('lan', `${why}:wrong`)).toBe(words.en.ratingGone);
    expect(await desk.pressAction('lan', `${why}:boring`)).toBe(words.en.buttonTooOld);
  });
});

describe('the list of misses', () => {
  it('shows like questions as one group, those asked most first', async () => {
    await ask();
    const text = await desk.run('staff', 'misses');
    expect(text).toContain(say.summary(4, 2));
    expect(desk.labels('staff')).toEqual([`“${charging[2]}” (3: en)`, '“thời tiết Đà Lạt ra sao” (1: vi)']);
    const page = await desk.press('staff', `“${charging[2]}”`);
    for (const question of charging) expect(page).toContain(`• “${question}” (English; `);
    expect(page.split(say.sentToTeam)).toHaveLength(4);
    expect(desk.reply('staff')?.place).toBe('same');
  });

  it('says why each counts as missed', async () => {
    await desk.say('lan', 'how many leaders came');
    await desk.press('lan', '👎');
    await desk.press('lan', say.reasons.unclear);
    await desk.run('staff', 'misses');
    const page = await desk.press('staff', '“how many');
    expect(page).toContain('(English; not helpful: it is hard to understand)');
    expect(page).toContain('How many leaders took part (workshop/about#leaders)');
  });

  it('names the answer where the words are gone', async () => {
    await desk.say('lan', 'how many leaders came');
    desk.wait(11 * 60_000);
    await desk.press('lan', '👎');
    await desk.run('staff', 'misses');
    expect(desk.labels('staff')).toEqual([`${say.answerWas('How many leaders took part')} (1: en)`]);
  });

  it('is empty when all is well', async () => {
    expect(await desk.run('staff', 'misses')).toBe(say.none);
  });

  it('drops what is dismissed, for everybody', async () => {
    await ask();
    await desk.run('staff', 'misses');
    await desk.press('staff', `“${charging[2]}”`);
    const group = desk.reply('staff');
    expect(await desk.press('staff', say.dismiss)).toBe(say.dismissed(3));
    await desk.press('staff', `‹ ${say.allGroups}`);
    expect(desk.labels('staff')).toHaveLength(1);
    const again = group?.buttons?.find(({ label }) => label === say.dismiss);
    expect(await desk.pressAction('owner', again?.action ?? '')).toBe(say.groupGone);
  });

  it('gives a group to one of the nearest sections, with the lines to add to it', async () => {
    await ask();
    await desk.run('staff', 'misses');
    await desk.press('staff', `“${charging[2]}”`);
    const [nearest = ''] = desk.labels('staff');
    const text = await desk.press('staff', nearest);
    const title = nearest.slice(say.assignTo('').length);
    expect(text).toContain(say.assigned(title));
    expect(text).toContain(`en:   - "${charging[0]}"`);
    const [{ section, missed } = { section: '', missed: 0 }] = (await desk.store.countSections()).filter(
      (row) => row.missed === 3,
    );
    expect([section, missed]).toEqual([expect.stringContaining('#'), 3]);
  });

  it('gives a group to any other section', async () => {
    await ask();
    await desk.run('staff', 'misses');
    await desk.press('staff', `“${charging[2]}”`);
    await desk.press('staff', say.assignElsewhere);
    expect(desk.labels('staff')).toEqual(['👮‍♀️ The workshop', '🗓️ The plan', `‹ ${say.thisGroup}`]);
    await desk.press('staff', '🗓️ The plan');
    expect(await desk.press('staff', 'When the plan was approved')).toContain(
      say.assigned('When the plan was approved'),
    );
    expect(await desk.store.countSections()).toContainEqual(
      expect.objectContaining({ section: 'plan/approval#date', missed: 3 }),
    );
  });

  it('asks again when the content has changed under a button', async () => {
    await ask();
    await desk.run('staff', 'misses');
    await desk.press('staff', `“${charging[2]}”`);
    await desk.publish('synonyms.yaml', '- { id: lunch, en: [lunch], vi: [trưa], th: [เที่ยง] }\n');
    const [nearest = ''] = desk.labels('staff');
    expect(await desk.press('staff', nearest)).toContain(say.contentChanged);
    expect(await desk.store.readMisses(10)).toHaveLength(4);
  });

  it('keeps to what buttons can carry', async () => {
    await ask();
    const seen: string[] = [];
    for (const step of [`“${charging[2]}”`, say.assignElsewhere, '🗓️ The plan']) {
      if (seen.length === 0) await desk.run('staff', 'misses');
      await desk.press('staff', step);
      seen.push(...(desk.reply('staff')?.buttons ?? []).map(({ action }) => action));
    }
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.filter((action) => Buffer.byteLength(action) > 64)).toEqual([]);
  });

  it('is for staff: others are refused, also with a button that they were never shown', async () => {
    await ask();
    expect(await desk.run('lan', 'misses')).toBe(words.en.refused);
    const [miss] = await desk.store.readMisses(10);
    for (const verb of ['group', 'stub', 'dismiss', 'topics']) {
      expect(await desk.pressAction('lan', `misses:${verb}:${miss?.id}`)).toBe(words.en.refused);
    }
    expect(await desk.run('lan', 'misses', {}, { roles: ['7'] })).toContain(say.title);
    expect(await desk.store.readMisses(10)).toHaveLength(4);
    expect((await desk.store.readAudit(9)).map(({ what }) => what)).toEqual(['misses', ...Array(5).fill('refused')]);
  });

  it('is not read out before others', async () => {
    expect(await desk.run('staff', 'misses', {}, { isPrivate: false })).toBe(words.en.privateOnly);
  });

  it('leaves a trail of who settled what', async () => {
    await ask();
    await desk.run('staff', 'misses');
    await desk.press('staff', `“${charging[2]}”`);
    await desk.press('staff', say.dismiss);
    expect(await desk.store.readAudit(2)).toMatchObject([
      { what: 'miss-dismissed', who: desk.who('staff'), role: 'staff', details: { questions: 3 } },
      { what: 'misses', who: desk.who('staff') },
    ]);
  });
});

describe('/audit', () => {
  it('shows who did what to the owner, twenty at a time', async () => {
    for (let n = 0; n < 24; n += 1) await desk.run('lan', 'misses');
    await desk.run('staff', 'misses');
    const text = await desk.run('owner', 'audit');
    expect(text).toContain('23/11/2026');
    expect(text).toContain('saw questions without an answer');
    expect(text).toContain(`${desk.who('lan').slice(0, 6)} · participant · test · command: misses`);
    expect(text).not.toContain(desk.who('lan').slice(0, 7));
    expect(text.match(/was refused/g)).toHaveLength(19);
    const older = await desk.press('owner', 'Older');
    expect(older.match(/was refused/g)).toHaveLength(5);
    expect(desk.labels('owner')).toEqual(['‹ Latest']);
    expect(await desk.press('owner', '‹ Latest')).toBe(text);
  });

  it('is for owners alone', async () => {
    expect(await desk.run('staff', 'audit')).toBe(words.en.refused);
    expect(await desk.pressAction('staff', 'audit:page:')).toBe(words.en.refused);
  });

  it('says so when there is nothing', async () => {
    expect(await desk.run('owner', 'audit', {}, { locale: 'th' })).toContain('ยังไม่มีบันทึก');
  });
});
