import { mayAct } from '../core/access.ts';
import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { readPayload, toSource, type Sign } from '../core/link.ts';
import type { Store } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';

/** What following a link needs. */
export interface FollowParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'readLanguage' | 'saveLanguage'>;
  /** The action that fills in forms. */
  readonly form: Action;
  readonly sign: Sign;
}

/** Answers somebody who came by a link; `undefined` when it is none of this desk's, or its form is not for them. */
export type Follow = (turn: Turn, payload: string) => Promise<Reply | undefined>;

/**
 * Creates what a link does: it opens its form, whose draft notes how the person came. The language of the link is kept
 * for somebody who has chosen none, because the form and all that follows are to be in it.
 */
export function createFollow({ commands, store, form, sign }: FollowParts): Follow {
  return async (turn, payload) => {
    const link = readPayload(payload, sign);
    const command = link && commands().get(link.form);
    if (link === undefined || command?.form === undefined || !mayAct(turn.role, command.role)) return undefined;
    const chosen = await store.readLanguage(turn.who);
    if (chosen === undefined && link.language !== undefined) await store.saveLanguage(turn.who, link.language);
    const language = chosen ?? link.language ?? turn.language;
    const source = toSource(link);
    return form.run({ ...turn, language }, command, { ...command.with, ...(source !== undefined && { source }) });
  };
}
