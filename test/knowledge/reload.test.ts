import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createLive, type Live } from '../../src/core/live.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { watchContent } from '../../src/knowledge/watch.ts';
import { rightFiles, writeFolder } from './folder.ts';

const leaders = 'workshop/about#leaders';
const path = 'en/workshop/about.md';
const article = rightFiles[path] ?? '';
const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

interface Served {
  readonly dir: string;
  readonly live: Live<Knowledge>;
  readonly problems: string[];
}

async function serve(): Promise<Served> {
  const dir = await writeFolder(rightFiles);
  const problems: string[] = [];
  const live = await createLive(
    () => readKnowledge(dir),
    (problem) => problems.push(String(problem)),
  );
  closers.push(watchContent([dir], () => void live.reload()).close);
  return { dir, live, problems };
}

const toText = ({ live }: Served): string | undefined => live.current().sections.get(leaders)?.renditions.en?.text;

async function waitForText(served: Served, words: string): Promise<void> {
  await vi.waitFor(() => expect(toText(served)).toContain(words), 5000);
}

it('serves what an editor saves by renaming', async () => {
  const served = await serve();
  const { version } = served.live.current();
  await writeFile(join(served.dir, 'draft.md~'), article.replace('40', '41'));
  await rename(join(served.dir, 'draft.md~'), join(served.dir, path));
  await waitForText(served, '41 senior');
  expect(served.live.current().version).not.toBe(version);
});

it('goes on serving the old content while the new one is broken, and says why', async () => {
  const served = await serve();
  await writeFile(join(served.dir, path), article.replace('revision: 1', 'revision: [1'));
  await vi.waitFor(() => expect(served.problems).toHaveLength(1), 5000);
  expect(served.problems[0]).toMatch(/^ContentError: knowledge\/en\/workshop\/about\.md:5: .*\[yaml-syntax\]/);
  expect(toText(served)).toContain('40 senior');
  expect(served.live.current().search('how many leaders came').matches[0]?.section).toBe(leaders);
  await writeFile(join(served.dir, path), article.replace('40', '42'));
  await waitForText(served, '42 senior');
});

it('is never empty or half new during a burst of changes', async () => {
  const served = await serve();
  const seen = new Set<string>();
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      const { sections } = served.live.current();
      seen.add(`${sections.size} ${toText(served)?.match(/\d+/)?.[0] ?? 'nothing'}`);
      await new Promise(setImmediate);
    }
  })();
  for (let count = 50; count <= 80; count += 1) {
    await writeFile(join(served.dir, path), article.replace('40', String(count)));
    await served.live.reload();
  }
  await waitForText(served, '80 senior');
  done.abort();
  await watching;
  expect([...seen].filter((state) => !/^3 (40|[5-8]\d)$/.test(state))).toEqual([]);
});
