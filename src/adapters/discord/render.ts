import { ButtonStyle, ComponentType } from 'discord.js';
import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIButtonComponentWithCustomId,
  RawFile,
  RESTAPIAttachment,
} from 'discord.js';
import { toShort } from '../../core/fit.ts';
import type { Block, Button, FormPage, OutFile, Reply, Span } from '../../core/reply.ts';
import { toContents } from './markdown.ts';

/** One message as Discord takes it, in an answer to an interaction, a follow-up or a channel. */
export interface Post {
  readonly body: {
    readonly content: string;
    readonly components: readonly APIActionRowComponent<APIButtonComponentWithCustomId>[];
    readonly attachments: readonly RESTAPIAttachment[];
    readonly allowed_mentions: APIAllowedMentions;
  };
  readonly files: readonly RawFile[];
}

/** {@link https://docs.discord.com/developers/components/reference#button} */
const labelLength = 80;
const buttonsPerRow = 5;
const mostRows = 5;
/** {@link https://docs.discord.com/developers/resources/message#create-message} */
const filesPerPost = 10;
const altLength = 1024;

const styles = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

function toButton({ label, action, look }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: look === undefined ? ButtonStyle.Secondary : styles[look],
    label: toShort(label, labelLength),
    custom_id: action,
  };
}

/** Lays buttons out in rows. Discord refuses a message in which two buttons do the same, so the first one stays. */
function toRows(buttons: readonly Button[]): Post['body']['components'] {
  const actions = buttons.map((button) => button.action);
  const unique = buttons.filter((button, index) => actions.indexOf(button.action) === index);
  const shown = unique.slice(0, buttonsPerRow * mostRows).map(toButton);
  return Array.from({ length: Math.ceil(shown.length / buttonsPerRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: shown.slice(row * buttonsPerRow, (row + 1) * buttonsPerRow),
  }));
}

/** A form's page where it cannot be opened: what it is, and what was not taken. */
function toPageSpans({ title, intro, fields }: FormPage): readonly Span[] {
  const problems = fields.flatMap(({ label, problem }): Span[] =>
    problem === undefined ? [] : [{ text: `\n${label}`, bold: true }, { text: `: ${problem}` }],
  );
  return [{ text: title, bold: true }, ...(intro === undefined ? [] : [{ text: `\n${intro}` }]), ...problems];
}

interface Draft {
  readonly content: string;
  readonly files: readonly { readonly file: OutFile; readonly alt?: string }[];
}

function toDrafts(block: Block): readonly Draft[] {
  switch (block.kind) {
    case 'text':
      return toContents(block.spans, block.cite).map((content) => ({ content, files: [] }));
    case 'form':
      return toContents(toPageSpans(block.page)).map((content) => ({ content, files: [] }));
    case 'file':
      return [{ content: '', files: [{ file: block.file }] }];
    case 'picture':
      return [{ content: '', files: [{ file: block.file, alt: block.alt }] }];
  }
}

/** Puts a file into the message that stands before it, where there is room. */
function toMerged(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    if (last !== undefined && draft.content === '' && last.files.length < filesPerPost) {
      merged[merged.length - 1] = { ...last, files: [...last.files, ...draft.files] };
    } else {
      merged.push(draft);
    }
  }
  return merged;
}

function toPost({ content, files }: Draft, buttons: readonly Button[]): Post {
  return {
    body: {
      // A message without any content is refused.
      content: content === '' && files.length === 0 ? '\u200B' : content,
      components: toRows(buttons),
      attachments: files.map(({ file, alt }, id) => ({
        id,
        filename: file.name,
        ...(alt !== undefined && alt !== '' && { description: toShort(alt, altLength) }),
      })),
      allowed_mentions: { parse: [], replied_user: false },
    },
    files: files.map(({ file }) => ({ name: file.name, contentType: file.type, data: file.bytes })),
  };
}

/**
 * A reply as Discord's messages, in reading order, with the buttons under the last one.
 *
 * A form's page becomes a message with the button that opens it. Every list is present, also an empty one, so that an
 * edited message loses the buttons and files that it had.
 */
export function toPosts(reply: Reply): readonly Post[] {
  const opens = reply.blocks.flatMap((block) => (block.kind === 'form' ? [block.page.open] : []));
  const buttons = [...opens, ...(reply.buttons ?? [])];
  const drafts = toMerged(reply.blocks.flatMap(toDrafts));
  return drafts.map((draft, index) => toPost(draft, index === drafts.length - 1 ? buttons : []));
}
