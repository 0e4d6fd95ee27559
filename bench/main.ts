import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { fit } from './fit.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const root = dirname(import.meta.dirname);
if (positionals.at(-1) === 'fit') await fit(values.data ?? '', root, new Date().toISOString().slice(0, 10));
