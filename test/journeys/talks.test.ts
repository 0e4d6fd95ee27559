import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openFolder } from './desk.ts';
import { run } from './program.ts';

const mark = '› ';
const anything = '…';

const isTyped = (line: string): boolean => line.startsWith(mark.trimEnd());

/** Lines with something on them: how many empty ones stand between is the terminal's affair. */
const toLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What was shown, with `…` where the talk leaves lines open; from the first line that is not as expected, as it is. */
function toShown(expected: readonly string[], shown: readonly string[]): readonly string[] {
  const told: string[] = [];
  let at = 0;
  for (const [index, line] of expected.entries()) {
    if (isTyped(line)) told.push(line);
    else if (line === anything) {
      const next = expected.slice(index + 1).find((later) => later !== anything && !isTyped(later));
      const found = next === undefined ? shown.length : shown.indexOf(next, at);
      if (found === -1) return [...told, ...shown.slice(at)];
      told.push(anything);
      at = found;
    } else {
      const actual = shown[at];
      at += 1;
      if (actual !== line) return [...told, ...(actual === undefined ? [] : [actual]), ...shown.slice(at)];
      told.push(line);
    }
  }
  return [...told, ...shown.slice(at)];
}

/** A talk is named after the locale of the person who types. */
it.each(globSync(join(import.meta.dirname, 'talks/*.txt')).map((file) => basename(file, '.txt')))(
  'the talk %s goes as it is written',
  async (name) => {
    const { dir, close } = await openFolder();
    onTestFinished(close);
    const expected = toLines(await readFile(join(import.meta.dirname, 'talks', `${name}.txt`), 'utf8'));
    const typed = expected.filter(isTyped).map((line) => `${line.slice(mark.length)}\n`);
    const settings = { LANG: `${name}.UTF-8`, DATABASE_URL: 'sqlite:desk.db' };
    const { code, output, errors } = await run(['chat'], dir, { settings, typed: typed.join('') });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(toShown(expected, toLines(output))).toEqual(expected);
  },
);
