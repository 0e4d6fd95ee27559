import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of an input that have something on them. */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line;
  }
}
