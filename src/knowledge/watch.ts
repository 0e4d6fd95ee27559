import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A save is several events, and one that touches many files takes a while. */
const quietMs = 100;

/**
 * Calls back when anything below the folders has changed: files and folders written, replaced, made or deleted.
 *
 * A burst of changes leads to one call after it. One watcher for each folder, because a recursive one on Linux no
 * longer sees a file that an editor has replaced by renaming (https://nodejs.org/api/fs.html#inodes).
 * A folder that is not there yet is waited for, as long as its parent is there. `close` stops everything at once.
 */
export function watchContent(dirs: readonly string[], onChange: () => void): { readonly close: () => void } {
  const roots = dirs.map((dir) => resolve(dir));
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = '';

  const notice = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, quietMs);
  };
  const open = (dir: string, only?: string): readonly FSWatcher[] => {
    try {
      const watcher = watch(dir, (_event, name) => {
        if (only === undefined || name === null || name === only) notice();
      });
      // Some systems report a deleted folder as an error of its watcher.
      return [watcher.on('error', notice)];
    } catch {
      // It went away after it was listed; its parent's watcher tells.
      return [];
    }
  };
  /** Until nothing changes any more while the watchers are made, so that no new folder is missed. */
  const rewatch = (): void => {
    let folders: readonly string[] = [];
    do {
      for (const watcher of watchers) watcher.close();
      ({ folders, print: last } = look(roots));
      watchers = [
        ...roots.flatMap((root) => open(dirname(root), basename(root))),
        ...folders.flatMap((dir) => open(dir)),
      ];
    } while (look(roots).print !== last);
  };
  const settle = (): void => {
    // Events also come from what changes nothing, such as a permission or, on some systems, a watcher just made.
    if (look(roots).print === last) return;
    rewatch();
    onChange();
  };

  rewatch();
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

interface View {
  readonly folders: readonly string[];
  /** Differs whenever a file or folder does. */
  readonly print: string;
}

function look(roots: readonly string[]): View {
  const folders: string[] = [];
  const prints: string[] = [];
  const visit = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    const isFolder = stat.isDirectory();
    prints.push(isFolder ? `${path} ${stat.ino}` : `${path} ${stat.ino} ${stat.size} ${stat.mtimeMs}`);
    if (!isFolder) return;
    folders.push(path);
    for (const name of readNames(path)) visit(join(path, name));
  };
  for (const root of roots) visit(root);
  return { folders, print: prints.join('\n') };
}

function readNames(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    // Deleted a moment ago.
    return [];
  }
}
