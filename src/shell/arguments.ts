import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DeskError } from '../errors.ts';

/**
 * Reads the arguments of a shell command.
 *
 * @throws DeskError `arguments` that says which are known.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const known = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name} VALUE` : `--${name}`,
    );
    throw new DeskError('arguments', 'These arguments are not known.', `Use ${known.join(', ')}.`);
  }
}
