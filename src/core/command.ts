import type { Text } from '../language/language.ts';
import type { ListingOption, Role } from './adapter.ts';
import type { Values } from './event.ts';
import type { FormSpec } from './form.ts';

/** A command as its file describes it: what people can type, who may, and which action does it. */
export interface CommandSpec {
  readonly name: string;
  readonly action: string;
  readonly role: Role;
  readonly description: Text;
  readonly options: readonly ListingOption[];
  /** Arguments that the file gives to the action; they win over what a person types. */
  readonly with: Values;
  /** What the desk says about itself here, for actions that show a text of the editors' (start, help). */
  readonly say?: Text;
  readonly form?: FormSpec;
}

/** Every command by its name, in the order of the names. */
export type Commands = ReadonlyMap<string, CommandSpec>;
