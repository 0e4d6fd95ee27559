import { inflateSync } from 'node:zlib';

/** A picture as its pixels: `lightAt` is from 0 (black) to 255 (white). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly lightAt: (x: number, y: number) => number;
}

/** What a filter of PNG adds to a byte: https://www.w3.org/TR/png-3/#9Filter-types */
function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
      return (a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0) ? left : (b ?? 0) <= (c ?? 0) ? up : corner;
    }
    default:
      return 0;
  }
}

/** Reads a PNG of eight bits a channel with transparency, as resvg writes them. */
export function readPng(bytes: Uint8Array): Pixels {
  const png = Buffer.from(bytes);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.readUInt16BE(24) !== 0x08_06) throw new Error('This is no PNG with eight bits for each of four channels.');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (pixels[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * stride + x - 4] ?? 0);
      pixels[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return { width, height, lightAt: (x, y) => pixels[y * stride + x * 4] ?? 255 };
}

/** The dark and light squares of the code in a picture, row by row, found by its upper left mark. */
export function readModules({ width, height, lightAt }: Pixels): boolean[][] {
  const isDark = (x: number, y: number): boolean => lightAt(x, y) < 128;
  const columns = Array.from({ length: width }, (_, x) => x);
  const rows = Array.from({ length: height }, (_, y) => y);
  const top = rows.find((y) => columns.some((x) => isDark(x, y))) ?? 0;
  const left = columns.find((x) => isDark(x, top)) ?? 0;
  const right = columns.findLast((x) => isDark(x, top)) ?? 0;
  const mark = (columns.find((x) => x > left && !isDark(x, top)) ?? 0) - left;
  const module = mark / 7;
  const size = Math.round((right + 1 - left) / module);
  const centre = (from: number, index: number): number => Math.floor(from + (index + 0.5) * module);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => isDark(centre(left, x), centre(top, y))),
  );
}
