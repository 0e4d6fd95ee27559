import { GrammyError, HttpError } from 'grammy';

/**
 * Why a call failed, for the log: Telegram's own words, or that there was no answer. An error as a whole is never
 * logged, because it holds the address with the token and the message that was sent.
 */
export function toReason(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return 'no answer from the network';
  return error instanceof Error ? error.name : 'unknown';
}
