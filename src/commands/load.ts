import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CommandSpec, Commands } from '../core/command.ts';
import { ContentError, type Problem, toRemedy } from '../errors.ts';
import { readYaml, type YamlFile } from '../yaml.ts';
import { checkForm } from './check.ts';
import { toForm } from './form.ts';
import { type CommandFile, commandSchema, nameSchema } from './schema.ts';

/** What the files may refer to. */
export interface Known {
  /** Names of the actions that the desk has. */
  readonly actions: ReadonlySet<string>;
  /** Section ids of the knowledge base; without them, references to sections are not checked. */
  readonly sections?: ReadonlySet<string>;
}

/**
 * Reads every command and form: one YAML file each, whose name is the name that people type.
 *
 * @param dir the folder; problems name its files as `dir/name.yaml`.
 * @throws ContentError with everything that is wrong in all files: keys, languages, lengths, actions, and in forms
 * whatever cannot be asked or answered. Files that are not YAML are problems too, so that none is overlooked.
 * @example
 * const commands = await readCommands('commands', { actions: new Set(['ask', 'form']) });
 * commands.get('feedback')?.form?.questions.length
 * // => 7
 */
export async function readCommands(dir: string, known: Known): Promise<Commands> {
  const files = await readDirectory(dir);
  const results = await Promise.all(files.map((file) => readCommand(join(dir, file), known)));
  const problems = results.flatMap((result) => result.problems);
  if (files.length === 0) problems.push(toProblem(dir, 'There are no commands here.', 'Add one.', 'commands-missing'));
  if (problems.length > 0) throw new ContentError(problems);
  const specs = results.flatMap(({ spec }) => spec ?? []);
  return new Map(specs.map((spec) => [spec.name, spec]));
}

/** The files people wrote: not hidden ones, and no Markdown, which may explain the folder. */
async function readDirectory(dir: string): Promise<readonly string[]> {
  try {
    const names = await readdir(dir);
    return names.filter((name) => !name.startsWith('.') && !name.endsWith('.md')).sort();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return [];
  }
}

interface Result {
  readonly spec?: CommandSpec;
  readonly problems: Problem[];
}

async function readCommand(path: string, known: Known): Promise<Result> {
  const name = basename(path, '.yaml');
  if (!path.endsWith('.yaml')) {
    const what = 'This file is no command.';
    return { problems: [toProblem(path, what, 'Let its name end in .yaml, or move it away.', 'command-file')] };
  }
  if (!nameSchema.safeParse(name).success) {
    const remedy = 'Use small letters, digits and _, beginning with a letter, at most 32.';
    return { problems: [toProblem(path, `A command cannot be called "${name}".`, remedy, 'command-name')] };
  }
  const yaml = readYaml(path, await readFile(path, 'utf8'), commandSchema);
  if (yaml.value === undefined) return { problems: [...yaml.problems] };
  const { form: formFile, say, ...rest } = yaml.value;
  const form = formFile && toForm(name, formFile);
  const spec = { name, ...rest, ...(say && { say }), ...(form && { form }) };
  return { spec, problems: checkCommand(path, spec, yaml, known) };
}

function checkCommand(file: string, spec: CommandSpec, { lineOf }: YamlFile<CommandFile>, known: Known): Problem[] {
  const problems: Problem[] = [];
  const report = (path: readonly PropertyKey[], what: string, remedy: string, code: string): void => {
    problems.push({ file, line: lineOf(path), what, remedy, code });
  };
  const { action, form, options } = spec;
  if (!known.actions.has(action)) {
    report(['action'], `There is no action "${action}".`, toRemedy(action, [...known.actions]), 'action-unknown');
  }
  if (action === 'form' && form === undefined) {
    report(['action'], 'The action "form" needs a form.', 'Add "form:" with its questions.', 'form-missing');
  }
  if (action !== 'form' && form !== undefined) {
    report(['form'], `The action "${action}" has no form.`, 'Remove it, or write "action: form".', 'form-unused');
  }
  for (const [index, { name, kind, choices, required }] of options.entries()) {
    const before = options.slice(0, index);
    const path = ['options', index];
    if (before.some((option) => option.name === name)) {
      report([...path, 'name'], `There is already an option "${name}".`, 'Rename one of them.', 'option-duplicate');
    }
    if (kind === 'choice' && choices.length === 0) {
      report(path, `The option "${name}" has no choices.`, 'Add them, or write "kind: text".', 'option-choices');
    }
    if (required && before.some((option) => !option.required)) {
      report(path, `The required option "${name}" stands after one that is not.`, 'Move it up.', 'option-order');
    }
  }
  for (const fault of form === undefined ? [] : checkForm(form, known.sections)) {
    report(['form', 'questions', ...fault.path], fault.what, fault.remedy, fault.code);
  }
  return problems.sort((a, b) => a.line - b.line);
}

function toProblem(file: string, what: string, remedy: string, code: string): Problem {
  return { file, line: 1, what, remedy, code };
}
