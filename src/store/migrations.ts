import { guardAudit } from './audit.ts';
import type { Engine } from './engine.ts';
import { addFormLife } from './migration-form-life.ts';
import { addHandover } from './migration-handover.ts';
import { addMisses } from './migration-misses.ts';
import type { Unit } from './tables.ts';

type Migration = (unit: Unit, engine: Engine) => Promise<void>;

/** Every change to the tables, oldest first. A change that has been released is never edited: add another one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-first-tables': createFirstTables,
  '2026-11-form-life': addFormLife,
  '2026-11-audit-guard': guardAudit,
  '2026-11-misses': addMisses,
  '2026-11-handover': addHandover,
};

async function createFirstTables({ schema }: Unit, { orderless }: Engine): Promise<void> {
  await schema
    .createTable('counter')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('person_language')
    .addColumn('who', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .execute();

  await schema
    .createTable('form_version')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('nth', 'integer', (column) => column.notNull())
    .addColumn('spec', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('form_version_key', ['name', 'version'])
    .execute();

  await schema
    .createTable('draft')
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('editing', 'integer', (column) => column.notNull())
    .addColumn('started_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('touched', 'bigint', (column) => column.notNull())
    .addColumn('touched_day', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['who', 'form'])
    .execute();
  await schema.createIndex('draft_by_form').on('draft').column('form').execute();

  const handledEvent = schema
    .createTable('handled_event')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('handled_event_key', ['id']);
  await (orderless ? handledEvent.modifyEnd(orderless) : handledEvent).execute();
  await schema.createIndex('handled_event_by_day').on('handled_event').column('day').execute();

  const counted = schema
    .createTable('counted')
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('once', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('counted_key', ['form', 'once']);
  await (orderless ? counted.modifyEnd(orderless) : counted).execute();

  await schema
    .createTable('submission')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('submitted_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('answers', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('submission_by_form').on('submission').columns(['form', 'seq']).execute();

  await schema
    .createTable('question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event', 'text', (column) => column.notNull().unique())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('section', 'text')
    .addColumn('text', 'text')
    .addColumn('parked', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('helpful', 'integer')
    .execute();
  await schema.createIndex('question_by_time').on('question').column('at_ms').execute();

  await schema
    .createTable('audit')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
}
