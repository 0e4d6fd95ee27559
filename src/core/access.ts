import type { Role } from './adapter.ts';
import type { Origin } from './event.ts';

const ranks: Readonly<Record<Role, number>> = { participant: 0, staff: 1, organiser: 2, owner: 3 };

/** Who is more than a participant: `platform:person` and `platform:role:id` to role. */
export type Roster = ReadonlyMap<string, Role>;

/**
 * The role of whoever sent an event: the highest of those that the person and the person's roles on the platform have;
 * everybody who is not on the roster is a participant.
 *
 * @example
 * toRole({ ...from, platform: 'p', person: '1', roles: ['7'] }, new Map([['p:role:7', 'staff']])) // => 'staff'
 */
export function toRole({ platform, person, roles = [] }: Origin, roster: Roster): Role {
  const keys = [`${platform}:${person}`, ...roles.map((id) => `${platform}:role:${id}`)];
  return keys
    .map((key) => roster.get(key) ?? 'participant')
    .reduce((highest, role) => (mayAct(role, highest) ? role : highest));
}

/** Whether a role may do what `needed` may do. */
export function mayAct(role: Role, needed: Role): boolean {
  return ranks[role] >= ranks[needed];
}
