import { expect, it } from 'vitest';
import { toReply, type FormPage, type Reply } from '../../../src/core/reply.ts';
import type { BotEvent } from '../../../src/core/event.ts';
import { createScriptedBot } from '../contract.ts';
import { openDesk } from './rig.ts';

const page = (more: Partial<FormPage> = {}): FormPage => ({
  form: 'feedback',
  language: 'en',
  title: 'Feedback',
  intro: 'Part 1 of 1',
  fields: [
    {
      id: 'overall',
      label: 'Overall',
      question: 'How was the workshop, all in all?',
      required: true,
      input: { kind: 'one', options: ['1', '2', '3'].map((code) => ({ code, label: code })) },
    },
    {
      id: 'comment',
      label: 'Comment',
      question: 'Anything else?',
      required: false,
      input: { kind: 'text', long: true, maxLength: 1000 },
    },
  ],
  open: { label: 'Continue', action: 'form:feedback:show' },
  ...more,
});
const form = (more?: Partial<FormPage>): Reply => ({ blocks: [{ kind: 'form', page: page(more) }] });

/** A desk with one question, one form and a rating; it says what it was given. */
function answer(event: BotEvent): Reply {
  switch (event.kind) {
    case 'message':
      return toReply(`You wrote: ${event.text}`);
    case 'command':
      if (event.name === 'feedback') return form();
      return toReply([{ text: 'Answer', bold: true }, { text: ` to ${String(event.args['question'])}` }], {
        buttons: [
          { label: 'Helpful', action: 'rate:yes' },
          { label: 'Share', action: 'share' },
        ],
      });
    case 'press':
      if (event.action === 'share')
        return toReply('Answer for all', { audience: 'everyone', buttons: [{ label: 'Helpful', action: 'rate:all' }] });
      if (event.action.startsWith('form:'))
        return form({ fields: page().fields.map((field) => ({ ...field, problem: 'Again, please.' })) });
      return toReply('Thank you', { place: 'same' });
    case 'submit':
      return event.values['comment'] === undefined ? form() : toReply(`Received ${JSON.stringify(event.values)}`);
  }
}

it('answers a slash command for the asker alone, in bold, with buttons', async () => {
  const { discord } = await openDesk(createScriptedBot(answer));
  const visit = await discord.slash('ask', { question: 'what is *WPS*?' });
  expect(visit.messages).toMatchObject([{ content: '**Answer** to what is \\*WPS\\*?', ephemeral: true }]);
  expect(visit.response).toBe(4);
});

it('changes the answer when it is rated, and takes its buttons away', async () => {
  const { discord } = await openDesk(createScriptedBot(answer));
  await discord.slash('ask', { question: 'who?' });
  await discord.press('Helpful');
  expect(discord.shown()).toMatchObject([{ content: 'Thank you', components: [] }]);
});

it('shares an answer with the channel, and keeps one person’s thanks from all the others', async () => {
  const { discord } = await openDesk(createScriptedBot(answer));
  await discord.slash('ask', { question: 'who?' });
  await discord.press('Share');
  await discord.press('rate:all', { person: discord.ids.other });
  expect(discord.shown().map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
    ['**Answer** to who?', true],
    ['Answer for all', false],
    ['Thank you', true],
  ]);
});

it('opens a form as a modal and hands its answers over', async () => {
  const bot = createScriptedBot(answer);
  const { discord } = await openDesk(bot);
  const asked = await discord.slash('feedback');
  expect(asked.modal).toMatchObject({ title: 'Feedback', custom_id: 'form:feedback' });
  const sent = await discord.submitModal({ overall: '2', comment: 'More time' });
  expect(sent.messages).toMatchObject([{ content: 'Received {"overall":"2","comment":"More time"}' }]);
  expect(bot.events.at(-1)).toMatchObject({ kind: 'submit', form: 'feedback' });
});

it('stands a button between two pages, because a modal cannot answer a modal', async () => {
  const { discord } = await openDesk(createScriptedBot(answer));
  await discord.slash('feedback');
  const sent = await discord.submitModal({ overall: '2' });
  expect(sent.modal).toBeUndefined();
  expect(sent.messages).toMatchObject([{ content: '**Feedback**\nPart 1 of 1' }]);
  const again = await discord.press('Continue');
  expect(again.modal?.components[1]).toMatchObject({ description: 'Again, please. How was the workshop, all in all?' });
});

it('answers a mention in its channel and a direct message in its chat', async () => {
  const bot = createScriptedBot(answer);
  const { discord } = await openDesk(bot);
  expect(await discord.mention('who takes part?')).toMatchObject({
    content: 'You wrote: who takes part?',
    channel: discord.ids.channel,
  });
  expect(await discord.say('and where?')).toMatchObject({
    content: 'You wrote: and where?',
    channel: `9${discord.ids.person}`,
  });
  expect(bot.events.map(({ from }) => from.isPrivate)).toEqual([false, true]);
});

it('does not hear talk between others, nor bots', async () => {
  const bot = createScriptedBot(answer);
  const { discord } = await openDesk(bot);
  discord.post({ content: 'lunch?' });
  discord.post({ content: 'beep', author: { id: discord.ids.other, bot: true } }, { dm: true });
  await discord.say('hello');
  expect(bot.events).toMatchObject([{ text: 'hello' }]);
});

it('suggests what the desk suggests', async () => {
  const complete = (command: string, option: string, typed: string) =>
    Promise.resolve([{ label: `${command} ${option} ${typed}`, value: 'v' }]);
  const { discord } = await openDesk(createScriptedBot(answer, { complete }));
  const { choices } = await discord.autocomplete('ask', 'question', 'who');
  expect(choices).toEqual([{ name: 'ask question who', value: 'v' }]);
});

it('sends files with their bytes, and pictures with their description', async () => {
  const bytes = new TextEncoder().encode('a,b\n1,2\n');
  const reply: Reply = {
    blocks: [
      { kind: 'text', spans: [{ text: 'Results' }] },
      { kind: 'file', file: { name: 'results.csv', type: 'text/csv', bytes } },
      { kind: 'picture', file: { name: 'chart.png', type: 'image/png', bytes }, alt: 'A chart of 12 answers' },
    ],
  };
  const { discord } = await openDesk(createScriptedBot(() => reply));
  const { messages } = await discord.slash('results');
  expect(messages).toMatchObject([{ content: 'Results', ephemeral: true }]);
  expect(messages[0]?.files).toMatchObject([
    { name: 'results.csv', type: 'text/csv', bytes },
    { name: 'chart.png', description: 'A chart of 12 answers' },
  ]);
  expect((await discord.mention('results')).files).toHaveLength(2);
});

it('shows a long answer as several messages, the buttons under the last', async () => {
  const long = 'A sentence of some length, which ends here. '.repeat(90);
  const buttons = [{ label: 'Helpful', action: 'rate:yes' }];
  const { discord } = await openDesk(createScriptedBot(() => toReply(long, { buttons })));
  const { messages } = await discord.slash('ask');
  await expect.poll(() => messages.length).toBe(3);
  expect(messages.map(({ components }) => components.length)).toEqual([0, 0, 1]);
  expect(messages.every(({ ephemeral }) => ephemeral)).toBe(true);
});

it('sends what nobody asked for to the person alone, or to the channel when it is for all', async () => {
  const bot = createScriptedBot(answer);
  const { discord, adapter } = await openDesk(bot);
  await discord.slash('ask', { question: 'who?' });
  const from = bot.events[0]?.from ?? { platform: 'discord', chat: '', person: '', isPrivate: true };
  expect(await adapter.send(from, toReply('Your answer has come'))).toBe('sent');
  expect(await adapter.send(from, toReply('News', { audience: 'everyone' }))).toBe('sent');
  expect(discord.shown().slice(1)).toMatchObject([
    { content: 'Your answer has come', channel: `9${discord.ids.person}` },
    { content: 'News', channel: discord.ids.channel },
  ]);
});

it('says who cannot be reached and what did not arrive, and logs none of the words', async () => {
  const { discord, adapter, lines } = await openDesk(createScriptedBot(answer));
  const to = (person: string) => ({ platform: 'discord', chat: '1', person, isPrivate: true });
  discord.block(discord.ids.person);
  expect(await adapter.send(to(discord.ids.person), toReply('a secret'))).toBe('blocked');
  expect(await adapter.send(to(discord.ids.other), toReply('x', { buttons: [{ label: '', action: 'x' }] }))).toBe(
    'failed',
  );
  expect(await adapter.send(to(discord.ids.other), toReply('hello'))).toBe('sent');
  expect(lines).toEqual([
    'discord: a message could not be sent (403, 50007)',
    'discord: a message could not be sent (400, 50035)',
  ]);
});

it('logs what could not be shown without a word of it, and answers the next', async () => {
  const name = 'secret.csv';
  const files = Array.from({ length: 2 }, () => ({ name, type: 'text/csv', bytes: new Uint8Array(1) }));
  const { discord, lines } = await openDesk(
    createScriptedBot((event) =>
      event.kind === 'command'
        ? { blocks: [{ kind: 'text', spans: [{ text: 'secret' }] }], buttons: [{ label: '', action: 'x' }] }
        : toReply(`fine with ${files.length}`),
    ),
  );
  await expect(discord.slash('ask')).rejects.toThrow('button.label');
  expect((await discord.say('hello')).content).toBe('fine with 2');
  expect(lines).toEqual(['discord: an answer could not be shown (400, 50035)']);
});
