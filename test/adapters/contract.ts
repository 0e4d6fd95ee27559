import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter, Bot, Capabilities, Listing } from '../../src/core/adapter.ts';
import type { BotEvent } from '../../src/core/event.ts';
import { fitReply } from '../../src/core/fit.ts';
import { toReply, type Button, type Reply } from '../../src/core/reply.ts';

/**
 * An adapter on a stand-in of its platform, with one person at it. Verbs resolve when the platform has the update on
 * its way to the adapter; none waits for an answer.
 */
export interface AdapterRig {
  readonly adapter: Adapter;
  /** The person writes to the desk where it listens. */
  say(text: string): Promise<void>;
  /** A message of the desk itself comes back to it, as platforms do. */
  echo(text: string): Promise<void>;
  press(action: string): Promise<void>;
  command(name: string): Promise<void>;
  /** The words of every message that the person can read now, oldest first, without markup. */
  shown(): readonly string[];
  /** Closes the stand-in, not the adapter. */
  close(): Promise<void>;
}

/** Cases that a platform cannot take part in, with the reason. */
export interface Skip {
  readonly reason: string;
  readonly cases: readonly string[];
}

/** A desk that does what it is told: a double at the seam, with everything that it was handed. */
export interface ScriptedBot extends Bot {
  readonly events: BotEvent[];
}

const text = (words: string) => ({ en: words, vi: words, th: words });
const listing: Listing = { name: 'help', description: text('What this is'), role: 'participant', options: [] };

/** Creates a desk that answers by `script` and fits its replies as the real one does. */
export function createScriptedBot(
  script: (event: BotEvent, can: Capabilities) => Reply | Promise<Reply>,
  more: Partial<Pick<Bot, 'commands' | 'complete'>> = {},
): ScriptedBot {
  const events: BotEvent[] = [];
  return {
    events,
    commands: () => [listing],
    complete: () => Promise.resolve([]),
    ...more,
    async handle(event, can) {
      events.push(event);
      return fitReply(await script(event, can), can);
    },
  };
}

/** What an event was about, in a word. */
function toTopic(event: BotEvent): string {
  switch (event.kind) {
    case 'message':
      return event.text;
    case 'command':
      return event.name;
    case 'press':
      return event.action;
    case 'submit':
      return event.form;
  }
}

/**
 * What every adapter keeps to, whatever its platform.
 *
 * @example
 * describeAdapter('discord', async (bot) => openRig(bot))
 */
export function describeAdapter(
  name: string,
  openRig: (bot: Bot) => Promise<AdapterRig>,
  skip: readonly Skip[] = [],
): void {
  const open: AdapterRig[] = [];
  const start = async (bot: Bot): Promise<AdapterRig> => {
    const rig = await openRig(bot);
    open.push(rig);
    return rig;
  };
  const toWords = (rig: AdapterRig): string => rig.shown().join('\n');
  const soon = { timeout: 8000 };

  describe(`${name} keeps to what every adapter does`, () => {
    beforeEach(({ task, skip: leaveOut }) => {
      const skipped = skip.find(({ cases }) => cases.includes(task.name));
      if (skipped !== undefined) leaveOut(skipped.reason);
    });

    afterEach(async () => {
      for (const rig of open.splice(0)) {
        await rig.adapter.stop();
        await rig.close();
      }
    });

    it('turns what a person writes into one message event and shows the answer', async () => {
      const bot = createScriptedBot((event) => toReply(`you said ${toTopic(event)}`));
      const rig = await start(bot);
      await rig.say('what is WPS');
      await expect.poll(() => toWords(rig), soon).toContain('you said what is WPS');
      expect(bot.events).toHaveLength(1);
      expect(bot.events[0]).toMatchObject({ kind: 'message', text: 'what is WPS', from: { platform: name } });
    });

    it('gives every event an id of its own and a time of today', async () => {
      const bot = createScriptedBot((event) => toReply(`answer to ${toTopic(event)}`));
      const rig = await start(bot);
      for (const word of ['one', 'two', 'three']) {
        await rig.say(word);
        await expect.poll(() => toWords(rig), soon).toContain(`answer to ${word}`);
      }
      const ids = bot.events.map((event) => event.id);
      expect(new Set(ids).size).toBe(3);
      expect(ids.every((id) => id.startsWith(`${name}:`))).toBe(true);
      for (const { at } of bot.events) expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(86_400_000);
    });

    it('answers each event once', async () => {
      const bot = createScriptedBot((event) => toReply(`answer to ${toTopic(event)}`));
      const rig = await start(bot);
      for (const word of ['one', 'two', 'three']) await rig.say(word);
      await expect.poll(() => toWords(rig), soon).toContain('answer to three');
      await vi.waitFor(() => expect(rig.shown().filter((words) => words.startsWith('answer to'))).toHaveLength(3));
      expect(bot.events.map(toTopic)).toEqual(['one', 'two', 'three']);
    });

    it('ignores its own messages', async () => {
      const bot = createScriptedBot((event) => toReply(`answer to ${toTopic(event)}`));
      const rig = await start(bot);
      await rig.echo('mine');
      await rig.say('yours');
      await expect.poll(() => toWords(rig), soon).toContain('answer to yours');
      expect(bot.events.map(toTopic)).toEqual(['yours']);
    });

    it('turns a command and a button into their events', async () => {
      const bot = createScriptedBot((event) =>
        toReply(`done ${toTopic(event)}`, { buttons: [{ label: 'Go on', action: 'ask:more' }] }),
      );
      const rig = await start(bot);
      await rig.command('help');
      await expect.poll(() => toWords(rig), soon).toContain('done help');
      await rig.press('ask:more');
      await expect.poll(() => toWords(rig), soon).toContain('done ask:more');
      expect(bot.events.map(({ kind }) => kind)).toEqual(['command', 'press']);
    });

    it('shows what people type as it is, never as markup', async () => {
      const rude = '*not bold* _x_ `code` [a](https://example.org/) <b>& # > 1. 2 ~~no~~ ||hidden||';
      const bot = createScriptedBot((event) => toReply(toTopic(event)));
      const rig = await start(bot);
      await rig.say(rude);
      await expect.poll(() => toWords(rig), soon).toContain(rude);
    });

    it('shows the longest reply and the fullest keyboard in full', async () => {
      const sentence = 'A *very* long_answer [with] (signs) – và dấu tiếng Việt, ไทยด้วย. ';
      const toLong = (length: number): string => `${sentence.repeat(Math.ceil(length / sentence.length))}END`;
      const toButtons = ({ buttonsPerReply, labelLength, actionBytes }: Capabilities): readonly Button[] =>
        Array.from({ length: buttonsPerReply }, (_, index) => ({
          label: `${index} `.padEnd(labelLength, 'x'),
          action: `ask:${index}:`.padEnd(Math.min(actionBytes, 64), 'y'),
        }));
      const bot = createScriptedBot((event, can) =>
        toReply(event.kind === 'press' ? 'pressed' : toLong(can.textLength * 3), { buttons: toButtons(can) }),
      );
      const rig = await start(bot);
      await rig.say('long');
      await expect.poll(() => toWords(rig), soon).toContain('END');
      const words = toWords(rig).replaceAll(/\s/g, '');
      expect(words).toContain(toLong(rig.adapter.can.textLength * 3).replaceAll(/\s/g, ''));
      await rig.press(toButtons(rig.adapter.can).at(-1)?.action ?? '');
      await expect.poll(() => toWords(rig), soon).toContain('pressed');
    });

    it('stops cleanly: what is under way is answered, and nothing more is taken', async () => {
      const gate = Promise.withResolvers<void>();
      const bot = createScriptedBot(async (event) => {
        await gate.promise;
        return toReply(`late answer to ${toTopic(event)}`);
      });
      const rig = await start(bot);
      await rig.say('slow');
      await vi.waitFor(() => expect(bot.events).toHaveLength(1));
      const stopped = rig.adapter.stop();
      gate.resolve();
      await stopped;
      expect(rig.shown().join('\n')).toContain('late answer to slow');
      await rig.say('too late');
      expect(bot.events.map(toTopic)).toEqual(['slow']);
    });
  });
}
