import type { Results } from './results.ts';

/**
 * Writes results for programs: every language, numbers unrounded, `null` for what is not known or not shown.
 *
 * The same results give the same text.
 */
export function toResultsJson({ tally, unfinished }: Results): string {
  // Keys that are absent here would be indistinguishable from keys that do not exist.
  const plain = { ...tally, unfinished };
  return JSON.stringify(plain, (_key, value: unknown) => toPlain(value), 2);
}

const mayBeHidden = ['total', 'count', 'asked', 'answered', 'unfinished'];

function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: readonly [string, unknown]) => [
      key,
      part === undefined && mayBeHidden.includes(key) ? null : part,
    ]),
  );
}
