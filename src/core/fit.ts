import type { Capabilities } from './adapter.ts';
import type { Block, Button, Reply, Span } from './reply.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const wordBreaks = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What of a text fits into `room` code units, cut where `border` allows. */
function toHead(text: string, room: number, border: Intl.Segmenter): string {
  let head = '';
  for (const { segment } of border.segment(text)) {
    if (head.length + segment.length > room) break;
    head += segment;
  }
  return head.trimEnd();
}

/**
 * Shortens a text to at most `limit` UTF-16 code units, with an ellipsis: between words where that keeps half of the
 * room, else between graphemes, and never after a Thai vowel that is written before its consonant.
 *
 * @example
 * toShort('ประชุมเชิงปฏิบัติการ', 8) // => 'ประชุม…'
 */
export function toShort(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = toHead(text, limit - 1, wordBreaks);
  const head = words.length * 2 >= limit ? words : toHead(text, limit - 1, graphemes);
  return `${head.replace(/[เแโใไ]+$/u, '')}…`;
}

/** Cuts a text into the largest pieces that are no longer than `limit`, at the coarsest border that allows it. */
function toPieces(text: string, limit: number, borders: readonly Intl.Segmenter[]): string[] {
  if (text.length <= limit) return [text];
  const [border, ...finer] = borders;
  if (border === undefined) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of border.segment(text)) {
    if (piece.length + segment.length <= limit) {
      piece += segment;
    } else {
      if (piece !== '') pieces.push(piece);
      const parts = toPieces(segment, limit, finer);
      piece = parts.pop() ?? '';
      pieces.push(...parts);
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.text.length, 0);

/** Packs spans into messages of at most `limit` code units; a span is split only when it has to be. */
function toMessages(spans: readonly Span[], limit: number): Span[][] {
  const messages: Span[][] = [[]];
  let room = limit;
  for (const span of spans) {
    for (const text of toPieces(span.text, limit, [sentences, wordBreaks, graphemes])) {
      const parts = text.length <= room || room === limit ? [text] : toPieces(text, room, [sentences]);
      for (const part of parts) {
        if (part.length > room) {
          messages.push([]);
          room = limit;
        }
        messages.at(-1)?.push({ ...span, text: part });
        room -= part.length;
      }
    }
  }
  return messages;
}

function fitBlock(block: Block, can: Capabilities): readonly Block[] {
  if (block.kind !== 'text') return [block];
  const { spans, cite = [] } = block;
  const room = can.textLength - lengthOf(cite);
  // A citation that leaves no room for what it supports cannot stand beside it and follows as a message of its own.
  if (room < can.textLength / 4) {
    return toMessages([...spans, ...cite], can.textLength).map((part) => ({ kind: 'text', spans: part }));
  }
  return toMessages(spans, room).map((part) => ({ kind: 'text', spans: [...part, ...cite] }));
}

function fitButton(button: Button, can: Capabilities): Button {
  const bytes = new TextEncoder().encode(button.action).length;
  if (bytes > can.actionBytes)
    throw new RangeError(`Button action of ${bytes} bytes is longer than ${can.actionBytes}.`);
  return { ...button, label: toShort(button.label, can.labelLength) };
}

/**
 * Makes a reply fit what a platform can show: text is split at sentence borders (else between words, else between
 * graphemes) with its citation under every part, labels are shortened.
 *
 * @throws RangeError when a button's action is longer than the platform takes: a fault in our code, not in the content.
 */
export function fitReply(reply: Reply, can: Capabilities): Reply {
  const [first, ...rest] = reply.blocks.flatMap((block) => fitBlock(block, can));
  if (first === undefined) throw new RangeError('A reply has no block.');
  const buttons = reply.buttons?.slice(0, can.buttonsPerReply).map((button) => fitButton(button, can));
  return { ...reply, blocks: [first, ...rest], ...(buttons && { buttons }) };
}
