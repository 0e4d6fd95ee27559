import type { Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import { toFormState } from '../core/form-state.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import { words } from '../core/words/words.ts';

/** Says why the results of a form are not shown now; `undefined` when they may be: the form is there, and if need be closed. */
export async function readRefusal(
  { event, language }: Turn,
  name: string,
  { commands, store }: { readonly commands: () => Commands; readonly store: Pick<Store, 'readFormState'> },
): Promise<Reply | undefined> {
  const form = commands().get(name)?.form;
  if (form === undefined) return toReply(words[language].noSuchForm(name));
  if (form.results !== 'after-close') return undefined;
  const state = toFormState(form, await store.readFormState(name), event.at);
  if (state === 'closed') return undefined;
  const say = roomWords[language];
  const buttons = [{ label: say.showCount, action: `count:again:${name}` }];
  return toReply(say.resultsLater(form.title[language]), { buttons });
}
