import type { Unit } from './tables.ts';

/** Tokens of programs that pull answers, and what was sent to those that do not. */
export async function addHandover({ schema }: Unit): Promise<void> {
  await schema
    .createTable('api_token')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('day', 'text', (column) => column.notNull())
    .execute();

  await schema
    .createTable('webhook')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('stopped', 'integer', (column) => column.notNull())
    .execute();

  await schema
    .createTable('delivery')
    .addColumn('nth', 'bigint', (column) => column.primaryKey())
    .addColumn('webhook', 'text', (column) => column.notNull())
    .addColumn('hour_ms', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .execute();
}
