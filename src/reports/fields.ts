import type { Choice, FormSpec, Kind, Question } from '../core/form.ts';
import { DeskError } from '../errors.ts';
import { toOptions } from './answers.ts';

/** A question as one version of the form asks it, with all that can be chosen there. */
export interface Wording {
  readonly question: Question;
  readonly options: readonly Choice[];
}

/**
 * A question through all versions of a form: as long as its answers can be read in the same way it is one field.
 * A question that changed its type or its scale becomes another field, because its answers do not compare.
 */
export interface Field {
  /** The question's id, with the type behind it (`overall.rating10`) for a field that came after the first. */
  readonly key: string;
  readonly id: string;
  /** The newest wording. */
  readonly question: Question;
  /** Everything that could ever be chosen, in order, with the newest labels. */
  readonly options: readonly Choice[];
  /** Whether own words could ever be given beside the choices. */
  readonly ownWords: boolean;
  /** By version, for each version that has the field. */
  readonly wordings: ReadonlyMap<string, Wording>;
}

/**
 * Puts the versions of a form into one list of fields, which depends on the wordings only and never on what was answered.
 *
 * The order is that of the form; what a later version adds stands behind its predecessor there. A field keeps its key
 * when the form grows.
 *
 * @param versions oldest first.
 */
export function toFields(versions: readonly FormSpec[]): readonly Field[] {
  const all = versions.flatMap(({ questions }) => questions);
  const lists = versions.map(({ version, questions }) =>
    questions.map((question) => ({ version, wording: { question, options: toOptions(question.kind) } })),
  );
  const merged = mergeOrder(
    lists,
    ({ wording: { question } }) => `${question.id} ${toSignature(question.kind)}`,
    ({ wording: { question } }) => question.id,
  );
  return merged.map((entries) => {
    const { question } = toLast(entries).wording;
    const first = all.find(({ id }) => id === question.id) ?? question;
    const signature = toSignature(question.kind);
    const options = entries.map(({ wording }) => wording.options);
    return {
      key: signature === toSignature(first.kind) ? question.id : `${question.id}.${signature}`,
      id: question.id,
      question,
      options: mergeOrder(options, ({ code }) => code).map(toLast),
      ownWords: entries.some(
        ({
          wording: {
            question: { kind },
          },
        }) => 'other' in kind && kind.other,
      ),
      wordings: new Map(entries.map(({ version, wording }) => [version, wording])),
    };
  });
}

/** Finds the wording under which something was submitted. */
export function findSpec(versions: ReadonlyMap<string, FormSpec>, version: string): FormSpec {
  const spec = versions.get(version);
  if (spec !== undefined) return spec;
  throw new DeskError(
    'form-version-missing',
    `There are answers to version ${version} of the form, but the wording of that version is not in the database.`,
    'Restore the table of forms from the backup that the answers came from.',
  );
}

function toSignature(kind: Kind): string {
  return kind.type === 'rating' ? `rating${kind.points}` : kind.type;
}

type Some<Item> = [Item, ...Item[]];

const toLast = <Item>(items: Some<Item>): Item => items.at(-1) ?? items[0];

/**
 * Gathers items of one key out of several lists. An item new in a later list goes behind its own kind, else behind the
 * item before it there.
 */
function mergeOrder<Item>(
  lists: readonly (readonly Item[])[],
  toKey: (item: Item) => string,
  toKin: (item: Item) => string = toKey,
): Some<Item>[] {
  const merged: { readonly key: string; readonly items: Some<Item> }[] = [];
  for (const list of lists) {
    let before = -1;
    for (const item of list) {
      const key = toKey(item);
      const at = merged.findIndex((entry) => entry.key === key);
      const kin = merged.findLastIndex(({ items }) => toKin(items[0]) === toKin(item));
      const place = at !== -1 ? at : (kin === -1 ? before : kin) + 1;
      if (at === -1) merged.splice(place, 0, { key, items: [item] });
      else merged[at]?.items.push(item);
      before = place;
    }
  }
  return merged.map(({ items }) => items);
}
