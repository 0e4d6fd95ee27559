import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { words } from '../../src/core/words/words.ts';
import { form, toAsked, toChoice } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const say = formWords.vi;

/** One person in a private chat, from the first word to the last. */
function meet(person = toNewcomer()) {
  const { telegram } = desk;
  return {
    person,
    say: (text: string) => telegram.say(person, text),
    press: (label: string) => telegram.press(person, label),
    text: () => telegram.lastMessage(person).text,
    rows: () => telegram.lastMessage(person).rows,
    file: () => telegram.lastMessage(person).file,
  };
}

/** Goes through the form to its review. */
async function fillIn(visitor: ReturnType<typeof meet>, comment: string): Promise<void> {
  await visitor.say('/feedback');
  await visitor.press(say.agree);
  for (const point of ['5', '4', '3', '4']) await visitor.press(point);
  await visitor.press(toChoice('most_useful', 'police', 'vi'));
  await visitor.press(toChoice('will_use', 'partly', 'vi'));
  await visitor.say(comment);
}

describe('a form from consent to thanks', () => {
  it('is answered with buttons and words, back and skip, and nothing is typed twice', async () => {
    const visitor = meet();
    await visitor.say('/feedback');
    expect(visitor.text()).toContain(form.consent?.vi.split('\n')[0]);
    await visitor.press(say.agree);
    expect(visitor.text()).toContain(toAsked('overall', 'vi'));
    expect(visitor.rows()[0]?.slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);

    await visitor.say('9');
    expect(visitor.text()).toContain(say.notRating('9', 1, 5));
    expect(visitor.text()).toContain(toAsked('overall', 'vi'));
    await visitor.say('4');
    await visitor.press('5');
    expect(visitor.text()).toContain(toAsked('peacekeeping', 'vi'));

    await visitor.press(say.back);
    expect(visitor.text()).toContain(toAsked('equality', 'vi'));
    expect(visitor.text()).toContain(say.currentAnswer('5'));
    await visitor.press('2');
    await visitor.press(say.skip);
    await visitor.press('3');
    await visitor.say('mon thu tam');
    expect(visitor.text()).toContain(say.notChoice('mon thu tam'));
    await visitor.press(toChoice('most_useful', 'draft-plan', 'vi'));
    await visitor.say('một phần');
    await visitor.say('Cần thêm thời gian trao đổi');

    expect(visitor.text()).toContain(say.review);
    for (const answer of ['4/5', '2/5', '3/5', say.notAnswered, 'Cần thêm thời gian trao đổi']) {
      expect(visitor.text()).toContain(`: ${answer}`);
    }
    expect(visitor.text()).toContain(toChoice('will_use', 'partly', 'vi'));
    await visitor.press(say.send);
    expect(visitor.text()).toContain(form.thanks.vi);

    await visitor.say('/feedback');
    expect(visitor.text()).toContain(say.received);
  });

  it('goes on where it was when the program dies between two answers', async () => {
    const visitor = meet();
    await visitor.say('/feedback');
    await visitor.press(say.agree);
    await visitor.press('4');
    await visitor.press('5');
    await desk.program.kill();
    const said = visitor.say('3');
    await desk.restart();
    await said;
    expect(visitor.text()).toContain(toAsked('police', 'vi'));

    await visitor.say('/feedback');
    expect(visitor.text()).toContain(say.resumed('|').split('|')[1]);
    expect(visitor.text()).toContain(toAsked('police', 'vi'));
    for (let left = 0; left < 4; left += 1) await visitor.press(say.skip);
    expect(visitor.text().match(/\d\/5/g)).toEqual(['4/5', '5/5', '3/5']);
    await visitor.press(say.send);
    expect(visitor.text()).toContain(form.thanks.vi);
  });

  it('a question in between is answered, and the form waits', async () => {
    const visitor = meet();
    await visitor.say('/feedback');
    await visitor.press(say.agree);
    await visitor.say('Hội thảo có bao nhiêu lãnh đạo tham dự?');
    expect(visitor.text()).toContain('40');
    await visitor.say('5');
    expect(visitor.text()).toContain(toAsked('equality', 'vi'));
  });

  it('all answers fit into one message', async () => {
    const visitor = meet();
    await visitor.say('/feedback');
    await visitor.press(say.agree);
    await visitor.say('1:5 2:4 3:3 4:4 5:b 6:a 7:Lúc 9:30 là hơi sớm');
    expect(visitor.text()).toContain(say.review);
    expect(visitor.text()).toContain('Lúc 9:30 là hơi sớm');
  });

  it('is closed without a trace by somebody who does not agree', async () => {
    const visitor = meet();
    await visitor.say('/feedback');
    await visitor.press(say.decline);
    expect(visitor.text()).toBe(say.cancelled);
  });

  it('a review that is sent twice is counted once', async () => {
    const visitor = meet();
    await fillIn(visitor, 'hai lần bấm');
    await Promise.all([visitor.press(say.send), visitor.press(say.send)]);
    const csv = await readExport();
    expect(csv.split('hai lần bấm')).toHaveLength(2);
  });

  it('an update that is delivered twice is stored once', async () => {
    const visitor = meet();
    await fillIn(visitor, 'giao hai lần');
    const countEdits = () => desk.telegram.calls.filter(({ method }) => method === 'editMessageText').length;
    const before = countEdits();
    const release = desk.telegram.hold('editMessageText');
    onTestFinished(release);
    const sent = visitor.press(say.send);
    await expect.poll(countEdits).toBe(before + 1);
    expect(visitor.text()).toContain(form.thanks.vi);
    await desk.program.kill();
    release();
    await desk.restart();
    await sent;
    expect(visitor.text()).toContain(say.received);
    const csv = await readExport();
    expect(csv.split('giao hai lần')).toHaveLength(2);
  });
});

/** What the organiser is sent, as text. */
async function readExport(): Promise<string> {
  const boss = meet(organiser.telegram);
  await boss.say('/export feedback csv');
  return boss.file()?.bytes.toString() ?? boss.text();
}

describe('what organisers pull', () => {
  it('is refused to a participant, which the log and the audit remember', async () => {
    const visitor = meet();
    for (const command of ['/results', '/export feedback csv']) {
      await visitor.say(command);
      expect(visitor.text()).toBe(words.vi.refused);
      expect(visitor.file()).toBeUndefined();
    }
    const refusals = desk.program.log().filter(({ msg }) => msg === 'command refused');
    expect(refusals.map((line) => line['command'])).toEqual(['results', 'export']);
    expect(JSON.stringify(refusals)).not.toContain(String(visitor.person));
  });

  it('is a file with the answers that were given, and a summary', async () => {
    const visitor = meet();
    await fillIn(visitor, '=SUM(1;2) "trích dẫn", và\nhai dòng');
    await visitor.press(say.send);
    const csv = await readExport();
    expect(csv).toContain(`"'=SUM(1;2) ""trích dẫn"", và\nhai dòng"`);
    expect(csv).toContain(',police,');
    const boss = meet(organiser.telegram);
    await boss.say('/results feedback');
    expect(boss.text()).toContain(form.title.vi);
  });
});
