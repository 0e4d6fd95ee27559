import { randomBytes } from 'node:crypto';
import type { OutFile } from '../../core/reply.ts';

/** Files that a page offers, until they are fetched or too old. In memory only. */
export interface Kept {
  /** Keeps a file for one person; returns the address to fetch it from. */
  keep(file: OutFile, person: string): string;
  find(id: string, person: string): OutFile | undefined;
}

const keptMs = 15 * 60_000;
/** The oldest go first when there is more. */
const keptBytes = 100_000_000;

/** Creates the shelf of one desk. */
export function createKept(now: () => number): Kept {
  const files = new Map<string, { readonly file: OutFile; readonly person: string; readonly at: number }>();
  let bytes = 0;
  const drop = (id: string): void => {
    bytes -= files.get(id)?.file.bytes.length ?? 0;
    files.delete(id);
  };
  const tidy = (): void => {
    for (const [id, { at }] of files) if (now() - at > keptMs || bytes > keptBytes) drop(id);
  };
  return {
    keep(file, person) {
      tidy();
      const id = randomBytes(15).toString('base64url');
      files.set(id, { file, person, at: now() });
      bytes += file.bytes.length;
      return `/file/${id}`;
    },
    find(id, person) {
      tidy();
      const kept = files.get(id);
      return kept?.person === person ? kept.file : undefined;
    },
  };
}
