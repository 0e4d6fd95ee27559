import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { fitDecision, fitRanks } from './fit.ts';
import { benchRetrieval } from './retrieval.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: 'data/xquad' }, quick: { type: 'boolean', default: false } },
});
const root = dirname(import.meta.dirname);
const today = new Date().toISOString().slice(0, 10);
const name = positionals.at(-1);

if (name === 'retrieval') await benchRetrieval(values.data, root, values.quick);
else if (name === 'fit-ranking') await fitRanks(values.data, root, today);
else if (name === 'fit-decision') await fitDecision(values.data, root, today);
else {
  console.error(
    'Say what to measure: bench retrieval --data DIR [--quick], or bench fit-ranking, then fit-decision --data DIR.',
  );
  process.exitCode = 1;
}
