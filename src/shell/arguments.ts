import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DeskError } from '../errors.ts';

/**
 * Reads the arguments of a shell command. Words without dashes are taken only where `takesWords`: anywhere else one is
 * a slip, such as a form's name without `--form`, and passing over it would give the wrong form.
 *
 * @throws DeskError `arguments` that says which are known.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  { takesWords = false } = {},
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: takesWords });
  } catch {
    const known = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name} VALUE` : `--${name}`,
    );
    const remedy = known.length === 0 ? 'Leave them out.' : `Use ${known.join(', ')}.`;
    throw new DeskError('arguments', 'These arguments are not known.', remedy);
  }
}
