import { mayAct } from './access.ts';
import type { Role } from './adapter.ts';
import type { Values } from './event.ts';
import type { Store } from './ports.ts';

/** Who wants to read what people sent in, and from where. */
export interface Reader {
  /** A pseudonym, or what stands for whoever is at a machine or has a token. */
  readonly who: string;
  readonly role: Role;
  readonly platform: string;
  readonly at: Date;
}

/** The ways to read what people sent in, row by row. */
export type Rows = Pick<Store, 'readForms' | 'readSubmissions' | 'readChanges'>;

/** Who may see single rows; counts are for whoever `/results` is for, and go through the disclosure control. */
const needed: Role = 'organiser';

/**
 * The one door to single rows: it looks at the role of whoever asks, and writes into the audit trail who it was before
 * the first row is read. Exports in the chat, in the shell and over HTTP go through it.
 *
 * @param what how the trail names it, such as `export`.
 * @param details what was asked for: the form, the format, the filters. No answers and no names.
 * @returns `undefined` when the role is too low, which the trail holds as `refused`.
 */
export async function openRows(
  store: Rows & Pick<Store, 'appendAudit'>,
  { who, role, platform, at }: Reader,
  what: string,
  details: Values,
): Promise<Rows | undefined> {
  const isAllowed = mayAct(role, needed);
  const entry = isAllowed ? { what, details } : { what: 'refused', details: { command: what, ...details } };
  await store.appendAudit({ at, who, role, platform, ...entry });
  if (!isAllowed) return undefined;
  return {
    readForms: (form) => store.readForms(form),
    readSubmissions: (form, after, limit) => store.readSubmissions(form, after, limit),
    readChanges: (form, after, limit) => store.readChanges(form, after, limit),
  };
}
