import type { Store } from '../core/ports.ts';
import { readPages } from './pages.ts';

/** Which form a workshop's pack is made of. */
export type PackForm =
  | { readonly kind: 'form'; readonly form: string }
  /** Nothing has that name; `known` are the names that there are. */
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  /** Several forms were filled in for the workshop. */
  | { readonly kind: 'several'; readonly forms: readonly string[] }
  /** The form was filled in for other workshops too. */
  | { readonly kind: 'shared'; readonly form: string; readonly workshops: readonly string[] };

/**
 * Finds the form of a workshop: the form of that name, or the one whose links carried that tag.
 *
 * Where one form served several workshops there is no pack of one of them: its numbers taken from those of the whole form
 * would give away small groups of the others.
 */
export async function findPackForm(
  store: Pick<Store, 'readFormNames' | 'readSubmissions'>,
  workshop: string,
): Promise<PackForm> {
  const names = await store.readFormNames();
  if (names.includes(workshop)) return { kind: 'form', form: workshop };
  const workshops = new Map<string, ReadonlySet<string>>();
  for (const name of names) workshops.set(name, await readWorkshops(store, name));
  const forms = names.filter((name) => workshops.get(name)?.has(workshop));
  const [form] = forms;
  if (form === undefined) {
    const tags = [...workshops.values()].flatMap((each) => [...each]);
    return { kind: 'unknown', known: [...new Set([...names, ...tags])].sort() };
  }
  if (forms.length > 1) return { kind: 'several', forms };
  const own = [...(workshops.get(form) ?? [])].sort();
  return own.length > 1 ? { kind: 'shared', form, workshops: own } : { kind: 'form', form };
}

/** The workshops in the tags of the links through which people came: what stands before the stroke. */
async function readWorkshops(store: Pick<Store, 'readSubmissions'>, form: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { source } of readPages(store, form)) {
    const workshop = source?.split('/')[0];
    if (workshop !== undefined && workshop !== '') found.add(workshop);
  }
  return found;
}
