import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { ExportFilter, ReadFilter } from '../core/export-filter.ts';
import type { Store } from '../core/ports.ts';
import { openRows, type Rows } from '../core/raw.ts';
import { toReply, type OutFile, type Reply } from '../core/reply.ts';
import { filterWords } from '../core/words/filter.ts';
import { words } from '../core/words/words.ts';
import { type Language, toLanguage } from '../language/language.ts';
import { toNamed } from './named.ts';
import { usualForm } from './results.ts';

/** What handing out the answers needs. */
export interface ExportParts {
  readonly commands: () => Commands;
  readonly store: Rows & Pick<Store, 'appendAudit'>;
  readonly formats: readonly string[];
  readonly readFilter: ReadFilter;
  /** The answers to a form that a filter lets through as a file, and how many they are. */
  readonly readExport: (
    rows: Rows,
    form: string,
    format: string,
    language: Language,
    filter: ExportFilter,
  ) => Promise<{ readonly file: OutFile; readonly count: number }>;
}

/** What most people can open with a double click. */
const usualFormat = 'xlsx';

/**
 * Creates the action that hands organisers the answers as a file, once it is written down who takes them.
 *
 * Arguments: `form`, `format`, `language` (of headings and labels) and what a filter is read from.
 */
export function createExport({ commands, store, formats, readFilter, readExport }: ExportParts): Action {
  return {
    async run(turn: Turn, command, typed): Promise<Reply> {
      const args = toNamed(command, typed);
      const { language, event, who, role } = turn;
      const say = words[language];
      const name = String(args['form'] ?? usualForm);
      const format = String(args['format'] ?? usualFormat).toLowerCase();
      const labels = toLanguage(String(args['language'] ?? '')) ?? language;
      const form = commands().get(name)?.form;
      if (form === undefined) return toReply(say.noSuchForm(name));
      if (!formats.includes(format)) return toReply(say.unknownFormat(formats.join(', ')));
      const read = readFilter(args);
      if (read.kind === 'wrong') return toReply(filterWords[language].wrong[read.name](read.value));
      const { filter } = read;
      const reader = { who, role, platform: event.from.platform, at: event.at };
      const rows = await openRows(store, reader, 'export', { form: name, format, ...filter });
      if (rows === undefined) return toReply(say.refused);
      const { file, count } = await readExport(rows, name, format, labels, filter);
      const text = say.exportReady(form.title[language], count);
      return {
        blocks: [
          { kind: 'text', spans: [{ text }] },
          { kind: 'file', file },
        ],
      };
    },
  };
}
