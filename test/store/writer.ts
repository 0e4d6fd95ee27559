import { openStore } from '../../src/store/open.ts';
import { aDraft, aSubmission } from './samples.ts';

/**
 * A program that shares a database with its parent: `node writer.ts <url> <name> <how many> [once]`.
 *
 * Commits submissions one after another and prints the id of each as soon as the store has acknowledged it, or what
 * the store said instead. With `once` they all count as one person.
 */
const [url = '', name = '', times = '', once] = process.argv.slice(2);
const store = await openStore(url);
console.log('open');
for (let n = 1; n <= Number(times); n += 1) {
  const id = `${name}-${n}`;
  await store.saveDraft(aDraft({ who: id }), `draft-${id}`);
  const submission = aSubmission({ id, ...(once !== undefined && { once }) });
  const outcome = await store.commitSubmission(submission, { who: id }, `commit-${id}`);
  console.log(outcome === 'saved' ? id : outcome);
}
await store.close();
