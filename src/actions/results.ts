import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { toFormState } from '../core/form-state.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply, type Span } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';

/** What showing results needs. */
export interface ResultsParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'appendAudit' | 'readFormState'>;
  /** The results of a form as a message; small groups are hidden in it. */
  readonly readResults: (form: string, language: Language) => Promise<readonly Span[]>;
}

/** The form that is meant when none is named. */
export const usualForm = 'feedback';

/** Creates the action that shows organisers what people answered, as counts. */
export function createResults({ commands, store, readResults }: ResultsParts): Action {
  return {
    async run(turn: Turn, _command, args): Promise<Reply> {
      const { language, event, who, role } = turn;
      const form = String(args['form'] ?? usualForm);
      const spec = commands().get(form)?.form;
      if (spec === undefined) return toReply(words[language].noSuchForm(form));
      const state = toFormState(spec, await store.readFormState(form), event.at);
      if (spec.results === 'after-close' && state !== 'closed') {
        const say = roomWords[language];
        const buttons = [{ label: say.showCount, action: `count:again:${form}` }];
        return toReply(say.resultsLater(spec.title[language]), { buttons });
      }
      const results = await readResults(form, language);
      const { at, from } = event;
      await store.appendAudit({ at, who, role, platform: from.platform, what: 'results', details: { form } });
      return toReply(results);
    },
  };
}
