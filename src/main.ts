import { readEnvironment, toConfig, type Config } from './config.ts';
import { ContentError, DeskError } from './errors.ts';
import { ask } from './shell/ask.ts';
import { check } from './shell/check.ts';
import { evaluate } from './shell/eval.ts';
import { exportForm } from './shell/export.ts';
import { pack } from './shell/pack.ts';
import { results } from './shell/results.ts';
import { run } from './shell/run.ts';
import { schema } from './shell/schema.ts';
import { token } from './shell/token.ts';
import { webhook } from './shell/webhook.ts';

type Command = (config: Config, args: readonly string[]) => Promise<void>;

/** What can be typed after `npm run`, by name. */
const shell: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['start', (config, args) => run(config, args, 'all')],
  ['chat', (config, args) => run(config, args, 'terminal')],
  ['ask', ask],
  ['check', check],
  ['eval', evaluate],
  ['export', exportForm],
  ['pack', pack],
  ['results', results],
  ['schema', schema],
  ['token', token],
  ['webhook', webhook],
]);

/** Runs one command; what goes wrong is one clear line where somebody can mend it, and exit code 1. */
async function main([name = 'start', ...args]: readonly string[]): Promise<void> {
  try {
    const command = shell.get(name);
    if (command === undefined) {
      throw new DeskError('command-unknown', `There is no command "${name}".`, `Use ${[...shell.keys()].join(', ')}.`);
    }
    await command(toConfig(readEnvironment()), args);
  } catch (error) {
    for (const one of error instanceof AggregateError ? error.errors : [error]) {
      const isKnown = one instanceof DeskError || one instanceof ContentError;
      console.error(isKnown ? one.message : one);
    }
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
