import type { Api } from 'grammy';

/** A signal as grammY declares it: that of a package for old versions of Node. */
export type Signal = NonNullable<Parameters<Api['getMe']>[0]>;

/** Node's own signal for grammY, which only listens for `abort` and reads `aborted`. */
export function toSignal(signal: AbortSignal): Signal {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two declarations of one thing
  return signal as Signal;
}
