import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/pictures/png.ts';
import { toQrPng, toQrSvg } from '../../src/pictures/qr.ts';
import { readModules, readPng, type Pixels } from './read-png.ts';

const address = 'https://t.me/WpsDeskBot?start=AfeedbackWfeb-2025LthSroom-aq3Jx0VbN2mE';
const title = { text: 'แบบสอบถามความคิดเห็นต่อการประชุม', bold: true } as const;

/** The columns between which there is ink in some rows. */
function readInk({ width, lightAt }: Pixels, from: number, to: number): { left: number; right: number } {
  const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: to - from }, (_, y) => from + y).some((y) => lightAt(x, y) < 200),
  );
  return { left: inked[0] ?? width, right: inked.at(-1) ?? 0 };
}

describe('a code as a picture', () => {
  it.each([address, 'https://t.me/a?start=A', `https://desk.example.org/?start=${'A'.repeat(64)}`])(
    'holds the squares that stand for %s, with light all around',
    (text) => {
      const pixels = readPng(toQrPng(text, [title]));
      const modules = readModules(pixels);
      expect(modules).toEqual(encode(text, { ecc: 'M', border: 0 }).data);
      const module = pixels.width / (modules.length + 8);
      const top = Array.from({ length: pixels.height }, (_, y) => y).find((y) => readInk(pixels, y, y + 1).right > 0);
      expect(top).toBeGreaterThan(3 * module);
    },
  );

  it('keeps the longest title within the picture, on one line', () => {
    const long = { text: 'W'.repeat(45), bold: true } as const;
    const pixels = readPng(toQrPng(address, [long]));
    const { left, right } = readInk(pixels, pixels.height - 140, pixels.height);
    expect(left).toBeGreaterThanOrEqual(50);
    expect(right).toBeLessThanOrEqual(pixels.width - 50);
  });

  it('shows text as it is, whatever signs are in it', () => {
    const svg = toQrSvg(address, [{ text: '<b> & "c"' }]);
    expect(svg).toContain('&lt;b&gt; &amp; &quot;c&quot;');
    expect(toQrPng(address, [{ text: '<b> & "c"' }]).length).toBeGreaterThan(1000);
  });

  it('is the same each time', () => {
    expect(Buffer.from(toQrPng(address, [title])).equals(toQrPng(address, [title]))).toBe(true);
  });
});

describe('letters', () => {
  it('of all three languages are in the font', () => {
    const missing = measureText('\u{10FFFF}', { size: 100 });
    for (const letter of 'ẵộựỷđƯgสฏฎญ฿๙') {
      expect(measureText(letter, { size: 100 })).toBeGreaterThan(0);
      expect(measureText(letter, { size: 100 })).not.toBe(missing);
    }
  });

  it('after SARA AM stand beside it, not over it', () => {
    const apart = measureText('ทำ', { size: 100 }) + measureText('ไม', { size: 100 });
    expect(measureText('ทำไม', { size: 100 })).toBeGreaterThan(apart * 0.95);
  });

  it('are wider in bold and in proportion to their height', () => {
    const width = measureText('Phiếu góp ý', { size: 50 });
    expect(measureText('Phiếu góp ý', { size: 100 })).toBeCloseTo(2 * width, 0);
    expect(measureText('Phiếu góp ý', { size: 50, bold: true })).toBeGreaterThan(width);
  });
});
