import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaFile, toEditorSchema } from '../commands/editor-schema.ts';
import type { Config } from '../config.ts';
import { readArguments } from './arguments.ts';

/** Writes the schema of the command files to where editors look for it. */
export async function schema({ commandsDir }: Config, args: readonly string[]): Promise<void> {
  readArguments(args, {});
  const file = join(commandsDir, editorSchemaFile);
  await writeFile(file, toEditorSchema());
  console.log(`${file} is up to date.`);
}
