import type { Selectable } from 'kysely';
import type { Values } from '../core/event.ts';
import type { NumberedEntry, Store } from '../core/ports.ts';
import { takeNumber } from './counter.ts';
import type { Engine } from './engine.ts';
import type { Database, Tables, Unit } from './tables.ts';

export function createAudit(db: Database): Pick<Store, 'appendAudit' | 'readAudit'> {
  return {
    async appendAudit({ at, who, role, platform, what, details }) {
      await db.transaction().execute(async (unit) => {
        const seq = await takeNumber(unit, 'audit');
        const row = { seq, at_ms: at.getTime(), who, role, platform, what, details: JSON.stringify(details) };
        await unit.insertInto('audit').values(row).execute();
      });
    },
    async readAudit(limit, before = Number.MAX_SAFE_INTEGER) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '<', before)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toEntry);
    },
  };
}

/** Has the database itself refuse to change or shorten the trail, whichever program asks. */
export async function guardAudit(unit: Unit, { appendOnly }: Engine): Promise<void> {
  for (const statement of appendOnly('audit')) await statement.execute(unit);
}

function toEntry({ seq, at_ms, who, role, platform, what, details: json }: Selectable<Tables['audit']>): NumberedEntry {
  const details: Values = JSON.parse(json);
  return { seq, at: new Date(at_ms), who, role, platform, what, details };
}
