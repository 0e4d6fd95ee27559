import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Store } from '../core/ports.ts';
import { openRows, type Rows } from '../core/raw.ts';
import { toReply, type OutFile, type Reply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';
import { usualForm } from './results.ts';

/** What handing out the answers needs. */
export interface ExportParts {
  readonly commands: () => Commands;
  readonly store: Rows & Pick<Store, 'appendAudit'>;
  readonly formats: readonly string[];
  /** All answers to a form as a file, and how many there are. */
  readonly readExport: (
    rows: Rows,
    form: string,
    format: string,
    language: Language,
  ) => Promise<{ readonly file: OutFile; readonly count: number }>;
}

/** What most people can open with a double click. */
const usualFormat = 'xlsx';

/** Creates the action that hands organisers the answers as a file, once it is written down who takes them. */
export function createExport({ commands, store, formats, readExport }: ExportParts): Action {
  return {
    async run(turn: Turn, _command, args): Promise<Reply> {
      const { language, event, who, role } = turn;
      const say = words[language];
      const name = String(args['form'] ?? usualForm);
      const format = String(args['format'] ?? usualFormat).toLowerCase();
      const form = commands().get(name)?.form;
      if (form === undefined) return toReply(say.noSuchForm(name));
      if (!formats.includes(format)) return toReply(say.unknownFormat(formats.join(', ')));
      const reader = { who, role, platform: event.from.platform, at: event.at };
      const rows = await openRows(store, reader, 'export', { form: name, format });
      if (rows === undefined) return toReply(say.refused);
      const { file, count } = await readExport(rows, name, format, language);
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
