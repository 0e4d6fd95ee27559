import type { Part } from './document.ts';

/** Writes a report as Markdown (CommonMark with tables); charts are pictures beside it, in the folder `charts`. */
export function toMarkdown(parts: readonly Part[]): string {
  return `${parts.map(toBlock).join('\n\n')}\n`;
}

function toBlock(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escape(part.text)}`;
    case 'text':
      return part.text.split('\n').map(escape).join('  \n');
    case 'list':
      return part.items.map((item) => `- ${escape(item)}`).join('\n');
    case 'table':
      return [
        toRow(part.head),
        toRow(part.head.map((_, at) => (at === 0 ? '---' : '---:'))),
        ...part.rows.map((row) => toRow(row.map((cell) => escape(String(cell))))),
      ].join('\n');
    case 'links':
      return part.links.map(({ text, url }) => `- [${escape(text)}](<${new URL(url).href}>)`).join('\n');
    case 'quotes':
      return part.quotes
        .map(({ text }) =>
          text
            .split(/\r\n|[\r\n]/)
            .map((line) => `> ${escape(line)}`.trimEnd())
            .join('\n'),
        )
        .join('\n\n<!-- -->\n\n');
    case 'chart':
      return `![${escape(part.chart.alt)}](charts/${part.chart.name}.png)`;
  }
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Takes from all that Markdown reads as markup its meaning, also at the beginning of a line. */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>&|~#$]/g, String.raw`\$&`)
    .replace(/^\s*([-+=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? mark : `\\${mark.trim()}`))
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
