import type { Values } from '../../core/event.ts';
import type { Block, Button, FieldView, OutFile, Reply, Span } from '../../core/reply.ts';
import { toPlain } from '../../core/reply.ts';
import { webWords } from '../../core/words/web.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Language } from '../../language/language.ts';
import { toFieldsForm } from './fields.ts';
import { markup, type Markup } from './markup.ts';
import { names } from './receive.ts';

/** What a page needs besides the reply. */
export interface Frame {
  readonly language: Language;
  readonly ticket: string;
  /** The address under which a file of the reply can be had for a while. */
  readonly toHref: (file: OutFile) => string;
}

/** The language that a reply is in, as far as its words tell. */
export function readReplyLanguage({ blocks }: Reply): Language | undefined {
  for (const block of blocks) {
    if (block.kind === 'form') return block.page.language;
    const found = block.kind === 'text' ? detectLanguage(toPlain(block.spans)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts what was typed back into the fields whose answer was not taken, so that nobody has to type it again. */
export function toRefilled(reply: Reply, values: Values): Reply {
  const refill = (field: FieldView): FieldView => {
    const value = values[field.id];
    return field.problem === undefined || value === undefined ? field : { ...field, value };
  };
  const [first, ...rest] = reply.blocks.map((block): Block =>
    block.kind === 'form' ? { ...block, page: { ...block.page, fields: block.page.fields.map(refill) } } : block,
  );
  return first === undefined ? reply : { ...reply, blocks: [first, ...rest] };
}

/** Where the forms of a page are sent. */
export const toAction = (language: Language): string => `/${language}`;

/** What every form of a page carries. */
export const toHidden = (ticket: string): Markup =>
  markup`<input type="hidden" name="${names.ticket}" value="${ticket}">`;

/** A reply as the main part of a page: its blocks in order, its buttons under them. */
export function toMain(reply: Reply, frame: Frame): Markup {
  return markup`${reply.blocks.map((block) => toBlock(block, frame))}${toWays(reply.buttons ?? [], names.press, frame)}`;
}

const looks = { primary: markup` class="first"`, danger: markup` class="danger"` } as const;

/** Buttons that each send `name` with their action. */
export function toWays(buttons: readonly Button[], name: string, { language, ticket }: Frame): Markup | undefined {
  if (buttons.length === 0) return undefined;
  const all = buttons.map(
    ({ label, action, look }) =>
      markup`<button name="${name}" value="${action}"${look && looks[look]}>${label}</button>
`,
  );
  return markup`<form method="post" action="${toAction(language)}" class="ways">
${toHidden(ticket)}${all}</form>
`;
}

function toBlock(block: Block, frame: Frame): Markup {
  const { language, ticket, toHref } = frame;
  switch (block.kind) {
    case 'text': {
      const found = detectLanguage(toPlain(block.spans));
      const lang = found === undefined || found === language ? undefined : markup` lang="${found}"`;
      return markup`<div class="say"${lang}>${block.spans.map(toSpan)}</div>
`;
    }
    case 'form':
      return toFieldsForm(block.page, toAction(language), toHidden(ticket));
    case 'file':
      return markup`<p>${toDownload(block.file, toHref(block.file), language)}</p>
`;
    case 'picture': {
      const href = toHref(block.file);
      const download = toDownload(block.file, href, language);
      return markup`<figure><img src="${href}" alt="${block.alt}"><figcaption>${download}</figcaption></figure>
`;
    }
  }
}

function toDownload({ name, bytes }: OutFile, href: string, language: Language): Markup {
  const kilobytes = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } as const;
  const size = new Intl.NumberFormat(`${language}-u-nu-latn`, kilobytes).format(Math.max(1, bytes.length / 1000));
  return markup`<a href="${href}?download" download="${name}">${webWords[language].download(name, size)}</a>`;
}

/** Only addresses of the web become links, whatever a content file says. */
function toSpan({ text, bold, italic, url }: Span): Markup {
  const words = bold ? markup`<strong>${text}</strong>` : italic ? markup`<em>${text}</em>` : markup`${text}`;
  const isWeb = url !== undefined && /^https?:\/\//i.test(url);
  return isWeb ? markup`<a href="${url}" rel="noopener noreferrer">${words}</a>` : words;
}
