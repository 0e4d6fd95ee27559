import { z } from 'zod';
import { commandSchema } from './schema.ts';

/** The file beside the commands that tells an editor what may stand in them. */
export const editorSchemaFile = '.schema.json';

/**
 * Writes the schema of a command file as JSON Schema, so that an editor completes and checks while one types.
 *
 * Draft 7, because that is what the YAML extensions of editors read:
 * https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
export function toEditorSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(commandSchema, { target: 'draft-7', io: 'input', reused: 'ref' }), null, 2)}\n`;
}
