import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/load.ts';
import type { Commands } from '../../src/core/command.ts';
import { actionNames } from '../../src/desk.ts';
import { ContentError } from '../../src/errors.ts';

const actions = new Set(['start', 'help', 'ask', 'browse', 'language', 'form', 'results', 'export']);
const sections = new Set(['workshop/agenda#three-issues']);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(dir, { recursive: true }));

const write = (files: Readonly<Record<string, string>>): Promise<unknown> =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dir, name), text)));

/** The problems as an editor reads them, without the folder. */
async function readProblems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await write(files);
  const error: unknown = await readCommands(dir, { actions, sections }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ContentError)) throw new Error('There were no problems.', { cause: error });
  return error.message.split('\n').map((line) => line.replace(`${dir}/`, ''));
}

const words = '{ vi: a, en: b, th: c }';
const head = `action: form\ndescription: ${words}\nform:\n  title: ${words}\n  thanks: ${words}\n  questions:\n`;
const question = (id: string, rest: string): string => `    - { id: ${id}, label: ${words}, ask: ${words}, ${rest} }\n`;
const choices = `choices: [{ code: a, label: { vi: a, en: b, th: c } }, { code: b, label: { vi: d, en: e, th: f } }]`;

describe('the commands of the desk', () => {
  const read = (): Promise<Commands> => readCommands('commands', { actions: new Set(actionNames), sections });

  it('are all there, in the order of their names', async () => {
    const names = globSync('commands/*.yaml').map((file) => file.replace(/^.*[/\\]|\.yaml$/g, ''));
    expect([...(await read()).keys()]).toEqual(names.sort());
  });

  it('keep what concerns all answers for organisers, misses for staff, the audit trail for owners', async () => {
    const commands = [...(await read()).values()].filter(({ role }) => role !== 'participant');
    const kept = (only: string): readonly string[] =>
      commands.filter(({ role }) => role === only).map(({ name }) => name);
    expect(kept('organiser')).toEqual(expect.arrayContaining(['count', 'export', 'form', 'qr', 'remind', 'results']));
    expect(kept('staff')).toEqual(['misses']);
    expect(kept('owner')).toEqual(['audit']);
  });

  it('ask for consent and for seven answers in the feedback, of which one is required', async () => {
    const form = (await read()).get('feedback')?.form;
    expect(form).toMatchObject({
      identity: 'anonymous',
      again: 'refuse',
      consent: { en: expect.stringMatching(/24 months/) },
    });
    expect(form?.questions.map(({ id, required }) => `${id}${required ? '*' : ''}`)).toEqual([
      'overall*',
      'equality',
      'peacekeeping',
      'police',
      'most_useful',
      'will_use',
      'comment',
    ]);
  });
});

it('gives a command its name, its defaults and what its file says', async () => {
  await write({
    'plan.yaml': `action: browse\ndescription: ${words}\nwith: { topic: plan }\n`,
    'README.md': '# Commands',
  });
  expect([...(await readCommands(dir, { actions })).values()]).toEqual([
    {
      name: 'plan',
      action: 'browse',
      role: 'participant',
      description: { vi: 'a', en: 'b', th: 'c' },
      options: [],
      with: { topic: 'plan' },
    },
  ]);
});

it('gives a form a version that changes with its words and not with the order of its keys', async () => {
  const versionOf = async (text: string): Promise<string | undefined> => {
    await write({ 'poll.yaml': text });
    return (await readCommands(dir, { actions })).get('poll')?.form?.version;
  };
  const version = await versionOf(head + question('a', 'type: yesno, required: true'));
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(await versionOf(head + question('a', 'required: true, type: yesno'))).toBe(version);
  expect(await versionOf(head + question('a', 'type: yesno, required: false'))).not.toBe(version);
});

describe('says what is wrong in a file, with its line', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      `action: brows\ndescription: ${words}`,
      ['x.yaml:1: There is no action "brows". Did you mean "browse"? [action-unknown]'],
    ],
    [`action: ask\ndescription: { vi: a, en: b }`, ['x.yaml:2: "description.th" is missing. Add it. [key-missing]']],
    [
      `action: ask\ndescription:\n  vi: a\n  en: ${'x'.repeat(101)}\n  th: c`,
      ['x.yaml:4: This text has 101 characters, and there is room for 100. Shorten it. [text-too-long]'],
    ],
    [
      `action: form\ndescription: ${words}`,
      ['x.yaml:1: The action "form" needs a form. Add "form:" with its questions. [form-missing]'],
    ],
    [
      `action: ask\ndescription: ${words}\noptions:\n  - { name: a, description: ${words} }\n  - { name: a, kind: choice, required: true, description: ${words} }`,
      [
        'x.yaml:5: There is already an option "a". Rename one of them. [option-duplicate]',
        'x.yaml:5: The option "a" has no choices. Add them, or write "kind: text". [option-choices]',
        'x.yaml:5: The required option "a" stands after one that is not. Move it up. [option-order]',
      ],
    ],
    [
      head + question('a', 'type: stars'),
      [
        'x.yaml:7: "type" cannot be "stars". Use rating, nps, choice, choices, yesno, text, number or date. [value-unknown]',
      ],
    ],
    [
      head + question('a', 'type: rating, points: 11'),
      ['x.yaml:7: "points" is too much. Give at most 10. [value-range]'],
    ],
    [
      head + question('A', 'type: yesno'),
      [
        'x.yaml:7: "id" cannot be "A". Use small letters, digits and _, beginning with a letter, at most 24. [value-format]',
      ],
    ],
    [
      head + question('review', 'type: yesno'),
      [
        'x.yaml:7: A question cannot be called "consent" or "review": the form has pages with these names. Choose another id. [id-reserved]',
      ],
    ],
    [
      head + question('a', choices.replace('code: b', 'code: other').replace(/^/, 'type: choice, ')),
      [
        'x.yaml:7: The code "other" is kept for answers in somebody\'s own words. Write "other: true" beside the choices, or choose another code. [code-reserved]',
      ],
    ],
    [
      head + question('a', 'type: yesno') + question('a', 'type: yesno'),
      ['x.yaml:8: There is already a question "a". Give one of them another id. [id-duplicate]'],
    ],
    [
      head + question('a', `type: choice, choices: [{ code: a, label: ${words} }]`),
      ['x.yaml:7: "choices" is too little. Give at least 2 items. [value-range]'],
    ],
    [
      head +
        question(
          'a',
          `type: choice, choices: [{ code: a, label: ${words} }, { code: a, label: { vi: d, en: b, th: f } }]`,
        ),
      [
        'x.yaml:7: There is already a choice "a". Give one another code. [code-duplicate]',
        'x.yaml:7: Two choices are both called "b". Give one another label. [label-duplicate]',
      ],
    ],
    [
      head + question('a', `type: choices, max: 3, ${choices}`),
      ['x.yaml:7: "max" is 3, and there are 2 choices. Lower it. [limits-crossed]'],
    ],
    [
      head + question('a', 'type: number, min: 3, max: 2'),
      ['x.yaml:7: "max" is below "min". Change one of them. [limits-crossed]'],
    ],
    [
      head + question('long', 'type: yesno') + question('b', 'type: yesno, when: [{ question: lang, answered: true }]'),
      ['x.yaml:8: There is no question "lang". Did you mean "long"? [question-unknown]'],
    ],
    [
      head + question('a', 'type: yesno, when: [{ question: b, answered: true }]') + question('b', 'type: yesno'),
      ['x.yaml:7: "b" is not asked before "a". Move it up. [question-later]'],
    ],
    [
      head + question('a', 'type: yesno') + question('b', 'type: yesno, when: [{ question: a }]'),
      [
        'x.yaml:8: A condition needs exactly one test. Write one of "equals", "in", "at-least" and "answered: true". [condition-test]',
      ],
    ],
    [
      head + question('a', 'type: yesno, section: workshop/agenda#three-issue'),
      [
        'x.yaml:7: There is no section "workshop/agenda#three-issue" in the knowledge base. Did you mean "workshop/agenda#three-issues"? [section-unknown]',
      ],
    ],
  ])('%j', async (text, problems) => {
    expect(await readProblems({ 'x.yaml': text })).toEqual(problems);
  });

  it.each([
    ['type: rating', '{ question: a, at-least: 6 }'],
    ['type: rating', '{ question: a, at-least: 4 }, { question: a, equals: 2 }'],
    ['type: yesno', '{ question: a, equals: yes }'],
    ['type: number, max: 5', '{ question: a, at-least: 6 }'],
    ['type: text', '{ question: a, at-least: 1 }'],
    [`type: choice, ${choices}`, '{ question: a, in: [c, d] }'],
    [`type: choices, ${choices}`, '{ question: a, equals: c }'],
  ])('finds that after %s nobody is asked when %s', async (kind, when) => {
    const files = { 'x.yaml': head + question('a', kind) + question('b', `type: yesno, when: [${when}]`) };
    expect(await readProblems(files)).toEqual([
      'x.yaml:8: "b" is never asked: no answer makes all its conditions true. Check the values of "when". [question-unreachable]',
    ]);
  });

  it('finds what hangs on a question that is never asked', async () => {
    const text =
      head +
      question('a', 'type: rating') +
      question('b', 'type: yesno, when: [{ question: a, at-least: 9 }]') +
      question('c', 'type: yesno, when: [{ question: b, equals: true }]');
    expect(await readProblems({ 'x.yaml': text })).toHaveLength(2);
  });

  it('finds names that are too long together for a button', async () => {
    const long = 'a'.repeat(24);
    expect(await readProblems({ [`${'f'.repeat(32)}.yaml`]: head + question(long, 'type: yesno') })).toEqual([
      expect.stringMatching(/: The names of the form, .* are \d+ letters too long together for a button/),
    ]);
  });
});

it('reports all files at once, and those that are no commands', async () => {
  const files = { 'a.yaml': 'action: ask', 'Bad-Name.yaml': '', 'c.yml': '', 'd.yaml': 'x: [' };
  const problems = await readProblems(files);
  expect(problems.map((line) => line.replace(/^(\S+): .* \[(.*)\]$/, '$1 $2'))).toEqual([
    'Bad-Name.yaml:1 command-name',
    'a.yaml:1 key-missing',
    'c.yml:1 command-file',
    expect.stringMatching(/^d.yaml:1 yaml-syntax/),
  ]);
});

it('does not take a folder without commands for a desk without commands', async () => {
  await expect(readCommands(join(dir, 'none'), { actions })).rejects.toThrow('There are no commands here.');
});
