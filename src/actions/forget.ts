import type { Action, Turn } from '../core/action.ts';
import { toConsentName } from '../core/occasion.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { lifeWords } from '../core/words/life.ts';
import { words } from '../core/words/words.ts';
import { createFormDesk, type FormParts } from './form-desk.ts';

/**
 * Creates the action that deletes all that can be linked to the person who asks, after asking once, and says what
 * cannot be and how to withdraw that. Buttons: `forget:confirm` and `forget:keep`.
 */
export function createForget(parts: FormParts): Action {
  const { store, commands } = parts;
  const desk = createFormDesk(parts);

  /** The person's marks under every consent that was ever asked for. */
  async function toAccepted({ event }: Turn): Promise<readonly string[]> {
    const names = await store.readFormNames();
    const kept = (await Promise.all(names.map((name) => store.readForms(name)))).flat();
    const current = [...commands().values()].flatMap(({ form }) => form ?? []);
    const versions = new Set([...kept, ...current].flatMap(({ consentVersion }) => consentVersion ?? []));
    return [...versions].map((version) => parts.toOnce(toConsentName(version), event.from));
  }

  async function forget(turn: Turn): Promise<Reply> {
    const { language, who, event } = turn;
    const say = lifeWords[language];
    const { drafts, submissions } = await store.forgetPerson(who, await toAccepted(turn), event.at);
    const command = desk.toReceiptCommand();
    const rest = command === undefined ? '' : `\n\n${say.notForgotten(command)}`;
    return toReply(`${say.forgotten(drafts, submissions)}${rest}`, { place: 'same' });
  }

  return {
    async run({ language, event, can }) {
      const say = lifeWords[language];
      if (!event.from.isPrivate && !can.whispers) return toReply(words[language].privateOnly);
      return toReply(say.askForget, {
        buttons: [
          { label: say.keepAll, action: 'forget:keep', look: 'primary' },
          { label: say.confirmForget, action: 'forget:confirm', look: 'danger' },
        ],
      });
    },
    async press(turn, [verb]) {
      if (verb === 'confirm') return forget(turn);
      return verb === 'keep' ? toReply(lifeWords[turn.language].kept, { place: 'same' }) : undefined;
    },
  };
}
