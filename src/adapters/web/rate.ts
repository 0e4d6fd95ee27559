/** How often somebody may come. */
export interface Rate {
  /** Takes one turn; returns 0, or the whole seconds to wait when there is none left. */
  take(key: string): number;
}

/** Keys remembered at once; those who have not come for the longest go first. */
const mostKeys = 10_000;

/**
 * Creates a token bucket for each key: `burst` at once, then `perMinute` a minute. In memory: a restart forgets it.
 *
 * @see https://en.wikipedia.org/wiki/Token_bucket
 */
export function createRate({ perMinute, burst }: { perMinute: number; burst: number }, now: () => number): Rate {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(key) {
      const at = now();
      const before = buckets.get(key) ?? { left: burst, at };
      const left = Math.min(burst, before.left + ((at - before.at) / 60_000) * perMinute);
      buckets.delete(key);
      buckets.set(key, { left: left < 1 ? left : left - 1, at });
      const oldest = buckets.keys().next();
      if (buckets.size > mostKeys && oldest.done !== true) buckets.delete(oldest.value);
      return left < 1 ? Math.ceil(((1 - left) / perMinute) * 60) : 0;
    },
  };
}
