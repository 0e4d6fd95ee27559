import type { Selectable } from 'kysely';
import type { Values } from '../core/event.ts';
import type { AuditEntry, Store } from '../core/ports.ts';
import { takeNumber } from './counter.ts';
import type { Database, Tables } from './tables.ts';

export function createAudit(db: Database): Pick<Store, 'appendAudit' | 'readAudit'> {
  return {
    async appendAudit({ at, who, role, platform, what, details }) {
      await db.transaction().execute(async (unit) => {
        const seq = await takeNumber(unit, 'audit');
        const row = { seq, at_ms: at.getTime(), who, role, platform, what, details: JSON.stringify(details) };
        await unit.insertInto('audit').values(row).execute();
      });
    },
    async readAudit(limit) {
      const rows = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(toEntry);
    },
  };
}

function toEntry({ at_ms, who, role, platform, what, details: json }: Selectable<Tables['audit']>): AuditEntry {
  const details: Values = JSON.parse(json);
  return { at: new Date(at_ms), who, role, platform, what, details };
}
