import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { FormSpec } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import { openRows, type Rows } from '../core/raw.ts';
import { toReply, type OutFile, type Reply } from '../core/reply.ts';
import { packWords } from '../core/words/pack.ts';
import { words } from '../core/words/words.ts';
import { toLanguage, type Language } from '../language/language.ts';
import { readRefusal } from './results-later.ts';
import { usualForm } from './results.ts';

/** What making packs needs. */
export interface PackActionParts {
  readonly commands: () => Commands;
  readonly store: Rows & Pick<Store, 'appendAudit' | 'readFormState'>;
  /** The pack of a form as one archive, and how many files are in it. */
  readonly readPack: (
    rows: Rows,
    form: FormSpec,
    language: Language,
  ) => Promise<{ readonly file: OutFile; readonly count: number }>;
}

/** Creates the action that hands organisers all that a donor gets, and notes who took it before it does. */
export function createPack({ commands, store, readPack }: PackActionParts): Action {
  return {
    async run(turn: Turn, _command, args): Promise<Reply> {
      const { event, who, role } = turn;
      const name = String(args['form'] ?? usualForm);
      const language = toLanguage(args['language']?.toString()) ?? turn.language;
      const refusal = await readRefusal(turn, name, { commands, store });
      const form = commands().get(name)?.form;
      if (form === undefined || refusal !== undefined) return refusal ?? toReply(words[turn.language].noSuchForm(name));
      const reader = { who, role, platform: event.from.platform, at: event.at };
      const rows = await openRows(store, reader, 'pack', { form: name, language });
      if (rows === undefined) return toReply(words[turn.language].refused);
      const { file, count } = await readPack(rows, form, language);
      const say = packWords[turn.language];
      const text = `${say.ready(form.title[turn.language], String(count))}\n${say.privacy}`;
      return {
        blocks: [
          { kind: 'text', spans: [{ text }] },
          { kind: 'file', file },
        ],
      };
    },
  };
}
