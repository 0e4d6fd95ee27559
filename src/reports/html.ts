import type { Chart } from '../core/chart.ts';
import type { Language } from '../language/language.ts';
import type { Part } from './document.ts';

/** What a page needs beside its parts. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Fonts as the bytes of TrueType files, so that the page looks the same on every machine. */
  readonly fonts: readonly { readonly family: string; readonly weight: number; readonly bytes: Uint8Array }[];
  readonly toSvg: (chart: Chart) => string;
}

/** Print on A4; a chart or a quotation is never parted by the end of a page, nor a heading from what follows. */
const style = `
@page { size: A4; margin: 20mm 18mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 174mm; padding: 8mm; color: #1f2328; background: #fff; font: 11pt/1.6 Sarabun, sans-serif; }
h1 { font-size: 20pt; line-height: 1.35; margin: 0 0 6mm; }
h2 { font-size: 15pt; margin: 10mm 0 3mm; padding-bottom: 1mm; border-bottom: 0.5mm solid #1c5d99; }
h3 { font-size: 12pt; margin: 7mm 0 2mm; }
h4 { font-size: 11pt; margin: 5mm 0 1mm; }
h1, h2, h3, h4 { break-after: avoid; }
p, ul { margin: 0 0 3mm; }
ul { padding-left: 6mm; }
table { width: 100%; border-collapse: collapse; margin: 0 0 5mm; font-size: 10pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 2mm; border-bottom: 0.2mm solid #b6bec8; text-align: right; vertical-align: top; }
th:first-child, td:first-child { text-align: left; }
figure { margin: 0 0 6mm; break-inside: avoid; }
figure svg { display: block; width: 125mm; max-width: 100%; height: auto; border: 0.2mm solid #d5dbe2; }
blockquote { margin: 0 0 3mm; padding: 1mm 4mm; border-left: 1mm solid #1c5d99; white-space: pre-line; break-inside: avoid; }
a { color: #1c5d99; overflow-wrap: anywhere; }
@media print { body { padding: 0; max-width: none; } }
`;

/** Writes a report as one page that needs nothing from outside, ready to be printed or saved as PDF. */
export function toHtml(parts: readonly Part[], { language, title, fonts, toSvg }: Page): string {
  const faces = fonts.map(
    ({ family, weight, bytes }) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}) format("truetype"); }`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    `<title>${escape(title)}</title>`,
    `<style>\n${faces.join('\n')}${style}</style>`,
    '</head>',
    '<body>',
    ...parts.map((part) => toElement(part, toSvg)),
    '</body>',
    '</html>\n',
  ].join('\n');
}

function toElement(part: Part, toSvg: Page['toSvg']): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escape(part.text)}</h${part.level}>`;
    case 'text':
      return `<p>${escape(part.text).replaceAll('\n', '<br>\n')}</p>`;
    case 'list':
      return toList(part.items.map(escape));
    case 'table': {
      const head = part.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
      const rows = part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(String(cell))}</td>`).join('')}</tr>`);
      return ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...rows, '</tbody>', '</table>'].join('\n');
    }
    case 'links':
      return toList(part.links.map(({ text, url }) => `<a href="${escape(url)}">${escape(text)}</a>`));
    case 'quotes':
      return part.quotes
        .map(({ text, language }) => `<blockquote lang="${language}">${escape(text)}</blockquote>`)
        .join('\n');
    case 'chart':
      return `<figure>\n${toSvg(part.chart)}</figure>`;
  }
}

function toList(items: readonly string[]): string {
  return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
