import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** The one family of letters: it has Thai, Vietnamese and Latin, in regular (400) and bold (700). */
export const fontFamily = 'Sarabun';

const fontFiles = [
  { weight: 400, path: import.meta.resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf') },
  { weight: 700, path: import.meta.resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf') },
].map(({ weight, path }) => ({ weight, path: fileURLToPath(path) }));

/** The machine's own fonts stay out, so that a picture is the same everywhere. */
const font: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: fontFiles.map(({ path }) => path),
  defaultFontFamily: fontFamily,
};

/** Reads the letters themselves, as TrueType files, for pages that bring their own. */
export function readFonts(): readonly {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
}[] {
  return fontFiles.map(({ weight, path }) => ({ family: fontFamily, weight, bytes: readFileSync(path) }));
}

/**
 * Takes SARA AM apart (and moves its ring before the tone mark), which this version of resvg would put over the next
 * letter: น้ำ, ทำไม. The looks are those of the whole letter.
 *
 * @see https://github.com/linebender/resvg/pull/1043
 */
function splitSaraAm(svg: string): string {
  return svg.replaceAll(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32');
}

/** Draws an SVG as a PNG, one pixel for each of its units. Its text is in `fontFamily`. */
export function toPng(svg: string): Uint8Array {
  return new Resvg(splitSaraAm(svg), { font }).render().asPng();
}

/** A text as it may stand in an SVG, between tags and in attributes. */
export function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** How wide a line of text is when its letters are `size` high, in the same unit. */
export function measureText(text: string, { size, bold = false }: { size: number; bold?: boolean }): number {
  // A box of one unit: what lies outside of it is measured as well.
  const line = `<text y="${size}" font-size="${size}" font-weight="${bold ? 700 : 400}">${toXml(text)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${line}</svg>`;
  return new Resvg(splitSaraAm(svg), { font }).getBBox()?.width ?? 0;
}
