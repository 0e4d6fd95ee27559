import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeyboard } from '../../../src/adapters/telegram/keyboard.ts';
import type { Place } from '../../../src/adapters/telegram/place.ts';
import { toCalls, toText } from '../../../src/adapters/telegram/render.ts';
import type { Block, OutFile, Reply, Span } from '../../../src/core/reply.ts';

const here: Place = { chat: 5, isPrivate: true };
const pressed: Place = { ...here, pressed: { message: 40, isText: true } };
const words = (text: string): Block => ({ kind: 'text', spans: [{ text }] });
const file = (name: string, type: string): OutFile => ({ name, type, bytes: new Uint8Array([1, 2, 3]) });
const show = (reply: Reply, place = here) =>
  toCalls(reply, place).map(({ method, payload }) => ({ method, ...payload }));
const methods = (reply: Reply, place = here) => toCalls(reply, place).map(({ method }) => method);
const button = { label: 'Yes', action: 'yes' };
const keyboard = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };

describe('text and its looks', () => {
  it.each<[string, Span[], ReturnType<typeof toText>]>([
    ['plain', [{ text: 'a' }, { text: 'b' }], { text: 'ab', entities: [] }],
    [
      'after Thai',
      [{ text: 'ราคา' }, { text: '฿100', bold: true }, { text: 'ครับ' }],
      { text: 'ราคา฿100ครับ', entities: [{ type: 'bold', offset: 4, length: 4 }] },
    ],
    [
      'after an emoji of two units',
      [{ text: '🙏 ' }, { text: 'ạ', italic: true }],
      { text: '🙏 ạ', entities: [{ type: 'italic', offset: 3, length: 1 }] },
    ],
    [
      'a bold link',
      [{ text: 'UN', bold: true, url: 'https://un.org/' }],
      {
        text: 'UN',
        entities: [
          { type: 'bold', offset: 0, length: 2 },
          { type: 'text_link', url: 'https://un.org/', offset: 0, length: 2 },
        ],
      },
    ],
    [
      'nothing to be seen',
      [
        { text: '', bold: true },
        { text: '\n', italic: true },
      ],
      { text: '\n', entities: [] },
    ],
  ])('%s', (_name, spans, expected) => {
    expect(toText(spans)).toEqual(expected);
  });

  it('every look covers exactly the words of its span', () => {
    const span = fc.record({
      text: fc.string({ unit: 'grapheme' }),
      bold: fc.constantFrom<true | undefined>(true, undefined),
    });
    fc.assert(
      fc.property(fc.array(span), (made) => {
        const spans = made.map(({ text, bold }) => ({ text, ...(bold && { bold }) }));
        const { text, entities } = toText(spans);
        const bold = spans.filter((one) => one.bold && one.text.trim() !== '').map((one) => one.text);
        expect(text).toBe(spans.map((one) => one.text).join(''));
        expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(bold);
      }),
    );
  });

  it('what a person typed never becomes markup', () => {
    const [call] = toCalls({ blocks: [words('<b>*bold*</b> [x](y)')] }, here);
    expect(call?.payload).toMatchObject({ text: '<b>*bold*</b> [x](y)', entities: [] });
    expect(call?.payload).not.toHaveProperty('parse_mode');
  });
});

describe('rows of buttons', () => {
  const rows = (...labels: string[]) =>
    toKeyboard(labels.map((label) => ({ label, action: label })))?.inline_keyboard.map((row) =>
      row.map(({ text }) => text).join(' | '),
    );
  const scale = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

  it.each([
    [scale(1, 5), ['1 | 2 | 3 | 4 | 5']],
    [scale(1, 7), ['1 | 2 | 3 | 4 | 5 | 6 | 7']],
    [scale(0, 10), ['0 | 1 | 2 | 3 | 4 | 5', '6 | 7 | 8 | 9 | 10']],
    [
      [...scale(1, 5), 'Skip', 'Cancel'],
      ['1 | 2 | 3 | 4 | 5', 'Skip | Cancel'],
    ],
    [['Helpful', 'Not helpful'], ['Helpful | Not helpful']],
    [['Hữu ích', 'Không hữu ích'], ['Hữu ích | Không hữu ích']],
    [['Có', 'Không'], ['Có | Không']],
    [['ใช่', 'ไม่ใช่', 'ไม่แน่ใจ'], ['ใช่ | ไม่ใช่ | ไม่แน่ใจ']],
    [
      ['Workshop and participants', 'Peacekeeping'],
      ['Workshop and participants', 'Peacekeeping'],
    ],
  ])('%j', (labels, expected) => {
    expect(rows(...labels)).toEqual(expected);
  });

  it('keeps every button in its order, eight to a row at most', () => {
    const labels = fc.array(fc.string({ minLength: 1, maxLength: 64 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(labels, (made) => {
        const keyboard = toKeyboard(made.map((label) => ({ label, action: 'a' })))?.inline_keyboard ?? [];
        expect(keyboard.flat().map(({ text }) => text)).toEqual(made);
        expect(Math.max(...keyboard.map((row) => row.length))).toBeLessThanOrEqual(8);
        expect(Math.min(...keyboard.map((row) => row.length))).toBeGreaterThan(0);
      }),
    );
  });

  it('a look of ours is a style of Telegram', () => {
    expect(toKeyboard([{ ...button, look: 'danger' }])?.inline_keyboard).toEqual([
      [{ text: 'Yes', callback_data: 'yes', style: 'danger' }],
    ]);
  });
});

describe('a reply as calls', () => {
  it('a text goes out without link previews', () => {
    expect(show({ blocks: [words('hello')] })).toEqual([
      { method: 'sendMessage', chat_id: 5, text: 'hello', entities: [], link_preview_options: { is_disabled: true } },
    ]);
  });

  it('the citation stands under its text', () => {
    const [call] = show({ blocks: [{ kind: 'text', spans: [{ text: 'A.' }], cite: [{ text: '\n[1]' }] }] });
    expect(call).toMatchObject({ text: 'A.\n[1]' });
  });

  it('the buttons stand under the last message only', () => {
    const calls = show({ blocks: [words('one'), words('two')], buttons: [button] });
    expect(calls[0]).not.toHaveProperty('reply_markup');
    expect(calls[1]).toMatchObject({ text: 'two', reply_markup: keyboard });
  });

  it('in a group the first message answers the one that asked, in its topic', () => {
    const group: Place = { chat: -1002, thread: 45, isPrivate: false, replyTo: 36 };
    const calls = show({ blocks: [words('one'), words('two')] }, group);
    expect(calls[0]).toMatchObject({ message_thread_id: 45, reply_parameters: { message_id: 36 } });
    expect(calls[1]).toMatchObject({ message_thread_id: 45 });
    expect(calls[1]).not.toHaveProperty('reply_parameters');
  });

  it('a picture that Telegram can show is a photo, else a file', () => {
    const picture = (type: string): Reply => ({
      blocks: [{ kind: 'picture', file: file('chart', type), alt: 'Chart' }],
    });
    expect(show(picture('image/png'))).toMatchObject([{ method: 'sendPhoto', caption: 'Chart' }]);
    expect(show(picture('image/svg+xml'))).toMatchObject([{ method: 'sendDocument', caption: 'Chart' }]);
  });

  it('a caption is cut to what fits', () => {
    const alt = 'ก'.repeat(2000);
    const [call] = show({ blocks: [{ kind: 'picture', file: file('c.png', 'image/png'), alt }] });
    expect(call).toMatchObject({ caption: expect.stringMatching(/^ก{1,1023}…$/) });
  });

  it('a page of a form is its title, its introduction and the button that opens it', () => {
    const page = {
      form: 'f',
      language: 'en',
      title: 'Feedback',
      intro: 'Five questions.',
      fields: [],
      open: button,
    } as const;
    expect(show({ blocks: [{ kind: 'form', page }] })).toMatchObject([
      {
        text: 'Feedback\n\nFive questions.',
        entities: [{ type: 'bold', offset: 0, length: 8 }],
        reply_markup: keyboard,
      },
    ]);
  });
});

describe('in the place of the message that was pressed', () => {
  const same = (...blocks: Reply['blocks']): Reply => ({ blocks, place: 'same', buttons: [button] });

  it('a text rewrites it, and is sent anew when that fails', () => {
    const [call] = toCalls(same(words('next')), pressed);
    expect(call).toMatchObject({
      method: 'editMessageText',
      payload: { message_id: 40, text: 'next', reply_markup: keyboard },
      otherwise: { method: 'sendMessage', payload: { text: 'next', reply_markup: keyboard } },
    });
  });

  it('a longer reply goes on in new messages', () => {
    expect(methods(same(words('one'), words('two')), pressed)).toEqual(['editMessageText', 'sendMessage']);
  });

  it('a file cannot, so the old message only loses its buttons', () => {
    const reply = same({ kind: 'file', file: file('results.csv', 'text/csv') });
    expect(methods(reply, pressed)).toEqual(['editMessageReplyMarkup', 'sendDocument']);
  });

  it('a message without text cannot be rewritten', () => {
    const place: Place = { ...here, pressed: { message: 40, isText: false } };
    expect(methods(same(words('next')), place)).toEqual(['editMessageReplyMarkup', 'sendMessage']);
  });

  it('without a press it is a new message', () => {
    expect(methods(same(words('next')))).toEqual(['sendMessage']);
  });

  it('a reply that asks for a new message gets one', () => {
    expect(methods({ blocks: [words('next')] }, pressed)).toEqual(['sendMessage']);
  });
});
