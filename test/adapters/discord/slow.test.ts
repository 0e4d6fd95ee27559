import { describe, expect, it, vi } from 'vitest';
import type { BotEvent } from '../../../src/core/event.ts';
import { toReply, type Reply } from '../../../src/core/reply.ts';
import { createScriptedBot } from '../contract.ts';
import { openDesk } from './rig.ts';

const form: Reply = {
  blocks: [
    {
      kind: 'form',
      page: {
        form: 'feedback',
        language: 'en',
        title: 'Feedback',
        fields: [
          { id: 'a', label: 'A', question: 'A?', required: true, input: { kind: 'text', long: false, maxLength: 9 } },
        ],
        open: { label: 'Continue', action: 'form:feedback:show' },
      },
    },
  ],
};

/** Opens a desk whose answer to a slow event waits for `release`, as one that waits for a busy store does. */
async function openSlowDesk(
  answer: (event: BotEvent) => Reply,
  isSlow: (event: BotEvent) => boolean,
  finished: Parameters<typeof openDesk>[2],
) {
  const gate = Promise.withResolvers<void>();
  const bot = createScriptedBot(async (event) => {
    if (isSlow(event)) await gate.promise;
    return answer(event);
  });
  const desk = await openDesk(bot, {}, finished);
  /** Lets the answer go once Discord has been told to wait. */
  const release = async (): Promise<void> => {
    await vi.waitFor(() => expect([5, 6]).toContain(desk.discord.interactions().at(-1)?.response), { timeout: 5000 });
    gate.resolve();
  };
  return { ...desk, release };
}

const asked = (event: BotEvent): boolean => event.kind === 'command';
const pressed = (event: BotEvent): boolean => event.kind === 'press';
const buttons = [{ label: 'Go', action: 'go' }];

describe.concurrent('an answer that takes longer than Discord waits', () => {
  it('to a command is announced, then shown in its place', async ({ expect, onTestFinished }) => {
    const { discord, release } = await openSlowDesk(() => toReply('Here'), asked, onTestFinished);
    const [visit] = await Promise.all([discord.slash('ask'), release()]);
    expect(visit).toMatchObject({ response: 5, messages: [{ content: 'Here', ephemeral: true }] });
  });

  it('to everyone is not hidden by the announcement', async ({ expect, onTestFinished }) => {
    const reply = toReply('For all', { audience: 'everyone' });
    const { discord, release } = await openSlowDesk(() => reply, asked, onTestFinished);
    await Promise.all([discord.slash('ask'), release()]);
    expect(discord.shown()).toMatchObject([{ content: 'For all', ephemeral: false }]);
  });

  it('with a form gives the button that opens it', async ({ expect, onTestFinished }) => {
    const { discord, release } = await openSlowDesk(() => form, asked, onTestFinished);
    const [visit] = await Promise.all([discord.slash('feedback'), release()]);
    expect(visit.messages).toMatchObject([{ content: '**Feedback**' }]);
    expect((await discord.press('Continue')).modal).toMatchObject({ title: 'Feedback' });
  });

  it('to a press takes the place of its message', async ({ expect, onTestFinished }) => {
    const { discord, release } = await openSlowDesk(
      (event) => (event.kind === 'press' ? toReply('After', { place: 'same' }) : toReply('Before', { buttons })),
      pressed,
      onTestFinished,
    );
    await discord.slash('ask');
    const [visit] = await Promise.all([discord.press('Go'), release()]);
    expect(visit.response).toBe(6);
    expect(discord.shown()).toMatchObject([{ content: 'After', components: [] }]);
  });

  it('to a press stands below its message when it is new', async ({ expect, onTestFinished }) => {
    const { discord, release } = await openSlowDesk(
      (event) => toReply(event.kind === 'press' ? 'After' : 'Before', { buttons }),
      pressed,
      onTestFinished,
    );
    await discord.slash('ask');
    await Promise.all([discord.press('Go'), release()]);
    expect(discord.shown()).toMatchObject([{ content: 'Before' }, { content: 'After', ephemeral: true }]);
  });

  it('while somebody types is an empty list', async ({ expect, onTestFinished }) => {
    const bot = createScriptedBot(() => toReply('-'), { complete: () => new Promise(() => undefined) });
    const { discord } = await openDesk(bot, {}, onTestFinished);
    expect((await discord.autocomplete('ask', 'question', 'w')).choices).toEqual([]);
  });
});
