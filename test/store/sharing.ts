import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store, Submission } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './place.ts';
import { aDraft, aSubmission } from './samples.ts';

/** A second program at work in the same database; `lines` grows as it prints. */
function startWriter(url: string, name: string, times: number, person?: string) {
  const args = [join(import.meta.dirname, 'writer.ts'), url, name, `${times}`, ...(person ? [person] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => lines);
  return { lines, ended, kill: () => child.kill('SIGKILL') };
}

/** What must hold when programs end, crash, and share a database. */
export function describeSharing(name: string, createPlace: () => Promise<Place>): void {
  describe(`${name}: ends, crashes and sharing`, () => {
    let place: Place;
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await openStore(place.url);
      opened.push(store);
      return store;
    };
    beforeEach(async () => {
      place = await createPlace();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await place.remove();
    });
    const readAll = (store: Store): Promise<readonly Submission[]> => store.readSubmissions('feedback', 0, 10_000);

    it('has everything after a restart, and goes on counting', async () => {
      const before = await open();
      await before.saveDraft(aDraft(), 'e1');
      await before.commitSubmission(aSubmission({ once: 'h1' }), { who: 'who-2' }, 'e2');
      await before.close();
      const after = await open();
      expect(await after.readDrafts('who-1')).toEqual([aDraft()]);
      expect(await after.wasStored('e2')).toBe(true);
      expect(await after.hasSubmitted('feedback', 'h1')).toBe(true);
      await after.commitSubmission(aSubmission({ id: 'r2' }), { who: 'who-3' }, 'e3');
      expect((await readAll(after)).map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it('rejects every call after it was closed, and may be closed twice', async () => {
      const store = await open();
      await store.close();
      await store.close();
      await expect(store.saveDraft(aDraft(), 'e1')).rejects.toThrow('destroyed');
    });

    it('forgets events after a week, and not before', async () => {
      const openOn = async (day: string, task: (store: Store) => Promise<void>): Promise<void> => {
        const store = await openStore(place.url, { now: () => new Date(day) });
        try {
          await task(store);
        } finally {
          await store.close();
        }
      };
      await openOn('2026-03-01T23:59:00Z', async (store) => {
        await store.saveDraft(aDraft(), 'e1');
      });
      await openOn('2026-03-08T23:59:00Z', async (store) => {
        expect(await store.wasStored('e1')).toBe(true);
      });
      await openOn('2026-03-09T00:01:00Z', async (store) => {
        expect(await store.wasStored('e1')).toBe(false);
        expect(await store.readDrafts('who-1')).toEqual([aDraft()]);
      });
    });

    it('forgets events while it stays open', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      let now = new Date('2026-03-01T12:00:00Z');
      const store = await openStore(place.url, { now: () => now });
      opened.push(store);
      await store.saveDraft(aDraft(), 'e1');
      now = new Date('2026-03-10T12:00:00Z');
      vi.advanceTimersByTime(86_400_000);
      vi.useRealTimers();
      await expect.poll(() => store.wasStored('e1')).toBe(false);
    });

    it('stores one of 200 commits of the same person through two handles', async () => {
      const stores = [await open(), await open()];
      const commits = Array.from({ length: 100 }, (_, n) =>
        stores.map((store, side) => {
          const id = `${side}-${n}`;
          return store.commitSubmission(aSubmission({ id, once: 'h1' }), { who: id }, id);
        }),
      );
      const outcomes = await Promise.all(commits.flat());
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(199);
      const [store] = stores;
      expect(store && (await readAll(store))).toHaveLength(1);
    });

    it('stores an event once that comes through two handles at the same time', async () => {
      const stores = [await open(), await open()];
      const saves = Array.from({ length: 40 }, (_, n) =>
        stores.map((store) => store.saveDraft(aDraft({ who: `who-${n}` }), `e${n}`)),
      );
      const outcomes = await Promise.all(saves.flat());
      expect(outcomes.filter(Boolean)).toHaveLength(40);
    });

    it('never shows a number before all smaller ones, so that a reader who goes on misses nothing', async () => {
      const [writer, reader] = [await open(), await open()];
      const writes = Array.from({ length: 200 }, (_, n) =>
        writer.commitSubmission(aSubmission({ id: `r${n}` }), { who: `who-${n}` }, `e${n}`),
      );
      const read: number[] = [];
      await vi.waitFor(
        async () => {
          const rows = await reader.readSubmissions('feedback', read.at(-1) ?? 0, 50);
          read.push(...rows.map(({ seq }) => seq));
          expect(read).toHaveLength(200);
        },
        { interval: 1, timeout: 15_000 },
      );
      await Promise.all(writes);
      expect(read).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    });

    it('lets two programs open an empty database and write to it at the same time', async () => {
      const writers = ['a', 'b'].map((side) => startWriter(place.url, side, 30));
      const lines = await Promise.all(writers.map(({ ended }) => ended));
      expect(lines.map((said) => said.length)).toEqual([31, 31]);
      const stored = await readAll(await open());
      expect(stored.map(({ id }) => id).sort()).toEqual(lines.flatMap((said) => said.slice(1)).sort());
    });

    it('has every acknowledged submission after the program was killed', async () => {
      const writer = startWriter(place.url, 'a', 100_000);
      await expect.poll(() => writer.lines.length, { timeout: 15_000 }).toBeGreaterThan(20);
      writer.kill();
      const [, ...acknowledged] = await writer.ended;
      const store = await open();
      const stored = new Set((await readAll(store)).map(({ id }) => id));
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      // At most one commit was under way, and no draft outlives its submission.
      expect(stored.size - acknowledged.length).toBeLessThanOrEqual(1);
      expect(await store.countDrafts('feedback')).toBeLessThanOrEqual(1);
    });
  });
}
