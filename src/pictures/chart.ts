import type { Chart, ChartBar } from '../core/chart.ts';
import { fontFamily, measureText, toPng, toXml } from './png.ts';
import { wrapText } from './wrap.ts';

/** Wide enough to be sharp on a phone and on paper; Telegram makes pictures smaller that are longer than 1,280 pixels. */
const width = 1080;
const margin = 48;
const inner = width - 2 * margin;
const titleSize = 44;
const noteSize = 30;
const labelSize = 32;
const leading = 1.45;
const barHeight = 36;
const gap = 26;
/** Labels up to this width stand beside their bars, longer ones above. */
const shortLabel = 300;
/** Room between a label, its bar and its number. */
const space = 18;

/** Contrast to white: 16:1, 7:1, 6.5:1 and, for what only guides the eye, 1.2:1. */
const colours = { text: '#1f2328', note: '#57606a', bar: '#1c5d99', track: '#e9edf2' } as const;

/**
 * Draws a bar chart as an SVG: the title, whose answers they are, and a bar with its label and its number each.
 *
 * Numbers are written beside the bars, so that no colour is needed to read them; a value that may not be shown has an
 * empty outline and a word. Equal charts give equal text.
 *
 * @example
 * toChartSvg({ ...chart, bars: [{ label: 'Có', value: 30, written: '30' }], full: 30 })
 */
export function toChartSvg(chart: Chart): string {
  const { language, title, note, bars, full, alt } = chart;
  const parts: string[] = [];
  let bottom = margin / 2;
  const write = (text: string, size: number, look: { readonly bold?: boolean; readonly fill: string }): void => {
    for (const line of wrapText(text, { language, size, bold: look.bold ?? false, width: inner })) {
      bottom += size * leading;
      parts.push(toText(line, { x: margin, y: bottom, size, ...look }));
    }
  };
  write(title, titleSize, { bold: true, fill: colours.text });
  bottom += gap / 4;
  if (note !== '') write(note, noteSize, { fill: colours.note });
  bottom += gap;

  const widest = Math.max(...bars.map(({ label }) => measureText(label, { size: labelSize })));
  const isBeside = widest <= shortLabel;
  const left = isBeside ? margin + Math.ceil(widest) + space : margin;
  const numbers = Math.max(...bars.map(({ written }) => measureText(written, { size: labelSize, bold: true })));
  const room = Math.floor(width - margin - left - numbers - space);
  for (const bar of bars) {
    if (!isBeside) write(bar.label, labelSize, { fill: colours.text });
    const top = Math.round(bottom + gap / 2);
    const middle = top + barHeight / 2 + labelSize * 0.36;
    if (isBeside) {
      const label = { x: left - space, y: middle, size: labelSize, fill: colours.text, anchor: 'end' };
      parts.push(toText(bar.label, label));
    }
    const length = bar.value === undefined ? 0 : Math.round((room * bar.value) / Math.max(full, 1));
    parts.push(toBar(bar, { left, top, room, length }));
    const number = { x: width - margin, y: middle, size: labelSize, bold: true, fill: colours.text, anchor: 'end' };
    parts.push(toText(bar.written, number));
    bottom = top + barHeight + (isBeside ? 0 : gap / 3);
  }
  const height = Math.round(bottom + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${language}" aria-label="${toXml(alt)}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g font-family="${fontFamily}, sans-serif">`,
    ...parts,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** `toChartSvg` as a PNG. */
export function toChartPng(chart: Chart): Uint8Array {
  return toPng(toChartSvg(chart));
}

/** A hidden value is an outline of full length, so that nobody takes it for a small one. */
function toBar(
  { value }: ChartBar,
  { left, top, room, length }: { readonly left: number; readonly top: number; readonly room: number; length: number },
): string {
  const place = (size: number): string => `x="${left}" y="${top}" width="${size}" height="${barHeight}"`;
  if (value === undefined) {
    return `<rect ${place(room)} fill="none" stroke="${colours.note}" stroke-width="2" stroke-dasharray="10 8"/>`;
  }
  return `<rect ${place(room)} fill="${colours.track}"/><rect ${place(length)} fill="${colours.bar}"/>`;
}

interface Look {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: string;
}

function toText(text: string, { x, y, size, fill, bold = false, anchor }: Look): string {
  const weight = bold ? ' font-weight="700"' : '';
  const start = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${fill}"${weight}${start}>${toXml(text)}</text>`;
}
