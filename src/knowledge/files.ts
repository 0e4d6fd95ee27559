import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../errors.ts';

/** A text file of a content folder. */
export interface TextFile {
  /** As problems name it: the folder's name and the path, with `/` on every system. */
  readonly file: string;
  /** Below the folder. */
  readonly path: string;
  /** Lines end in `\n`, letters are composed (NFC), as the desk uses it. */
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
}

/** The files of a folder, and those that cannot be text of ours. */
export interface Files {
  readonly name: string;
  /** In the order of their paths. */
  readonly files: readonly TextFile[];
  readonly problems: readonly Problem[];
}

/** Reads all `.md` and `.yaml` files below a folder. What editors leave beside them (`.name.swp`, `name~`) is no content. */
export async function readFiles(dir: string): Promise<Files> {
  const name = basename(resolve(dir));
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  for (const path of await readPaths(dir)) {
    const file = `${name}/${path}`;
    const report = (what: string, remedy: string, code: string): void => {
      problems.push({ file, line: 1, what, remedy, code });
    };
    if (!/\.(md|yaml)$/.test(path)) {
      report(
        'This file is neither an article nor a list, so nobody would see it.',
        'Name it .md or .yaml, or move it.',
        'file-unknown',
      );
      continue;
    }
    const raw = toText(await readFile(join(dir, path)));
    if (raw === undefined) report('This file is not UTF-8 text.', 'Save it as UTF-8.', 'file-encoding');
    else files.push({ file, path, raw, text: raw.replaceAll('\r\n', '\n').normalize('NFC') });
  }
  return { name, files, problems };
}

async function readPaths(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // An absent folder is one without the files that have to be there, which is what the editor is told.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const base = resolve(dir).length + 1;
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(resolve(entry.parentPath), entry.name).slice(base).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || /~$|^#.*#$|^4913$/.test(part)))
    .sort((a, b) => (a < b ? -1 : 1));
}

function toText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
