import { expect, it } from 'vitest';
import { toPosts } from '../../../src/adapters/discord/render.ts';
import { toReply, type Block, type FormPage, type OutFile, type Reply } from '../../../src/core/reply.ts';
import { toMessageFaults } from './standin-limits.ts';

const file = (name: string): OutFile => ({ name, type: 'text/csv', bytes: new TextEncoder().encode(name) });
const text = (words: string): Block => ({ kind: 'text', spans: [{ text: words }] });
const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Button ${index}`, action: `ask:${index}` }));

const page: FormPage = {
  form: 'feedback',
  language: 'en',
  title: 'Feedback',
  intro: 'Part 2 of 2',
  fields: [
    {
      id: 'overall',
      label: 'Overall',
      question: 'How was it?',
      required: true,
      input: { kind: 'one', options: [] },
      problem: 'Please choose.',
    },
  ],
  open: { label: 'Continue', action: 'form:feedback:show' },
};

const toContents = (reply: Reply): string[] => toPosts(reply).map(({ body }) => body.content);
const toLabels = (reply: Reply): string[][] =>
  toPosts(reply).flatMap(({ body }) =>
    body.components.map((row) => row.components.map((button) => button.label ?? '')),
  );

it('makes one message of each text, in order, with its source', () => {
  const reply: Reply = {
    blocks: [{ kind: 'text', spans: [{ text: 'One' }], cite: [{ text: '\nUN', url: 'https://a.org' }] }, text('Two')],
  };
  expect(toContents(reply)).toEqual(['One\n[UN](<https://a.org>)', 'Two']);
});

it('puts the buttons under the last message, five in a row, with their looks', () => {
  const reply: Reply = { blocks: [text('One'), text('Two')], buttons: buttons(7) };
  expect(toPosts(reply).map(({ body }) => body.components.length)).toEqual([0, 2]);
  expect(toLabels(reply).map((row) => row.length)).toEqual([5, 2]);
  const [post] = toPosts(
    toReply('?', {
      buttons: [
        { label: 'Yes', action: 'a', look: 'primary' },
        { label: 'No', action: 'b', look: 'danger' },
        { label: 'Later', action: 'c' },
      ],
    }),
  );
  expect(post?.body.components[0]?.components.map(({ style }) => style)).toEqual([1, 4, 2]);
});

it('shows the first of two buttons that do the same, which Discord would refuse together', () => {
  const twins = [...buttons(2), { label: 'Again', action: 'ask:0' }];
  expect(toLabels(toReply('?', { buttons: twins }))).toEqual([['Button 0', 'Button 1']]);
});

it('attaches a file to the message before it, a picture with its description', () => {
  const reply: Reply = {
    blocks: [
      text('Results'),
      { kind: 'file', file: file('a.csv') },
      { kind: 'picture', file: file('b.png'), alt: 'A chart' },
    ],
  };
  const [post, ...more] = toPosts(reply);
  expect(more).toEqual([]);
  expect(post?.files.map(({ name }) => name)).toEqual(['a.csv', 'b.png']);
  expect(post?.body.attachments).toEqual([
    { id: 0, filename: 'a.csv' },
    { id: 1, filename: 'b.png', description: 'A chart' },
  ]);
});

it('sends a file alone without words', () => {
  expect(toContents({ blocks: [{ kind: 'file', file: file('a.csv') }] })).toEqual(['']);
});

it('turns a page that cannot be opened into its title, its problems and the button that opens it', () => {
  const reply: Reply = {
    blocks: [{ kind: 'form', page }],
    buttons: [{ label: 'Cancel', action: 'form:feedback:cancel' }],
  };
  expect(toContents(reply)).toEqual(['**Feedback**\nPart 2 of 2\n**Overall**: Please choose.']);
  expect(toLabels(reply)).toEqual([['Continue', 'Cancel']]);
});

it('mentions nobody', () => {
  expect(toPosts(toReply('@everyone'))[0]?.body.allowed_mentions).toEqual({ parse: [], replied_user: false });
});

it.each<[string, Reply]>([
  ['no words at all', toReply('')],
  ['words that Discord trims away', toReply(' \n ')],
  ['a label that is too long', toReply('?', { buttons: [{ label: 'ก'.repeat(200), action: 'a' }] })],
  ['too many buttons', toReply('?', { buttons: buttons(40) })],
  [
    'too many files',
    {
      blocks: [
        { kind: 'file', file: file('0') },
        ...Array.from({ length: 14 }, (_, n): Block => ({ kind: 'file', file: file(`${n}`) })),
      ],
    },
  ],
  ['a description that is too long', { blocks: [{ kind: 'picture', file: file('b.png'), alt: 'x'.repeat(3000) }] }],
  ['words full of signs', toReply('*'.repeat(1900))],
])('keeps to Discord’s limits with %s', (_what, reply) => {
  for (const { body, files } of toPosts(reply)) expect(toMessageFaults({ ...body }, files.length)).toEqual([]);
});
