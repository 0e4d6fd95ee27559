import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Delivered } from '../../core/adapter.ts';

/**
 * The person takes no direct messages, shares no server with the bot any more, or has left Discord.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
const unreachable = new Set<number | string>([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.UnknownUser,
]);

/** Why a message that nobody asked for did not arrive. */
export function toOutcome(error: unknown): Exclude<Delivered, 'sent'> {
  return error instanceof DiscordAPIError && unreachable.has(error.code) ? 'blocked' : 'failed';
}
