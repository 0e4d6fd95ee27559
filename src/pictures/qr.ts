import { encode } from 'uqr';
import { fontFamily, measureText, toPng, toXml } from './png.ts';

/** A line of text under the code. */
export interface PosterLine {
  readonly text: string;
  readonly bold?: true;
}

/** Wide enough to stay sharp on a projector; Telegram makes pictures smaller that are longer than 1,280 pixels. */
const width = 1080;
const margin = 60;
/** Light modules around the code, as readers need them: ISO/IEC 18004. */
const quietModules = 4;
/** Letters of this height are read from the back of a room; long lines are set smaller to stay on one line. */
const boldSize = 60;
const plainSize = 44;
const leading = 1.6;

/**
 * Draws a QR code with lines of text under it, black on white, to be projected or printed.
 *
 * About 15 % of the code may be covered or out of focus (level M).
 *
 * @example
 * toQrSvg('https://t.me/WpsDeskBot?start=A…', [{ text: 'Phiếu góp ý về hội thảo', bold: true }])
 */
export function toQrSvg(address: string, lines: readonly PosterLine[]): string {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const module = Math.floor((width - 2 * margin) / (size + 2 * quietModules));
  const side = module * (size + 2 * quietModules);
  const left = Math.round((width - side) / 2) + module * quietModules;
  const top = module * quietModules;
  const path = data
    .flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        isDark ? `M${left + x * module} ${top + y * module}h${module}v${module}h-${module}z` : [],
      ),
    )
    .join('');
  let bottom = side;
  const texts = lines.map(({ text, bold }) => {
    const most = bold ? boldSize : plainSize;
    const size = Math.min(
      most,
      Math.floor((most * (width - 2 * margin)) / measureText(text, { size: most, bold: bold ?? false })),
    );
    bottom += most * leading;
    const weight = bold ? 700 : 400;
    return `<text x="${width / 2}" y="${Math.round(bottom)}" font-size="${size}" font-weight="${weight}">${toXml(text)}</text>`;
  });
  const height = Math.round(bottom) + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<path d="${path}" shape-rendering="crispEdges"/>`,
    `<g font-family="${fontFamily}" text-anchor="middle">${texts.join('')}</g>`,
    '</svg>',
  ].join('\n');
}

/** `toQrSvg` as a PNG. */
export function toQrPng(address: string, lines: readonly PosterLine[]): Uint8Array {
  return toPng(toQrSvg(address, lines));
}
