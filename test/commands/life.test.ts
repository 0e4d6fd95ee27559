import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toEditorSchema } from '../../src/commands/editor-schema.ts';
import { readCommands } from '../../src/commands/load.ts';
import { isTimeZone, toMoment } from '../../src/commands/moment.ts';
import type { FormSpec } from '../../src/core/form.ts';
import { ContentError } from '../../src/errors.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'life-'));
});
afterEach(() => rm(dir, { recursive: true }));

const words = '{ vi: a, en: b, th: c }';
const question = (id: string, rest: string): string => `    - { id: ${id}, label: ${words}, ask: ${words}, ${rest} }\n`;

/** The form of a file with some lines about its life; the lines stand from line 4 on. */
async function readForm(life: string, questions = question('a', 'type: yesno')): Promise<FormSpec | undefined> {
  const indented = life.replaceAll(/^/gm, '  ');
  const text = `action: form\ndescription: ${words}\nform:\n${indented}\n  title: ${words}\n  thanks: ${words}\n  questions:\n`;
  await writeFile(join(dir, 'poll.yaml'), text + questions);
  return (await readCommands(dir, { actions: new Set(['form']) })).get('poll')?.form;
}

describe('the life of a form', () => {
  it('has defaults that suit a feedback', async () => {
    expect(await readForm('')).toMatchObject({
      identity: 'anonymous',
      again: 'refuse',
      keep: { count: 24, unit: 'months' },
      timeZone: 'Asia/Ho_Chi_Minh',
      results: 'always',
    });
  });

  it('is read from its file', async () => {
    const life = `opens: 2025-02-20\nclosing: 2025-02-21\ncloses: 2025-02-22T18:00+09:00\nkeep: 8 weeks\nexpected: 40\nresults: after-close`;
    expect(await readForm(life)).toMatchObject({
      opens: '2025-02-19T17:00:00.000Z',
      closing: '2025-02-21T17:00:00.000Z',
      closes: '2025-02-22T09:00:00.000Z',
      keep: { count: 8, unit: 'weeks' },
      expected: 40,
      results: 'after-close',
    });
    expect((await readForm(`repeat: session\nsessions: [{ code: s1, label: ${words} }]`))?.repeat).toEqual({
      kind: 'session',
      sessions: [{ code: 's1', label: { vi: 'a', en: 'b', th: 'c' } }],
    });
  });

  it('changes no version, while its words and its sessions do', async () => {
    const first = await readForm('');
    expect((await readForm('closes: 2025-02-22\nkeep: 90 days\nexpected: 4'))?.version).toBe(first?.version);
    expect((await readForm('repeat: daily'))?.version).not.toBe(first?.version);
  });

  it('has one version of the same consent, whatever the form', async () => {
    const consent = `consent: ${words}`;
    const first = await readForm(consent);
    const second = await readForm(`${consent}\nrepeat: daily`);
    expect(first?.consentVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(second?.consentVersion).toBe(first?.consentVersion);
    expect((await readForm('consent: { vi: a, en: b, th: d }'))?.consentVersion).not.toBe(first?.consentVersion);
  });

  it.each([
    [
      'keep: for ever',
      '4: "form.keep" cannot be "for ever". Write it like 24 months, 90 days or 2 years. [value-format]',
    ],
    [
      'closes: tomorrow',
      '4: "form.closes" cannot be "tomorrow". Write it like 2025-02-22, 2025-02-22T18:00 or 2025-02-22T18:00+07:00. [value-format]',
    ],
    ['opens: 2025-02-30', '4: There is no moment 2025-02-30. Check the month, the day and the time. [moment-unknown]'],
    [
      'opens: 2025-02-22\ncloses: 2025-02-21',
      '5: The form closes before it opens or begins to close. Change one of the dates. [dates-crossed]',
    ],
    [
      'opens: 2025-02-22\nclosing: 2025-02-21',
      '5: The form begins to close before it opens. Change one of the dates. [dates-crossed]',
    ],
    [
      'timezone: Hanoi',
      '4: There is no such time zone. Write it like Asia/Ho_Chi_Minh or Asia/Bangkok. [time-zone-unknown]',
    ],
    ['repeat: session', '4: A form for each session needs the sessions. Add "sessions:". [sessions-missing]'],
    [
      `sessions: [{ code: a, label: ${words} }]`,
      '4: The form does not come for each session. Add "repeat: session". [sessions-unused]',
    ],
    [
      `repeat: session\nsessions: [{ code: a, label: ${words} }, { code: a, label: ${words} }]`,
      '5: There are two sessions "a". Give one of them another code. [code-duplicate]',
    ],
    [
      'again: edit',
      '4: An anonymous form cannot find what somebody sent. Write "again: refuse": people change their answers with the receipt. [again-anonymous]',
    ],
    [
      'identity: named',
      '4: A named form does not ask for the name. Add a question with "id: name", "type: text" and "required: true". [name-missing]',
    ],
    ['again: never', '4: "form.again" cannot be "never". Use refuse, edit or new. [value-unknown]'],
  ])('cannot be %j', async (life, problem) => {
    const error: unknown = await readForm(life).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContentError);
    expect(String(error)).toBe(`ContentError: ${join(dir, 'poll.yaml')}:${problem}`);
  });

  it('may ask for a name', async () => {
    const name = question('name', 'type: text, required: true');
    expect(await readForm('identity: named\nagain: edit', name)).toMatchObject({ identity: 'named', again: 'edit' });
  });
});

describe('a moment', () => {
  it.each([
    ['2025-02-22', 'Asia/Ho_Chi_Minh', 'start', '2025-02-21T17:00:00.000Z'],
    ['2025-02-22', 'Asia/Ho_Chi_Minh', 'end', '2025-02-22T17:00:00.000Z'],
    ['2025-12-31', 'Asia/Bangkok', 'end', '2025-12-31T17:00:00.000Z'],
    ['2025-02-22T18:00', 'Asia/Ho_Chi_Minh', 'end', '2025-02-22T11:00:00.000Z'],
    ['2025-02-22T18:00Z', 'Asia/Ho_Chi_Minh', 'end', '2025-02-22T18:00:00.000Z'],
    ['2025-02-22T18:00-05:00', 'Asia/Ho_Chi_Minh', 'end', '2025-02-22T23:00:00.000Z'],
    // The clocks of Berlin went forward at 2:00 on this day.
    ['2025-03-30T01:30', 'Europe/Berlin', 'start', '2025-03-30T00:30:00.000Z'],
    ['2025-03-30T03:30', 'Europe/Berlin', 'start', '2025-03-30T01:30:00.000Z'],
    ['2025-02-30', 'Asia/Bangkok', 'start', undefined],
    ['2025-02-22T25:00', 'Asia/Bangkok', 'start', undefined],
    ['2025-02-22', 'Asia/Atlantis', 'start', undefined],
  ] as const)('%s in %s, taken for the %s, is %s', (text, zone, edge, iso) => {
    expect(toMoment(text, zone, edge)).toBe(iso);
  });

  it('needs a place for its time zone', () => {
    expect(['Asia/Bangkok', 'UTC', '+07:00', 'Asia/Nowhere'].filter(isTimeZone)).toEqual(['Asia/Bangkok']);
  });
});

describe('the schema for editors', () => {
  it('is up to date; if not, run: npm run schema', async () => {
    expect(await readFile('commands/.schema.json', 'utf8')).toBe(toEditorSchema());
  });

  it.each(globSync('commands/*.yaml'))('is named in the first line of %s', async (file) => {
    expect((await readFile(file, 'utf8')).split('\n')[0]).toBe('# yaml-language-server: $schema=./.schema.json');
  });

  it('explains every key of a form', () => {
    const { properties, definitions } = JSON.parse(toEditorSchema());
    const toDescription = (key: Key): string | undefined => {
      const { $ref, allOf = [], description } = key;
      const parts = [...allOf, ...($ref === undefined ? [] : [definitions[$ref.split('/').at(-1) ?? '']])];
      return description ?? parts.map(toDescription).find((text) => text !== undefined);
    };
    const silent = Object.entries<Key>(properties.form.properties).filter(([, key]) => !toDescription(key));
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

interface Key {
  readonly description?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Key[];
}
