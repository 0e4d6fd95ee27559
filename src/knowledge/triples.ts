import { createNumbers, type Numbers } from './corpus.ts';

/**
 * An index of letter triples over numbered texts, in flat arrays: five bytes for each triple of each text.
 *
 * It finds what a typing error hides from an index of words.
 */
export interface Triples {
  /** Adds up the weight of the triples that each text shares with the question, text by text, into `into`. */
  readonly score: (weights: ReadonlyMap<number, number>, into: Float32Array) => void;
  readonly find: (triple: string) => number | undefined;
  /** How rare a triple is: the logarithm of its odds, over texts. */
  readonly idf: (triple: number) => number;
  /** The rareness of a triple that is in no text. */
  readonly unknownIdf: number;
  /** The sum of the rareness of the distinct triples of a text. */
  readonly mass: Float32Array;
}

const k = 0.5;
const b = 0.7;

/** A triple's number and how often a text has it, in one number of 32 bits. */
const countUnit = 2 ** 24;

/** Builds the index from each text's triples (doubles kept), in the order of the texts' numbers. */
export function createTriples(texts: Iterable<readonly string[]>): Triples {
  const ids = new Map<string, number>();
  const found = createNumbers();
  const starts = createNumbers();
  let total = 0;
  starts.push(0);
  for (const text of texts) {
    const counts = new Map<number, number>();
    for (const triple of text) {
      let id = ids.get(triple);
      if (id === undefined) ids.set(triple, (id = ids.size));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    total += text.length;
    for (const [id, count] of counts) found.push(Math.min(count, 255) * countUnit + id);
    starts.push(found.length());
  }
  return toIndex(ids, found, starts.toArray(), total);
}

/** Turns text → triples into triple → texts, with the weight of each occurrence worked out beforehand. */
function toIndex(ids: ReadonlyMap<string, number>, found: Numbers, starts: Uint32Array, total: number): Triples {
  const count = starts.length - 1;
  const offsets = new Uint32Array(ids.size + 1);
  for (let at = 0; at < found.length(); at += 1) {
    const id = found.get(at) % countUnit;
    offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  }
  const rareness = Float32Array.from({ length: ids.size }, (_, id) => {
    const texts = offsets[id + 1] ?? 0;
    return Math.log(1 + (count - texts + 0.5) / (texts + 0.5));
  });
  for (let id = 0; id < ids.size; id += 1) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0);
  const next = offsets.slice();
  const postings = new Uint32Array(found.length());
  const gains = new Uint8Array(found.length());
  const mass = new Float32Array(count);
  for (let text = 0; text < count; text += 1) {
    const [from = 0, to = 0] = [starts[text], starts[text + 1]];
    let length = 0;
    for (let at = from; at < to; at += 1) length += Math.floor(found.get(at) / countUnit);
    const norm = k * (1 - b + (b * length * count) / Math.max(total, 1));
    for (let at = from; at < to; at += 1) {
      const id = found.get(at) % countUnit;
      const tf = Math.floor(found.get(at) / countUnit);
      const slot = next[id] ?? 0;
      next[id] = slot + 1;
      postings[slot] = text;
      gains[slot] = Math.round((127 * (tf * (k + 1))) / (tf + norm));
      mass[text] = (mass[text] ?? 0) + (rareness[id] ?? 0);
    }
  }
  return {
    find: (triple) => ids.get(triple),
    idf: (triple) => rareness[triple] ?? 0,
    unknownIdf: Math.log(1 + (count + 0.5) / 0.5),
    mass,
    score: (weights, into) => {
      for (const [id, weight] of weights) {
        const unit = (weight * (rareness[id] ?? 0)) / 127;
        const to = offsets[id + 1] ?? 0;
        for (let at = offsets[id] ?? 0; at < to; at += 1) {
          const text = postings[at] ?? 0;
          into[text] = (into[text] ?? 0) + unit * (gains[at] ?? 0);
        }
      }
    },
  };
}
