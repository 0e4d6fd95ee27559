import { describe, expect, it } from 'vitest';
import { toReply, type OutFile, type Reply } from '../../../src/core/reply.ts';
import { openRig } from './rig.ts';
import { toEcho } from './script.ts';

const lan = 501;
const group = -1002;
const page = (text: string, ...labels: string[]): Reply =>
  toReply(text, { place: 'same', buttons: labels.map((label) => ({ label, action: `go:${label}` })) });

describe('a whole visit', () => {
  it('a question is answered with looks and links as entities', async () => {
    const spans = [
      { text: 'Nghị quyết ' },
      { text: '1325', bold: true as const, url: 'https://undocs.org/S/RES/1325' },
    ];
    const { telegram, bot } = await openRig(() => toReply(spans));
    await telegram.say(lan, '1325 là gì?');
    expect(bot.events[0]).toMatchObject({ id: 'telegram:870000001', kind: 'message', text: '1325 là gì?' });
    expect(telegram.lastMessage(lan)).toMatchObject({
      text: 'Nghị quyết 1325',
      entities: [
        { type: 'bold', offset: 11, length: 4 },
        { type: 'text_link', offset: 11, length: 4, url: 'https://undocs.org/S/RES/1325' },
      ],
    });
  });

  it('a form is walked through in one message, and a typed answer moves it to a new one', async () => {
    const { telegram } = await openRig((event) => {
      if (event.kind === 'command') return page('How was it?', '1', '2', '3', '4', '5');
      if (event.kind === 'message') return toReply('Thank you.', { place: 'same' });
      return event.kind === 'press' && event.action === 'go:4'
        ? page('Which day?', 'Monday', 'Tuesday')
        : page('What else?', 'Skip', 'Cancel');
    });
    await telegram.say(lan, '/feedback');
    expect(telegram.lastMessage(lan).rows).toEqual([['1', '2', '3', '4', '5']]);
    await telegram.press(lan, '4');
    expect(telegram.lastMessage(lan)).toMatchObject({ text: 'Which day?', isEdited: true });
    await telegram.press(lan, 'Monday');
    await telegram.say(lan, 'Rất hữu ích');
    expect(telegram.conversation(lan).map(({ text, rows }) => [text, rows.flat().length])).toEqual([
      ['/feedback', 0],
      ['What else?', 0],
      ['Rất hữu ích', 0],
      ['Thank you.', 0],
    ]);
  });

  it('an answer to a question in between leaves the buttons of the form alone', async () => {
    const { telegram } = await openRig((event) =>
      event.kind === 'command' ? page('Which day?', 'Monday') : toEcho(event),
    );
    await telegram.say(lan, '/feedback');
    await telegram.say(lan, 'when does it begin?');
    expect(telegram.conversation(lan)[1]).toMatchObject({ text: 'Which day?', rows: [['Monday']] });
  });

  it('a press is answered before the desk has thought about it', async () => {
    const gate = Promise.withResolvers<void>();
    const { telegram } = await openRig(async (event) => {
      if (event.kind === 'press') await gate.promise;
      return page('Topics', 'Workshop');
    });
    await telegram.say(lan, '/topics');
    const pressed = telegram.press(lan, 'Workshop');
    await expect.poll(() => telegram.calls.map(({ method }) => method)).toContain('answerCallbackQuery');
    gate.resolve();
    await pressed;
  });

  it('in a group only what is said to the desk is heard, and answered as a reply', async () => {
    const { telegram, bot } = await openRig(toEcho);
    await telegram.say(lan, 'lunch?', { group });
    await telegram.say(lan, '@WpsDeskBot who pays?', {
      group,
      more: { entities: [{ type: 'mention', offset: 0, length: 11 }] },
    });
    expect(bot.events.map((event) => event.from)).toEqual([
      { platform: 'telegram', chat: '-1002', person: '501', locale: 'vi', isPrivate: false },
    ]);
    const [, question, answer] = telegram.conversation(group);
    expect(answer).toMatchObject({ text: 'you said: who pays?', replyTo: question?.id });
  });

  it('files arrive byte for byte under their names', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const csv: OutFile = { name: 'phản hồi tháng 3.csv', type: 'text/csv', bytes };
    const chart: OutFile = { name: 'chart.png', type: 'image/png', bytes };
    const { telegram } = await openRig(() => ({
      blocks: [
        { kind: 'file', file: csv },
        { kind: 'picture', file: chart, alt: 'Ratings' },
      ],
      buttons: [{ label: 'Back', action: 'back' }],
    }));
    await telegram.say(lan, '/export');
    const [, first, second] = telegram.conversation(lan);
    expect(first?.file?.name).toBe('phản hồi tháng 3.csv');
    expect(first?.file?.bytes.equals(bytes)).toBe(true);
    expect(second).toMatchObject({ text: 'Ratings', rows: [['Back']] });
  });

  it('the desk can write first to somebody it knows', async () => {
    const { telegram, adapter, bot } = await openRig(toEcho);
    await telegram.say(lan, 'hello');
    const [event] = bot.events;
    const from = event?.from ?? { platform: 'telegram', chat: '', person: '', isPrivate: true };
    expect(await adapter.send(from, toReply('A reminder.'))).toBe('sent');
    expect(telegram.lastMessage(lan).text).toBe('A reminder.');
  });

  it('a message that nobody asked for says who cannot be reached and what did not arrive', async () => {
    const { telegram, adapter, lines } = await openRig(toEcho);
    const to = (person: number) => ({
      platform: 'telegram',
      chat: String(person),
      person: String(person),
      isPrivate: true,
    });
    await telegram.say(lan, 'hello');
    expect(await adapter.send(to(502), toReply('To somebody who never wrote.'))).toBe('blocked');
    telegram.fail('sendMessage', { code: 400, description: 'Bad Request: wrong' });
    expect(await adapter.send(to(lan), toReply('a secret'))).toBe('failed');
    telegram.block(lan);
    expect(await adapter.send(to(lan), toReply('a secret'))).toBe('blocked');
    expect(lines).toEqual([
      'telegram: a reply could not be delivered: 400 Bad Request: chat not found',
      'telegram: sendMessage failed: 400 Bad Request: wrong',
      'telegram: a reply could not be delivered: 403 Forbidden: bot was blocked by the user',
    ]);
  });

  it('a link opens the chat and arrives as a start with its payload', async () => {
    const { telegram, adapter, bot } = await openRig(toEcho);
    expect(adapter.toLink?.('AfeedbackLvi_-x')).toBe('https://t.me/WpsDeskBot?start=AfeedbackLvi_-x');
    await telegram.say(lan, '/start AfeedbackLvi_-x');
    expect(bot.events.at(-1)).toMatchObject({ kind: 'command', name: 'start', args: { payload: 'AfeedbackLvi_-x' } });
  });
});

describe('what Telegram refuses', () => {
  it('a second press that changes nothing shows nothing twice', async () => {
    const { telegram } = await openRig(() => page('Topics', 'Workshop'));
    await telegram.say(lan, '/topics');
    await telegram.press(lan, 'Workshop');
    expect(telegram.conversation(lan).map(({ text }) => text)).toEqual(['/topics', 'Topics']);
  });

  it('a message that can no longer be edited is followed by a new one', async () => {
    const { telegram, lines } = await openRig((event) => page(event.kind, 'Workshop'));
    await telegram.say(lan, '/topics');
    telegram.fail('editMessageText', { code: 400, description: "Bad Request: message can't be edited" });
    await telegram.press(lan, 'Workshop');
    expect(telegram.conversation(lan).map(({ text }) => text)).toEqual(['/topics', 'command', 'press']);
    expect(lines).toEqual([]);
  });

  it('a button under a file leads to a new message, and the file keeps no buttons', async () => {
    const file: OutFile = { name: 'a.csv', type: 'text/csv', bytes: new Uint8Array([1]) };
    const { telegram } = await openRig((event) =>
      event.kind === 'press'
        ? page('Next', 'More')
        : { blocks: [{ kind: 'file', file }], buttons: [{ label: 'Go', action: 'go' }] },
    );
    await telegram.say(lan, '/export');
    await telegram.press(lan, 'Go');
    expect(telegram.conversation(lan).map(({ text, rows }) => [text, rows])).toEqual([
      ['/export', []],
      ['', []],
      ['Next', [['More']]],
    ]);
  });

  it('a picture that cannot be shown is sent as a file', async () => {
    const chart: OutFile = { name: 'chart.png', type: 'image/png', bytes: new Uint8Array([1]) };
    const { telegram } = await openRig(() => ({ blocks: [{ kind: 'picture', file: chart, alt: 'Ratings' }] }));
    telegram.fail('sendPhoto', { code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    await telegram.say(lan, '/results');
    expect(telegram.calls.at(-2)).toMatchObject({ method: 'sendDocument', payload: { caption: 'Ratings' } });
  });

  it('when it is too much, the desk waits as long as it is told and then answers', async () => {
    const { telegram } = await openRig(toEcho);
    telegram.fail('sendMessage', { code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } });
    const before = performance.now();
    await telegram.say(lan, 'hello');
    expect(telegram.lastMessage(lan).text).toBe('you said: hello');
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  it('a person who has blocked the desk stops nobody else, and nothing of what was said is logged', async () => {
    const { telegram, lines } = await openRig(toEcho);
    telegram.block(lan);
    await telegram.say(lan, 'a secret');
    await telegram.say(502, 'hello');
    expect(telegram.lastMessage(502).text).toBe('you said: hello');
    expect(lines).toEqual(['telegram: a reply could not be delivered: 403 Forbidden: bot was blocked by the user']);
  });

  it('a refused message is logged without its words, and the rest of the reply still comes', async () => {
    const { telegram, lines } = await openRig(() => ({
      blocks: [
        { kind: 'text', spans: [{ text: 'one' }] },
        { kind: 'text', spans: [{ text: 'two' }] },
      ],
    }));
    telegram.fail('sendMessage', { code: 400, description: 'Bad Request: wrong' });
    await telegram.say(lan, 'hello');
    expect(telegram.conversation(lan).map(({ text }) => text)).toEqual(['hello', 'two']);
    expect(lines).toEqual(['telegram: sendMessage failed: 400 Bad Request: wrong']);
  });
});
