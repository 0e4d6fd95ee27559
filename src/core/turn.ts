import type { Language } from '../language/language.ts';

/** What the desk remembers of a person for a short while, in memory only: for follow-ups and for the language. */
export interface Recent {
  readonly at: Date;
  readonly language: Language;
  readonly question?: string;
  /** The id under which that question is in the log. */
  readonly asked?: string;
}

/** How long a conversation counts as going on. */
const recentMs = 10 * 60_000;
/** People remembered at once; the one heard from longest ago goes first. */
const recentPeople = 10_000;

/** One turn at a time for each person, and what was said in the last minutes. */
export interface Turns {
  /** Runs `work` after everything that the same person began before; different people do not wait for each other. */
  take<T>(who: string, work: () => Promise<T>): Promise<T>;
  recall(who: string, at: Date): Recent | undefined;
  remember(who: string, recent: Recent): void;
  /** Resolves when everything begun so far has ended. */
  settle(): Promise<void>;
}

/**
 * Creates the turns of one desk.
 *
 * @example
 * const turns = createTurns();
 * await turns.take('a', async () => reply)
 */
export function createTurns(): Turns {
  const tails = new Map<string, Promise<unknown>>();
  const recents = new Map<string, Recent>();
  return {
    take(who, work) {
      const before = tails.get(who) ?? Promise.resolve();
      const turn = before.then(work, work);
      tails.set(who, turn);
      const forget = (): void => {
        if (tails.get(who) === turn) tails.delete(who);
      };
      turn.then(forget, forget);
      return turn;
    },
    recall(who, at) {
      const recent = recents.get(who);
      return recent !== undefined && at.getTime() - recent.at.getTime() <= recentMs ? recent : undefined;
    },
    remember(who, recent) {
      recents.delete(who);
      recents.set(who, recent);
      const oldest = recents.keys().next();
      if (recents.size > recentPeople && oldest.done !== true) recents.delete(oldest.value);
    },
    async settle() {
      await Promise.allSettled(tails.values());
    },
  };
}
