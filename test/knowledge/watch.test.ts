import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchContent } from '../../src/knowledge/watch.ts';
import { rightFiles, writeFolder } from './folder.ts';

let dir = '';
let calls = 0;
let watcher: { readonly close: () => void };

beforeEach(async () => {
  dir = await writeFolder(rightFiles);
  calls = 0;
  watcher = watchContent([dir], () => {
    calls += 1;
  });
});
afterEach(() => watcher.close());

/** Makes a change and waits until it is noticed. */
async function notices(change: () => Promise<unknown>): Promise<boolean> {
  const before = calls;
  await change();
  await vi.waitFor(() => expect(calls).toBeGreaterThan(before), 5000);
  return true;
}

/** Saves as most editors do: writes another file and puts it in the place of the old one. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(join(dir, `${path}~`), text);
  await rename(join(dir, `${path}~`), join(dir, path));
}

it('notices a file written in place, again and again', async () => {
  expect(await notices(() => writeFile(join(dir, 'topics.yaml'), 'a'))).toBe(true);
  expect(await notices(() => writeFile(join(dir, 'topics.yaml'), 'b'))).toBe(true);
  expect(await notices(() => writeFile(join(dir, 'en/plan/approval.md'), 'c'))).toBe(true);
});

it('notices a file replaced by renaming, and the same file after that', async () => {
  expect(await notices(() => replaceFile('en/plan/approval.md', 'a'))).toBe(true);
  expect(await notices(() => replaceFile('en/plan/approval.md', 'b'))).toBe(true);
  expect(await notices(() => writeFile(join(dir, 'en/plan/approval.md'), 'c'))).toBe(true);
});

it('notices new and deleted files, and what happens in new folders', async () => {
  expect(await notices(() => writeFile(join(dir, 'en/plan/costs.md'), 'a'))).toBe(true);
  expect(await notices(() => unlink(join(dir, 'en/plan/costs.md')))).toBe(true);
  expect(await notices(() => mkdir(join(dir, 'en/people/deep'), { recursive: true }))).toBe(true);
  expect(await notices(() => writeFile(join(dir, 'en/people/deep/who.md'), 'a'))).toBe(true);
  expect(await notices(() => rm(join(dir, 'en/people'), { recursive: true }))).toBe(true);
});

it('notices what happens in folders that were moved away and made again, even the outermost', async () => {
  for (const path of ['en/plan', 'en', '.']) {
    const folder = join(dir, path);
    expect(await notices(() => rename(folder, `${dir}-away`))).toBe(true);
    expect(await notices(() => mkdir(folder))).toBe(true);
    expect(await notices(() => writeFile(join(folder, 'new.md'), 'a'))).toBe(true);
    await rm(`${dir}-away`, { recursive: true });
  }
});

it('calls once for a burst of changes, after the last of them', async () => {
  for (let count = 0; count < 50; count += 1) writeFileSync(join(dir, `en/plan/part-${count}.md`), 'a');
  await vi.waitFor(() => expect(calls).toBe(1), 5000);
  expect(await notices(() => writeFile(join(dir, 'topics.yaml'), 'a'))).toBe(true);
  expect(calls).toBe(2);
});

it('says nothing of what is not its own, and nothing after it was closed', async () => {
  const [other, sentinel] = [await writeFolder({}), await writeFolder(rightFiles)];
  let seen = 0;
  const second = watchContent([sentinel], () => {
    seen += 1;
  });
  await mkdir(other, { recursive: true });
  await writeFile(join(other, 'a.md'), 'a');
  await writeFile(`${dir}-beside.md`, 'a');
  watcher.close();
  await writeFile(join(dir, 'topics.yaml'), 'a');
  // Whatever is to come has come once a change made after it is noticed.
  await writeFile(join(sentinel, 'topics.yaml'), 'a');
  await vi.waitFor(() => expect(seen).toBe(1), 5000);
  expect(calls).toBe(0);
  second.close();
});
