import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';
import { actionNames } from '../../src/desk.ts';
import { openTalk, type Talk } from './talk.ts';

const real = await readCommands('commands', { actions: new Set(actionNames) });

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk(() => real);
});
afterEach(() => talk.close());

/** Nine people, who neither begin nor finish in the order of their numbers. */
const people = ['4', '9', '1', '7', '3', '8', '2', '6', '5'];

async function fillIn(person: string): Promise<void> {
  talk.become({ person: `p${person}`, chat: `c${person}` });
  await talk.run();
  await talk.press('I agree');
  await talk.say(`1:${(Number(person) % 5) + 1} 2:4 3:3 4:4 5:a 6:yes 7:comment of ${person}`);
  await talk.press('Send');
}

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, as somebody reads them who has stolen the file. */
function readTables(): ReadonlyMap<string, readonly Row[]> {
  const database = new DatabaseSync(talk.file, { readOnly: true });
  const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).all();
  const rows = tables.map(
    ({ name }) => [String(name), database.prepare(`select * from "${String(name)}"`).all()] as const,
  );
  database.close();
  return new Map(rows);
}

const toPerson = (row: Row | undefined): string | undefined => /comment of (\d)/.exec(String(row?.['answers']))?.[1];

it('never merges two people: each has one submission with their own answers', async () => {
  for (const person of people) await fillIn(person);
  const stored = readTables().get('submission') ?? [];
  expect(new Set(stored.map(toPerson))).toEqual(new Set(people));
  expect(stored).toHaveLength(people.length);
  expect(new Set(stored.map((row) => row['receipt_hash'])).size).toBe(people.length);
});

it('has nothing in any table that leads from a submission to a person', async () => {
  for (const person of people) await fillIn(person);
  const tables = readTables();
  const submissions = tables.get('submission') ?? [];
  const others = [...tables].flatMap(([name, rows]) => (name === 'submission' ? [] : rows));
  const elsewhere = new Set(others.flatMap((row) => Object.values(row)));
  const hashes = (tables.get('counted') ?? []).map((row) => String(row['once']));
  const marks = [...hashes, ...people.map((person) => talk.who({ person: `p${person}` }))].map((mark) =>
    mark.slice(0, 8),
  );
  for (const submission of submissions) {
    // What several submissions share says nothing; what one has alone must be found nowhere else.
    const isOwn = ([column, value]: readonly [string, unknown]): boolean =>
      value !== null && submissions.filter((other) => other[column] === value).length === 1;
    const own = Object.entries(submission).filter(isOwn);
    // Small numbers turn up everywhere; the order they give is looked at below.
    expect(own.filter(([column, value]) => column !== 'seq' && elsewhere.has(value))).toEqual([]);
    expect(marks.filter((mark) => JSON.stringify(submission).includes(mark))).toEqual([]);
  }
});

it('keeps those who were counted and those who agreed in an order that is nobody’s', async () => {
  for (const person of people) await fillIn(person);
  const counted = readTables().get('counted') ?? [];
  const groups = Map.groupBy(counted, (row) => row['form']);
  expect([...groups.values()].map((rows) => rows.length)).toEqual([people.length, people.length]);
  for (const rows of groups.values()) {
    const hashes = rows.map((row) => String(row['once']));
    expect(hashes).toEqual(hashes.toSorted());
  }
  // No hash of one group is in the other, so that not even the two lists can be laid side by side.
  expect(new Set(counted.map((row) => row['once'])).size).toBe(2 * people.length);
});

it('tells no time but the hour, and the same whatever the minute', async () => {
  for (const person of people) {
    await fillIn(person);
    talk.wait(60_000);
  }
  const { submission = [], handled_event: events = [] } = Object.fromEntries(readTables());
  const times = submission.flatMap((row) => [row['submitted_at_ms'], row['changed_at_ms']]);
  expect(new Set(times)).toEqual(new Set([Date.UTC(2025, 2, 1, 8)]));
  expect(Object.keys(events[0] ?? {})).toEqual(['id', 'day']);
});

it('leaves no trace of a change, of who made it, nor of the code', async () => {
  await fillIn('4');
  await talk.press('Review my answers');
  await talk.press('Change');
  await talk.press('✎ Comments');
  await talk.say('comment of 4, changed');
  await talk.press('Send');
  const rows = [...readTables()].flatMap(([name, all]) => all.map((row) => [name, JSON.stringify(row)] as const));
  const withPerson = rows.filter(([, row]) => row.includes(talk.who()));
  expect(withPerson).toEqual([]);
  expect(readTables().get('draft')).toEqual([]);
});
