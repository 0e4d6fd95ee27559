import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { type FormState, toFormState } from '../core/form-state.ts';
import type { FormSpec } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { type LifeWords, lifeWords } from '../core/words/life.ts';
import { words } from '../core/words/words.ts';

/** What setting the states of forms needs. */
export interface FormStateParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'readFormState' | 'saveFormState' | 'appendAudit'>;
}

/** What organisers type, and what it sets; `dates` gives the form back to the dates in its file. */
const states: ReadonlyMap<string, FormState | undefined> = new Map<string, FormState | undefined>([
  ['open', 'open'],
  ['closing', 'closing'],
  ['close', 'closed'],
  ['dates', undefined],
]);

/**
 * Creates the action by which organisers open and close a form whatever the dates in its file say; it is audited.
 * Without a state it lists the forms with theirs. Arguments: `state` and `form`.
 */
export function createFormState({ commands, store }: FormStateParts): Action {
  async function toStateLine({ language, event }: Turn, spec: FormSpec): Promise<string> {
    const say = lifeWords[language];
    const saved = await store.readFormState(spec.name);
    const state = toFormState(spec, saved, event.at);
    return `${spec.name}: ${toStateText(state, say)} (${saved === undefined ? say.byDates : say.byOrganiser})`;
  }

  async function list(turn: Turn): Promise<Reply> {
    const forms = [...commands().values()].flatMap(({ form }) => form ?? []);
    const lines = await Promise.all(forms.map((form) => toStateLine(turn, form)));
    return toReply(lines.length === 0 ? lifeWords[turn.language].noForms : lines.join('\n'));
  }

  return {
    async run(turn, _command, args) {
      const { event, language, who, role } = turn;
      const typed = String(args['state'] ?? '');
      if (typed === '') return list(turn);
      if (!states.has(typed)) return toReply(lifeWords[language].chooseState([...states.keys()].join(', ')));
      const name = String(args['form'] ?? '');
      const spec = commands().get(name)?.form;
      if (spec === undefined) return toReply(words[language].noSuchForm(name));
      await store.saveFormState(name, states.get(typed), event.at);
      const details = { form: name, state: typed };
      await store.appendAudit({ at: event.at, who, role, platform: event.from.platform, what: 'form-state', details });
      return toReply(await toStateLine(turn, spec));
    },
  };
}

function toStateText(state: FormState, say: LifeWords): string {
  switch (state) {
    case 'open':
      return say.open;
    case 'closing':
      return say.closingState;
    case 'closed':
      return say.closedState;
  }
}
