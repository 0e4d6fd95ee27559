import type { Unit } from './tables.ts';

/** What is numbered. */
type Counter = 'audit' | 'consent' | 'delivery' | 'submission';

/**
 * Takes the next number of a sequence that starts at 1, in the order in which transactions commit.
 *
 * An engine's own sequence hands out numbers before the commit, so that 7 can become visible before 6, and a reader
 * who goes on after 7 never sees 6. The counter's row stays locked until the transaction ends: whoever takes 7 has
 * waited until 6 was visible. Take the number as late in the transaction as possible, for the others wait meanwhile.
 */
export async function takeNumber(unit: Unit, name: Counter): Promise<number> {
  const { value } = await unit
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
