import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Block, type OutFile, type Reply, type Span } from '../core/reply.ts';
import { resultsWords } from '../core/words/results.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';
import { mayPress } from './may-press.ts';
import { readRefusal } from './results-later.ts';

/** What showing results needs. In all of it small groups are hidden. */
export interface ResultsParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'appendAudit' | 'readFormState'>;
  /** The results of a form as a message. */
  readonly readResults: (form: string, language: Language) => Promise<readonly Span[]>;
  /** What people asked, missed and said of each section of the content. */
  readonly readSections: (form: string, language: Language) => Promise<readonly Span[]>;
  /** The results as pictures. */
  readonly readCharts: (
    form: string,
    language: Language,
  ) => Promise<readonly { readonly file: OutFile; readonly alt: string }[]>;
}

/** The form that is meant when none is named. */
export const usualForm = 'feedback';

/**
 * Creates the action that shows organisers what people answered, as counts.
 *
 * Buttons: `results:charts:<form>`, which sends the charts, and `results:sections:<form>`, which goes through the content.
 */
export function createResults({ commands, store, readResults, readSections, readCharts }: ResultsParts): Action {
  async function note({ event: { at, from }, who, role }: Turn, form: string, what: string): Promise<void> {
    await store.appendAudit({ at, who, role, platform: from.platform, what, details: { form } });
  }

  return {
    async run(turn: Turn, _command, args): Promise<Reply> {
      const form = String(args['form'] ?? usualForm);
      const refusal = await readRefusal(turn, form, { commands, store });
      if (refusal !== undefined) return refusal;
      const results = await readResults(form, turn.language);
      await note(turn, form, 'results');
      const { showCharts, showSections } = resultsWords[turn.language];
      const buttons = [
        { label: showCharts, action: `results:charts:${form}` },
        { label: showSections, action: `results:sections:${form}` },
      ];
      return toReply(results, { buttons });
    },

    async press(turn, [verb, form = '']) {
      if (verb !== 'charts' && verb !== 'sections') return undefined;
      if (!mayPress(turn, commands(), 'results')) return toReply(words[turn.language].refused);
      const refusal = await readRefusal(turn, form, { commands, store });
      if (refusal !== undefined) return refusal;
      await note(turn, form, verb);
      if (verb === 'sections') return toReply(await readSections(form, turn.language));
      const charts = await readCharts(form, turn.language);
      const [first, ...others] = charts.map((chart): Block => ({ kind: 'picture', ...chart }));
      return first === undefined ? toReply(resultsWords[turn.language].noCharts) : { blocks: [first, ...others] };
    },
  };
}
