import { sql } from 'kysely';
import type { Unit } from './tables.ts';

/** Receipts, changes and withdrawals, occasions, consents, states of forms, reminders. */
export async function addFormLife(unit: Unit): Promise<void> {
  const { schema } = unit;
  for (const name of ['receipt_hash', 'occasion', 'source', 'consent'] as const) {
    await schema.alterTable('submission').addColumn(name, 'text').execute();
  }
  await schema
    .alterTable('submission')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('created'))
    .execute();
  await schema
    .alterTable('submission')
    .addColumn('changed_at_ms', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await unit
    .updateTable('submission')
    .set({ changed_at_ms: sql<number>`submitted_at_ms` })
    .execute();
  await schema.createIndex('submission_by_receipt').unique().on('submission').column('receipt_hash').execute();
  await schema.createIndex('submission_by_person').on('submission').column('who').execute();

  for (const name of ['occasion', 'source', 'consent', 'replaces', 'address'] as const) {
    await schema.alterTable('draft').addColumn(name, 'text').execute();
  }
  await schema
    .alterTable('draft')
    .addColumn('reminded', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('draft').addColumn('reminded_at_ms', 'bigint').execute();

  await schema
    .createTable('reminder_stop')
    .addColumn('who', 'text', (column) => column.primaryKey())
    .execute();

  await schema
    .createTable('form_state')
    .addColumn('form', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('set_at_ms', 'bigint', (column) => column.notNull())
    .execute();
}
