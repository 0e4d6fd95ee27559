import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { toReply } from '../../../src/core/reply.ts';
import { createScriptedBot } from '../contract.ts';
import { openRig, openTelegram, startDesk } from './rig.ts';
import { toEcho } from './script.ts';
import type { Standin } from './standin.ts';

const texts = (telegram: Standin, chat: number) =>
  telegram.conversation(chat).flatMap(({ isDesk, text }) => (isDesk ? [text] : []));

/** Answers `slow` only when the gate opens, all else at once. */
function createGate() {
  const gate = Promise.withResolvers<void>();
  return {
    open: gate.resolve,
    script: async (event: Parameters<typeof toEcho>[0]) => {
      if (event.kind === 'message' && event.text === 'slow') await gate.promise;
      return toEcho(event);
    },
  };
}

describe('a crash', () => {
  it.each([
    ['while the desk thinks', 0],
    ['between the answer and its confirmation', 1],
  ])('%s: the update comes again', async (when, answers) => {
    const telegram = await openTelegram();
    const child = spawn(process.execPath, [
      `${import.meta.dirname}/desk-process.ts`,
      telegram.apiRoot,
      telegram.token,
      when,
    ]);
    const release = telegram.hold('sendMessage');
    void telegram.say(501, 'hello');
    await once(child.stdout, 'data');
    await expect.poll(() => texts(telegram, 501), { timeout: 5000 }).toHaveLength(answers);
    child.kill('SIGKILL');
    await once(child, 'exit');
    release();
    const [lost] = telegram.waiting();
    expect(lost).toBe(870_000_001);

    const bot = createScriptedBot(toEcho);
    await startDesk(telegram, bot);
    await expect.poll(() => telegram.waiting(), { timeout: 5000 }).toEqual([]);
    expect(bot.events.map(({ id }) => id)).toEqual(['telegram:870000001']);
    expect(texts(telegram, 501).at(-1)).toBe('you said: hello');
  });
});

describe('many people at once', () => {
  it('a slow answer holds up nobody else, and is not confirmed before it is given', async () => {
    const { open, script } = createGate();
    const { telegram } = await openRig(script);
    const slow = telegram.say(501, 'slow');
    void telegram.say(502, 'first');
    await expect.poll(() => texts(telegram, 502)).toEqual(['you said: first']);
    void telegram.say(503, 'later');
    await expect.poll(() => texts(telegram, 503)).toEqual(['you said: later']);
    expect(telegram.waiting()).toContain(870_000_001);
    open();
    await slow;
    expect(texts(telegram, 501)).toEqual(['you said: slow']);
    await expect.poll(() => telegram.waiting()).toEqual([]);
  });

  it('the order within a chat is kept', async () => {
    const { open, script } = createGate();
    const { telegram, bot } = await openRig(script);
    const said = [telegram.say(501, 'slow'), telegram.say(501, 'second'), telegram.say(501, 'third')];
    await vi.waitFor(() => expect(bot.events).toHaveLength(1));
    void telegram.say(502, 'another chat');
    await expect.poll(() => texts(telegram, 502)).toHaveLength(1);
    expect(bot.events).toHaveLength(2);
    open();
    await Promise.all(said);
    expect(texts(telegram, 501)).toEqual(['you said: slow', 'you said: second', 'you said: third']);
  });

  it('each update is handled once, though Telegram gives the unconfirmed ones again', async () => {
    const { open, script } = createGate();
    const { telegram, bot } = await openRig(script);
    const said = [501, 502, 503, 504, 505].map((person) => telegram.say(person, person === 501 ? 'slow' : 'quick'));
    await expect.poll(() => telegram.calls.filter(({ method }) => method === 'getUpdates').length).toBeGreaterThan(3);
    open();
    await Promise.all(said);
    expect(bot.events.map(({ id }) => id)).toHaveLength(5);
  });

  it('two hundred people are all answered', async () => {
    const { telegram, bot } = await openRig(toEcho);
    await Promise.all(Array.from({ length: 200 }, (_, index) => telegram.say(1000 + index, `hello ${index}`)));
    expect(bot.events).toHaveLength(200);
    expect(texts(telegram, 1199)).toEqual(['you said: hello 199']);
  });

  it('while nobody writes, one request waits instead of many asking', async () => {
    const { telegram } = await openRig(toEcho);
    await telegram.say(501, 'hello');
    const polls = telegram.calls.filter(({ method }) => method === 'getUpdates');
    expect(polls.length).toBeLessThanOrEqual(3);
    expect(polls.at(-1)?.payload).toMatchObject({ offset: 870_000_002, timeout: 30 });
  });
});

describe('the network', () => {
  it('when it was away the desk goes on, and says so in two lines', async () => {
    const { telegram, lines } = await openRig(toEcho);
    await telegram.say(501, 'before');
    await telegram.disconnect();
    await vi.waitFor(() => expect(lines).toHaveLength(1), 5000);
    await telegram.reconnect();
    await telegram.say(501, 'after');
    expect(texts(telegram, 501)).toEqual(['you said: before', 'you said: after']);
    expect(lines).toEqual([
      'telegram: no updates (no answer from the network), trying again until there are',
      'telegram: updates are coming again',
    ]);
  });

  it('an answer that met a broken connection is sent again', async () => {
    const { telegram } = await openRig(toEcho);
    telegram.fail('sendMessage', { code: 502, description: 'Bad Gateway' });
    await telegram.say(501, 'hello');
    expect(texts(telegram, 501)).toEqual(['you said: hello']);
  });

  it('another desk with the same token is reported, not fatal', async () => {
    const { telegram, lines } = await openRig(toEcho);
    telegram.fail('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' });
    await telegram.say(501, 'one');
    await telegram.say(501, 'two');
    expect(texts(telegram, 501)).toEqual(['you said: one', 'you said: two']);
    expect(lines[0]).toBe(
      'telegram: no updates (409 Conflict: terminated by other getUpdates request), trying again until there are',
    );
  });
});

describe('a stop', () => {
  it('ends what is under way, confirms it and takes nothing new', async () => {
    const { open, script } = createGate();
    const { telegram, adapter, bot } = await openRig(script);
    const slow = telegram.say(501, 'slow');
    await vi.waitFor(() => expect(bot.events).toHaveLength(1));
    const stopped = adapter.stop();
    // That it waits can only be seen by waiting: a stop at rest takes a few milliseconds.
    expect(await Promise.race([stopped.then(() => 'stopped'), wait(300, 'waits')])).toBe('waits');
    open();
    await Promise.all([stopped, slow]);
    void telegram.say(501, 'too late');
    expect(texts(telegram, 501)).toEqual(['you said: slow']);
    expect(telegram.waiting()).toEqual([870_000_002]);
  });

  it('at rest is quick, and a desk that never started can be stopped', async () => {
    const { adapter } = await openRig(() => toReply('x'));
    const before = performance.now();
    await adapter.stop();
    await adapter.stop();
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
