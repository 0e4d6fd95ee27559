import type { Turn } from '../core/action.ts';
import type { Values } from '../core/event.ts';
import type { AuditEntry } from '../core/ports.ts';

/** An entry of the audit trail about what somebody does in this turn. `details` hold no answers and no names. */
export function toAuditEntry({ event, who, role }: Turn, what: string, details: Values = {}): AuditEntry {
  return { at: event.at, who, role, platform: event.from.platform, what, details };
}
