import { describe, expect, it } from 'vitest';
import { toRole } from '../../src/core/access.ts';
import type { Role } from '../../src/core/adapter.ts';
import type { Values } from '../../src/core/event.ts';
import type { AuditEntry } from '../../src/core/ports.ts';
import { openRows, type Reader } from '../../src/core/raw.ts';

const roster = new Map<string, Role>([
  ['p:1', 'organiser'],
  ['p:role:7', 'staff'],
  ['p:role:8', 'owner'],
]);

describe('the role of whoever sent an event', () => {
  it.each([
    ['nobody in particular', { person: '2' }, 'participant'],
    ['a person on the roster', { person: '1' }, 'organiser'],
    ['a person with a role on the roster', { person: '2', roles: ['7'] }, 'staff'],
    ['the highest of several counts', { person: '1', roles: ['7', '8', '9'] }, 'owner'],
    ['a lower role takes nothing away', { person: '1', roles: ['7'] }, 'organiser'],
    ['a person whose id is that of a role', { person: '8' }, 'participant'],
    ['a person who calls himself a role', { person: 'role:8', platform: 'q' }, 'participant'],
    ['the same ids on another platform', { platform: 'q', person: '1', roles: ['8'] }, 'participant'],
  ])('%s', (_, from, role) => {
    expect(toRole({ platform: 'p', chat: '', isPrivate: true, ...from }, roster)).toBe(role);
  });
});

describe('the door to single rows', () => {
  const at = new Date('2026-03-01T08:15:30Z');
  const details: Values = { form: 'feedback' };

  /** A store that notes what was done to it, in order. */
  function createRows() {
    const done: (string | AuditEntry)[] = [];
    return {
      done,
      appendAudit: async (entry: AuditEntry) => void done.push(entry),
      readForms: async () => [],
      readSubmissions: async () => (done.push('rows'), []),
      readChanges: async () => (done.push('rows'), []),
    };
  }
  const toReader = (role: Role): Reader => ({ who: 'w', role, platform: 'p', at });

  it.each(['organiser', 'owner'] as const)('writes down who comes before it lets the %s read', async (role) => {
    const store = createRows();
    const rows = await openRows(store, toReader(role), 'export', details);
    await rows?.readSubmissions('feedback', 0, 10);
    expect(store.done).toEqual([{ at, who: 'w', role, platform: 'p', what: 'export', details }, 'rows']);
  });

  it.each(['participant', 'staff'] as const)('turns the %s away, and writes that down too', async (role) => {
    const store = createRows();
    expect(await openRows(store, toReader(role), 'export', details)).toBeUndefined();
    expect(store.done).toMatchObject([{ what: 'refused', role, details: { command: 'export', form: 'feedback' } }]);
  });

  it('stays shut when the trail cannot be written', async () => {
    const store = { ...createRows(), appendAudit: () => Promise.reject(new Error('disk full')) };
    await expect(openRows(store, toReader('owner'), 'export', details)).rejects.toThrow('disk full');
  });
});
