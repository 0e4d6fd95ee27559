import type { Language } from '../language/language.ts';
import { measureText } from './png.ts';

/** How a text is set, and how wide a line of it may be, in the units of the picture. */
export interface Setting {
  readonly language: Language;
  readonly size: number;
  readonly bold?: boolean;
  readonly width: number;
}

/**
 * Breaks a text into lines at the borders of its words, which in Thai no space marks.
 *
 * Marks stay with the word that they close or open. A word that is wider than a line is broken between letters. There
 * is always one line.
 *
 * @example
 * wrapText('ความเท่าเทียมทางเพศในภาคความมั่นคง', { language: 'th', size: 32, width: 300 })
 * // => ['ความเท่าเทียมทาง', 'เพศในภาคความมั่นคง']
 */
export function wrapText(text: string, setting: Setting): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of toPieces(text, setting.language)) {
    if (fits(line + piece, setting)) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    const [rest = '', ...full] = breakWord(piece.trimStart(), setting).reverse();
    lines.push(...full.reverse());
    line = rest;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trim()];
}

const fits = (line: string, { size, bold = false, width }: Setting): boolean =>
  measureText(line.trim(), { size, bold }) <= width;

/** Words with the marks that belong to them; a space stands before the word it parts. */
function toPieces(text: string, language: Language): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (/^[\s\p{Ps}\p{Pi}]+$/u.test(segment)) {
      before += segment;
    } else if (before === '' && pieces.length > 0 && /^[\p{P}\p{M}ๆฯ]/u.test(segment)) {
      pieces.push(`${pieces.pop() ?? ''}${segment}`);
    } else {
      pieces.push(before + segment);
      before = '';
    }
  }
  return before.trim() === '' ? pieces : [...pieces, before];
}

function breakWord(word: string, setting: Setting): string[] {
  if (fits(word, setting)) return [word];
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(setting.language).segment(word)) {
    if (line !== '' && !fits(line + segment, setting)) {
      lines.push(line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}
