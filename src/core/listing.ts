import type { Listing } from './adapter.ts';
import type { CommandSpec } from './command.ts';

/** A command as a platform may list it: without what only the desk needs to know. */
export function toListing({ name, description, role, options }: CommandSpec): Listing {
  return { name, description, role, options };
}
