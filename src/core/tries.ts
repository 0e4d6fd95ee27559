/** How often each person has guessed wrong lately, in memory only. */
export interface Tries {
  /** Whether the person may try once more. */
  mayTry(who: string, at: Date): boolean;
  noteFailure(who: string, at: Date): void;
}

/** People remembered at once; whoever failed longest ago goes first. */
const mostPeople = 10_000;

/**
 * Creates a limit on guessing: after `limit` failures within `withinMs` a person has to wait.
 *
 * @example
 * const tries = createTries(1, 60_000);
 * tries.noteFailure('a', new Date(0));
 * tries.mayTry('a', new Date(59_000)) // => false
 */
export function createTries(limit: number, withinMs: number): Tries {
  const failures = new Map<string, readonly number[]>();
  const toRecent = (who: string, at: Date): readonly number[] =>
    (failures.get(who) ?? []).filter((time) => at.getTime() - time < withinMs);
  return {
    mayTry: (who, at) => toRecent(who, at).length < limit,
    noteFailure(who, at) {
      const recent = toRecent(who, at);
      failures.delete(who);
      failures.set(who, [...recent, at.getTime()].slice(-limit));
      const oldest = failures.keys().next();
      if (failures.size > mostPeople && oldest.done !== true) failures.delete(oldest.value);
    },
  };
}
