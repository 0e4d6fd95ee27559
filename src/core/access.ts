import type { Role } from './adapter.ts';
import type { Origin } from './event.ts';

const ranks: Readonly<Record<Role, number>> = { participant: 0, staff: 1, organiser: 2, owner: 3 };

/** Who is more than a participant: `platform:person` to role. */
export type Roster = ReadonlyMap<string, Role>;

/** The role of whoever sent an event; everybody who is not on the roster is a participant. */
export function toRole(from: Origin, roster: Roster): Role {
  return roster.get(`${from.platform}:${from.person}`) ?? 'participant';
}

/** Whether a role may do what `needed` may do. */
export function mayAct(role: Role, needed: Role): boolean {
  return ranks[role] >= ranks[needed];
}
