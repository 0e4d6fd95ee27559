import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Button } from '../../core/reply.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Graphemes that one row shows on a small phone; a button has about two of padding. */
const rowWidth = 34;
const padding = 2;
/** Telegram shows no more than eight buttons side by side. */
const rowButtons = 8;
/** Labels without letters up to this width are points of a scale and stand in rows of equal length. */
const scaleWidth = 3;
const scalePoints = 3;

const widthOf = ({ label }: Button): number => [...graphemes.segment(label)].length;
const isPoint = (button: Button): boolean => widthOf(button) <= scaleWidth && !/\p{L}/u.test(button.label);
const isScale = (run: readonly Button[]): boolean => run.length >= scalePoints && run.every(isPoint);

/** Cuts a scale into as few rows as can be, of equal length: eleven points are six and five, not eight and three. */
function toScaleRows(points: readonly Button[]): Button[][] {
  const length = Math.ceil(points.length / Math.ceil(points.length / rowButtons));
  return Array.from({ length: Math.ceil(points.length / length) }, (_, row) =>
    points.slice(row * length, (row + 1) * length),
  );
}

/** Fills rows from left to right. The buttons of a row are equally wide, so the widest one decides. */
function toFilledRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const widest = Math.max(...[...(row ?? []), button].map(widthOf));
    const fits = row !== undefined && row.length < rowButtons && (row.length + 1) * (widest + padding) <= rowWidth;
    if (fits) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** Cuts a list where its items change their sort. */
function toRuns<T>(items: readonly T[], isSort: (item: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.every((one) => isSort(one) === isSort(item))) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * Buttons in rows under a message: short labels side by side, long ones one a row. Without buttons there is no keyboard.
 *
 * @see https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export function toKeyboard(buttons: readonly Button[]): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined;
  // A scale never shares a row with words such as "Skip"; a short word alone ("Có") is no scale.
  const rows = toRuns(toRuns(buttons, isPoint), isScale).flatMap((runs) =>
    runs.every(isScale) ? runs.flatMap(toScaleRows) : toFilledRows(runs.flat()),
  );
  const toPlatformButton = ({ label, action, look }: Button): InlineKeyboardButton => ({
    text: label,
    callback_data: action,
    ...(look && { style: look }),
  });
  return { inline_keyboard: rows.map((row) => row.map(toPlatformButton)) };
}
