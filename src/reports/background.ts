import type { FormState } from '../core/form-state.ts';
import type { FormSpec } from '../core/form.ts';
import type { Store } from '../core/ports.ts';

/** What is known of a form besides the answers, for the sheet about the method. */
export interface Background {
  /** The form as its file stands now; absent when it is no longer there. */
  readonly spec?: FormSpec;
  /** What an organiser set; absent where the dates in the file decide. */
  readonly state?: FormState;
  /** How many have begun and not sent the form. */
  readonly unfinished: number;
  /** The version of the content that people were answered from; absent when it cannot be read. */
  readonly content?: string;
}

/** Reads what is known of a form besides the answers. */
export async function readBackground(
  store: Pick<Store, 'countDrafts' | 'readFormState'>,
  form: string,
  { spec, content }: { readonly spec: FormSpec | undefined; readonly content: string | undefined },
): Promise<Background> {
  const [unfinished, state] = await Promise.all([store.countDrafts(form), store.readFormState(form)]);
  return {
    unfinished,
    ...(spec !== undefined && { spec }),
    ...(state !== undefined && { state }),
    ...(content !== undefined && { content }),
  };
}
