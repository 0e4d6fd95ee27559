/** Where the words of a question stand in one unit: the place of the word in the question, and the place in the unit. */
export interface Hits {
  count: number;
  readonly words: Uint8Array;
  readonly at: Uint32Array;
}

/** A unit's hits beyond this many say nothing new. */
const most = 1024;

/** Creates room for the hits of one unit, to be used again for the next. */
export function createHits(): Hits {
  return { count: 0, words: new Uint8Array(most), at: new Uint32Array(most) };
}

/** Collects the hits between two places, by a table from term to the word of the question (-1 for none). */
export function collect(hits: Hits, terms: Uint32Array, from: number, to: number, table: Int16Array): void {
  hits.count = 0;
  for (let at = from; at < to && hits.count < most; at += 1) {
    const word = table[terms[at] ?? 0] ?? -1;
    if (word < 0) continue;
    hits.words[hits.count] = word;
    hits.at[hits.count] = at;
    hits.count += 1;
  }
}

/** The heaviest stretch of a unit. */
export interface Stretch {
  /** The mass of the distinct words of the question inside it. */
  readonly mass: number;
  readonly from: number;
  readonly to: number;
}

const seen = new Uint16Array(256);

/**
 * Finds the stretch of at most `width` terms with the heaviest set of the question's words: about one sentence.
 *
 * Two ends move over the hits once. Of equal stretches the first counts.
 */
export function toStretch(hits: Hits, masses: Float64Array, width: number): Stretch {
  seen.fill(0);
  let best: Stretch = { mass: 0, from: 0, to: 0 };
  let mass = 0;
  for (let end = 0, start = 0; end < hits.count; end += 1) {
    const word = hits.words[end] ?? 0;
    const at = hits.at[end] ?? 0;
    if (seen[word] === 0) mass += masses[word] ?? 0;
    seen[word] = (seen[word] ?? 0) + 1;
    while (at - (hits.at[start] ?? 0) > width) {
      const gone = hits.words[start] ?? 0;
      seen[gone] = (seen[gone] ?? 1) - 1;
      if (seen[gone] === 0) mass -= masses[gone] ?? 0;
      start += 1;
    }
    if (mass > best.mass + 1e-9) best = { mass, from: hits.at[start] ?? 0, to: at };
  }
  return best;
}
