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

/**
 * Says what to write instead of an unknown word: the nearest known one, else all of them when they are few.
 *
 * @example
 * toRemedy('stars', ['rating', 'choice', 'text']) // => 'Use rating, choice or text.'
 * toRemedy('ratng', ['rating', 'choice', 'text']) // => 'Did you mean "rating"?'
 */
export function toRemedy(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({ name, distance: measureDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(Math.min(word.length, name.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  if (nearest !== undefined) return `Did you mean "${nearest.name}"?`;
  const last = known.at(-1);
  if (last === undefined || known.length > 20) return 'Remove it.';
  return known.length === 1 ? `Use ${last}.` : `Use ${known.slice(0, -1).join(', ')} or ${last}.`;
}

/** Edits that turn one word into another; two neighbours that changed places are one edit (optimal string alignment). */
function measureDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = next;
  }
  return last[to.length] ?? 0;
}
