import type { Store, Unfinished } from '../core/ports.ts';
import { toDraft } from './drafts.ts';
import type { Database } from './tables.ts';

export function createReminders(db: Database): Pick<Store, 'readUnfinished' | 'noteReminder' | 'stopReminders'> {
  return {
    async readUnfinished(form) {
      const rows = await db
        .selectFrom('draft')
        .leftJoin('reminder_stop', 'reminder_stop.who', 'draft.who')
        .selectAll('draft')
        .select('reminder_stop.who as stopped')
        .where('form', '=', form)
        .where('replaces', 'is', null)
        .orderBy('touched_day', 'desc')
        .orderBy('draft.who')
        .execute();
      return rows.map(({ stopped, ...row }): Unfinished => {
        const { reminded, reminded_at_ms: ms } = row;
        const draft = toDraft(row);
        return { draft, reminded, ...(ms !== null && { remindedAt: new Date(ms) }), remindable: stopped === null };
      });
    },
    async noteReminder(who, form, at) {
      await db
        .updateTable('draft')
        .set((row) => ({ reminded: row('reminded', '+', 1), reminded_at_ms: at.getTime() }))
        .where('who', '=', who)
        .where('form', '=', form)
        .execute();
    },
    async stopReminders(who) {
      await db
        .insertInto('reminder_stop')
        .values({ who })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
