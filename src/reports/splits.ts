import type { FormSpec } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import { languages } from '../language/language.ts';
import { type Count, isSmall, toShown } from './disclosure.ts';

/** A row of a table of counts. */
export interface SplitCell {
  readonly code: string;
  readonly count: Count;
}

/** How many submitted, in all and by what is known of everybody. Small groups are not in it. */
export interface Splits {
  readonly total: Count;
  readonly languages: readonly SplitCell[];
  /** In the order of their names; empty where naming them would say too much. */
  readonly platforms: readonly SplitCell[];
  /** Oldest first. */
  readonly versions: readonly SplitCell[];
  /** By the tag of the link through which people came, `''` for none; empty where naming them would say too much. */
  readonly sources: readonly SplitCell[];
}

/** The moments of the first and the last submission. */
interface Span {
  readonly first: Date;
  readonly last: Date;
}

/** Counts submissions as they pass. */
export interface SplitCounter {
  add(submission: Submission): void;
  /** What may be said of those counted so far. */
  toSplits(smallest: number): Splits;
  /** The moments of the first and the last one, of all or of one version; absent while there is none. */
  toSpan(version?: string): Span | undefined;
}

/** Creates a counter for the submissions to one form. */
export function createSplitCounter(versions: readonly FormSpec[]): SplitCounter {
  let total = 0;
  const spans = new Map<string | undefined, Span>();
  const byLanguage = new Map<string, number>(languages.map((language) => [language, 0]));
  const byPlatform = new Map<string, number>();
  const bySource = new Map<string, number>();
  const byVersion = new Map<string, number>(versions.map(({ version }) => [version, 0]));
  return {
    add: ({ language, platform, version, source = '', submittedAt }) => {
      total += 1;
      for (const key of [undefined, version]) spans.set(key, widen(spans.get(key), submittedAt));
      increase(byLanguage, language);
      increase(byPlatform, platform);
      increase(byVersion, version);
      increase(bySource, source);
    },
    toSplits: (smallest) => ({
      total: isSmall(total, smallest) ? undefined : total,
      languages: toCells([...byLanguage], smallest),
      platforms: toNamedCells(byPlatform, smallest),
      versions: toCells([...byVersion], smallest),
      sources: toNamedCells(bySource, smallest),
    }),
    toSpan: (version) => spans.get(version),
  };
}

function widen(span: Span | undefined, at: Date): Span {
  if (span === undefined) return { first: at, last: at };
  return { first: at < span.first ? at : span.first, last: at > span.last ? at : span.last };
}

/** Adds to the count under a key. */
export function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Cells whose names come from what was submitted: in the order of the names, and none where no count is shown. */
function toNamedCells(counts: ReadonlyMap<string, number>, smallest: number): readonly SplitCell[] {
  const cells = toCells(
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    smallest,
  );
  return cells.every(({ count }) => count === undefined) ? [] : cells;
}

function toCells(counts: readonly (readonly [string, number])[], smallest: number): readonly SplitCell[] {
  const shown = toShown(
    counts.map(([, count]) => count),
    smallest,
  );
  return counts.map(([code], index) => ({ code, count: shown[index] }));
}
