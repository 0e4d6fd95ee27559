import type { Store } from '../core/ports.ts';
import { takeNumber } from './counter.ts';
import type { Engine } from './engine.ts';
import type { Database, Unit } from './tables.ts';

/** Names of forms hold no colon, so a consent can never be taken for one. */
const toConsentGroup = (consent: string): string => `consent:${consent}`;

export function createCounted(
  db: Database,
  engine: Engine,
): Pick<Store, 'hasSubmitted' | 'hasAccepted' | 'acceptConsent'> {
  const isCounted = async (form: string, once: string): Promise<boolean> => {
    const row = await db
      .selectFrom('counted')
      .select('once')
      .where('form', '=', form)
      .where('once', '=', once)
      .executeTakeFirst();
    return row !== undefined;
  };
  return {
    hasSubmitted: isCounted,
    hasAccepted: (consent, once) => isCounted(toConsentGroup(consent), once),
    async acceptConsent(consent, once) {
      const group = toConsentGroup(consent);
      await db.transaction().execute(async (unit) => {
        // Taken first, although nothing reads it: two of the rewritings below at once would trip over each other.
        await takeNumber(unit, 'consent');
        if (await count(unit, group, once)) await engine.shuffleCounted?.(group).execute(unit);
      });
    },
  };
}

/** Counts a person for a form; false when they were counted before. The key decides, not a look beforehand. */
export async function count(unit: Unit, form: string, once: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await unit
    .insertInto('counted')
    .values({ form, once })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
