import type { Unit } from './tables.ts';

/** Why answers did not help, what became of misses, and who is to be told when there is an answer. */
export async function addMisses({ schema }: Unit): Promise<void> {
  for (const name of ['reason', 'settled', 'assigned'] as const) {
    await schema.alterTable('question').addColumn(name, 'text').execute();
  }
  await schema
    .createTable('waiting')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('waiting_key', ['question', 'who'])
    .execute();
}
