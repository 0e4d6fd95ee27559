/**
 * A mistake that somebody can mend: says what and where, why, and what to do, with a permanent code for looking it up.
 *
 * Shown as `what why remedy [code]`. Never put a secret into it.
 *
 * @example
 * new DeskError('token-refused', 'TELEGRAM_BOT_TOKEN was refused by Telegram (401).', 'Copy it again from @BotFather into .env.')
 */
export class DeskError extends Error {
  readonly code: string;

  constructor(code: string, what: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${remedy} [${code}]`, options);
    this.name = 'DeskError';
    this.code = code;
  }
}

/** One thing wrong in a file that people write by hand. `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** What is wrong and why, as whole sentences. */
  readonly what: string;
  readonly remedy: string;
  readonly code: string;
}

/**
 * A problem as an editor reads it.
 *
 * @example
 * toLine({ file: 'commands/feedback.yaml', line: 14, what: 'Unknown key "titel".', remedy: 'Did you mean "title"?', code: 'key-unknown' })
 * // => 'commands/feedback.yaml:14: Unknown key "titel". Did you mean "title"? [key-unknown]'
 */
export function toLine({ file, line, what, remedy, code }: Problem): string {
  return `${file}:${line}: ${what} ${remedy} [${code}]`;
}

/** Content that cannot be used, with everything that is wrong in it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(toLine).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
