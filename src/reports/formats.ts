import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { xlsx } from './xlsx.ts';

/** Every kind of file that answers can be exported to, by the name that people type. */
export const exportFormats = { csv, xlsx, json } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof exportFormats;
