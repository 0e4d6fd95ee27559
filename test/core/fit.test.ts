import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../src/core/adapter.ts';
import { fitReply, toShort } from '../../src/core/fit.ts';
import { toPlain, type Reply } from '../../src/core/reply.ts';

const can: Capabilities = {
  textLength: 60,
  actionBytes: 64,
  buttonsPerReply: 3,
  labelLength: 10,
  fieldsPerPage: 1,
  files: true,
  whispers: false,
};

const textsOf = (reply: Reply): string[] =>
  reply.blocks.map((block) => (block.kind === 'text' ? toPlain(block.spans) : block.kind));

const toText = (text: string, cite = ''): Reply => ({
  blocks: [{ kind: 'text', spans: [{ text }], ...(cite && { cite: [{ text: cite }] }) }],
});

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('toShort', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['ประชุมเชิงปฏิบัติการ', 8, 'ประชุม…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12, '👩‍👩‍👧‍👦…'],
    ['hòa bình', 5, 'hòa…'],
    ['ประชุมเชิงปฏิบัติการ', 5, 'ประ…'],
    ['Decision 101/QD-TTg', 12, 'Decision…'],
  ])('shortens %j to %i', (text, limit, short) => {
    expect(toShort(text, limit)).toBe(short);
  });

  it('never cuts a grapheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const short = toShort(text, limit);
        expect(short.length).toBeLessThanOrEqual(Math.max(limit, 1));
        const kept = short === text ? graphemes(text) : graphemes(short.slice(0, -1));
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});

describe('fitReply', () => {
  it('keeps a text that fits in one piece with its citation', () => {
    expect(textsOf(fitReply(toText('Forty leaders came.', ' (Ngay Nay)'), can))).toEqual([
      'Forty leaders came. (Ngay Nay)',
    ]);
  });

  it('splits between sentences and cites under every part', () => {
    const reply = fitReply(
      toText('Forty leaders came. They talked about three issues. It took two days.', ' (Thoi Dai)'),
      can,
    );
    expect(textsOf(reply)).toEqual([
      'Forty leaders came.  (Thoi Dai)',
      'They talked about three issues. It took two days. (Thoi Dai)',
    ]);
  });

  it('loses no character and no part is longer than the platform takes', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('ประชุม ', 'Hòa bình. ', '👩🏽‍✈️', '\n'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(graphemes(text).every((one) => one.length <= can.textLength));
        const parts = textsOf(fitReply(toText(text), can));
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(can.textLength);
      }),
    );
  });

  it('shortens labels, keeps to the number of buttons, and leaves actions alone', () => {
    const buttons = [1, 2, 3, 4].map((n) => ({ label: `A rather long label ${n}`, action: `ask:show:${n}` }));
    expect(fitReply({ ...toText('?'), buttons }, can).buttons).toEqual([
      { label: 'A rather…', action: 'ask:show:1' },
      { label: 'A rather…', action: 'ask:show:2' },
      { label: 'A rather…', action: 'ask:show:3' },
    ]);
  });

  it('refuses an action that the platform would cut', () => {
    const buttons = [{ label: 'x', action: `ask:show:${'a'.repeat(64)}` }];
    expect(() => fitReply({ ...toText('?'), buttons }, can)).toThrow('73 bytes is longer than 64');
  });
});
