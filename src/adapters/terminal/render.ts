import { styleText } from 'node:util';
import type { Block, Reply, Span } from '../../core/reply.ts';
import { toKey } from './receive.ts';

function toStyled({ text, bold, italic, url }: Span, isStyled: boolean): string {
  const link = url === undefined || url === text ? '' : ` <${url}>`;
  if (!isStyled) return text + link;
  const shown = bold ? styleText('bold', text) : italic ? styleText('italic', text) : text;
  return shown + (link && styleText('dim', link));
}

function toLines(block: Block, isStyled: boolean, saved: (name: string) => string): string {
  switch (block.kind) {
    case 'text':
      return block.spans.map((span) => toStyled(span, isStyled)).join('');
    case 'form':
      return [block.page.title, block.page.intro ?? '', ...block.page.fields.map(({ question }) => question)].join(
        '\n',
      );
    case 'file':
      return `→ ${saved(block.file.name)}`;
    case 'picture':
      return `→ ${saved(block.file.name)}: ${block.alt}`;
  }
}

/**
 * A reply as the lines of a terminal; `saved` gives the path under which a file of the reply was kept. Buttons stand
 * below, each with the key that presses it.
 */
export function toScreenText(reply: Reply, isStyled: boolean, saved: (name: string) => string): string {
  const isTyped = reply.expects === 'text';
  const buttons = (reply.buttons ?? []).map(({ label }, index) => `  [${toKey(index, isTyped)}] ${label}`);
  const blocks = reply.blocks.map((block) => toLines(block, isStyled, saved));
  return [...blocks, ...(buttons.length > 0 ? [buttons.join('\n')] : [])].join('\n\n');
}
