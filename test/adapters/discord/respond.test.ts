import { expect, it } from 'vitest';
import {
  toCalls,
  toChannelCalls,
  toDeferral,
  toSuggestionsCall,
  type Call,
  type Deferral,
  type Visit,
} from '../../../src/adapters/discord/respond.ts';
import { toReply, type Block, type Reply } from '../../../src/core/reply.ts';

const command: Visit = { id: '1', application: '2', token: 't', takesModal: true, isShared: true };
const press: Visit = { ...command, message: 'asker' };
const publicPress: Visit = { ...command, message: 'everyone' };
const submit: Visit = { ...command, takesModal: false };
const direct: Visit = { ...press, message: 'everyone', isShared: false };

const plain = toReply('Hello');
const same = toReply('Hello', { place: 'same' });
const toAll = toReply('Hello', { audience: 'everyone' });
const form: Block = {
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
};
const asked: Reply = { blocks: [form] };
const two: Reply = {
  blocks: [
    { kind: 'text', spans: [{ text: 'One' }] },
    { kind: 'text', spans: [{ text: 'Two' }] },
  ],
};
const file: Block = { kind: 'file', file: { name: 'a.csv', type: 'text/csv', bytes: new Uint8Array(1) } };

/** A call in few words: what it does, to whom it shows. */
function toGist({ method, fullRoute, body }: Call): string {
  const sent: { type?: number; flags?: number; data?: { flags?: number } } = JSON.parse(JSON.stringify(body ?? {}));
  const flags = sent.data?.flags ?? sent.flags ?? 0;
  const what = fullRoute.endsWith('/callback')
    ? `answer ${sent.type}`
    : decodeURIComponent(fullRoute).endsWith('@original')
      ? method
      : 'follow';
  return `${what}${flags === 64 ? ' unseen' : ''}`;
}

it.each<[string, Reply, Visit, Deferral, readonly string[]]>([
  ['a command is answered for the asker alone', plain, command, 'none', ['answer 4 unseen']],
  ['an answer to everyone is seen by all', toAll, command, 'none', ['answer 4']],
  ['a direct chat has nobody to hide from', plain, direct, 'none', ['answer 4']],
  ['more blocks follow', two, command, 'none', ['answer 4 unseen', 'follow unseen']],
  ['a press changes the message it was on', same, press, 'none', ['answer 7']],
  ['in a direct chat too', same, direct, 'none', ['answer 7']],
  ['a command has no message to change', same, command, 'none', ['answer 4 unseen']],
  ['one person’s answer does not replace what all can read', same, publicPress, 'none', ['answer 4 unseen']],
  ['what is for all is not put into one person’s message', { ...toAll, place: 'same' }, press, 'none', ['answer 4']],
  ['a form opens on a command', asked, command, 'none', ['answer 9']],
  ['a form opens on a press', asked, press, 'none', ['answer 9']],
  ['a form’s file follows it', { blocks: [form, file] }, command, 'none', ['answer 9', 'follow unseen']],
  ['a modal cannot answer a modal', asked, submit, 'none', ['answer 4 unseen']],
  ['a deferred command is filled in', two, command, 'thinking', ['PATCH unseen', 'follow unseen']],
  ['a deferred answer to everyone comes anew', toAll, command, 'thinking', ['DELETE', 'follow']],
  ['a deferred form waits behind its button', asked, command, 'thinking', ['PATCH']],
  ['a deferred press changes the message it was on', same, press, 'kept', ['PATCH']],
  ['a deferred press with a new answer keeps the old message', plain, press, 'kept', ['follow unseen']],
  ['a deferred press leaves what all can read', same, publicPress, 'kept', ['follow unseen']],
])('%s', (_what, reply, visit, deferral, gists) => {
  expect(toCalls(reply, visit, deferral).map(toGist)).toEqual(
    gists.map((gist) => gist.replace('PATCH unseen', 'PATCH')),
  );
});

it('defers a command with a sign, a press without touching its message', () => {
  expect(
    [command, press, publicPress, submit]
      .map((visit) => toDeferral(visit))
      .map(({ call, deferral }) => `${toGist(call)}, ${deferral}`),
  ).toEqual(['answer 5 unseen, thinking', 'answer 6, kept', 'answer 6, kept', 'answer 5 unseen, thinking']);
});

it('sends no token of the bot to where the interaction’s own is enough', () => {
  const calls = [...toCalls(two, command, 'none'), ...toCalls(toAll, command, 'thinking'), toDeferral(press).call];
  expect(calls.map(({ auth }) => auth)).toEqual(calls.map(() => false));
});

it('loses the buttons and files of the message whose place it takes', () => {
  const [call] = toCalls(same, press, 'none');
  expect(call?.body).toMatchObject({ data: { components: [], attachments: [] } });
});

it('answers a message in its channel, the first time as a reply to it', () => {
  const calls = toChannelCalls(two, '7', '8');
  expect(calls.map(({ fullRoute }) => fullRoute)).toEqual(['/channels/7/messages', '/channels/7/messages']);
  expect(calls[0]?.body).toMatchObject({ message_reference: { message_id: '8', fail_if_not_exists: false } });
  expect(calls[1]?.body).not.toHaveProperty('message_reference');
});

it('suggests at most 25 things, none that could not be sent whole', () => {
  const completions = [
    { label: 'x'.repeat(200), value: 'long label' },
    { label: 'long value', value: 'x'.repeat(101) },
    { label: '', value: 'no label' },
    ...Array.from({ length: 30 }, (_, index) => ({ label: `Question ${index}`, value: `${index}` })),
  ];
  const call = toSuggestionsCall(command, completions);
  const { data }: { data: { choices: { name: string; value: string }[] } } = JSON.parse(JSON.stringify(call.body));
  expect(data.choices).toHaveLength(25);
  expect(data.choices[0]).toEqual({ name: `${'x'.repeat(99)}…`, value: 'long label' });
  expect(data.choices.map(({ value }) => value)).not.toContain('no label');
});
