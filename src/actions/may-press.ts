import { mayAct } from '../core/access.ts';
import type { Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';

/**
 * Whether somebody may press a button of an action that is not for everybody: who may use its command. What comes back
 * as a press need not be a button that was ever shown to this person.
 */
export function mayPress(turn: Turn, commands: Commands, action: string): boolean {
  return [...commands.values()].some((command) => command.action === action && mayAct(turn.role, command.role));
}
