import { GrammyError, HttpError, type Api, type RawApi } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Listing } from '../../core/adapter.ts';
import { toShort } from '../../core/fit.ts';
import { DeskError } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { toReason } from './reason.ts';
import { toSignal } from './signal.ts';

/** English is shown to everybody whose app is in none of the desk's languages. */
const menus: readonly { readonly language: Language; readonly code?: 'vi' | 'th' }[] = [
  { language: 'en' },
  { language: 'vi', code: 'vi' },
  { language: 'th', code: 'th' },
];
const scopes = [{ type: 'default' }, { type: 'all_private_chats' }] as const;

const startMs = 15_000;

function toStartError(error: unknown, host: string): unknown {
  if (error instanceof GrammyError) {
    const code = error.error_code;
    // Telegram answers 404 to a token that does not even look like one.
    if (code === 401 || code === 404) {
      const what = `TELEGRAM_BOT_TOKEN was refused by Telegram (${code}).`;
      return new DeskError('token-refused', what, 'Copy it again from @BotFather into .env.');
    }
    const what = `Telegram did not let the desk start: ${toReason(error)}.`;
    return new DeskError('telegram-refused', what, 'Wait a few minutes and start the desk again.');
  }
  // The error itself stays here: it holds the address, and that holds the token.
  if (error instanceof HttpError) {
    const what = `${host} did not answer as Telegram does.`;
    return new DeskError('telegram-unreachable', what, 'Check the network, and TELEGRAM_API_ROOT if it is set.');
  }
  return error;
}

/**
 * Makes sure that Telegram knows the token and hands its updates to us. Updates that are waiting are kept.
 *
 * @throws DeskError `token-refused`, `telegram-refused`, `telegram-unreachable`; none of them shows the token.
 */
export async function readOwnAccount(api: Api, host: string): Promise<UserFromGetMe> {
  try {
    const signal = toSignal(AbortSignal.timeout(startMs));
    const me = await api.getMe(signal);
    // With a webhook set, Telegram refuses to give updates any other way.
    await api.deleteWebhook({ drop_pending_updates: false }, signal);
    return me;
  } catch (error) {
    throw toStartError(error, host);
  }
}

/**
 * What stands in Telegram's menu of commands, one list for each scope and language. Only what everybody may use is
 * listed; a name that Telegram cannot list can still be typed.
 *
 * @see https://core.telegram.org/bots/api#setmycommands
 */
function toMenus(listings: readonly Listing[]): readonly Parameters<RawApi['setMyCommands']>[0][] {
  const shown = listings.filter(({ name, role }) => role === 'participant' && /^[a-z0-9_]{1,32}$/.test(name));
  if (shown.length === 0) return [];
  return scopes.flatMap((scope) =>
    menus.map(({ language, code }) => ({
      commands: shown.slice(0, 100).map(({ name, description }) => ({
        command: name,
        description: toShort(description[language], 256),
      })),
      scope,
      ...(code && { language_code: code }),
    })),
  );
}

/** Puts the commands into Telegram's menu. A menu that could not be set does not keep the desk from answering. */
export async function registerCommands(
  api: Api,
  listings: readonly Listing[],
  log: (line: string) => void,
): Promise<void> {
  try {
    const signal = toSignal(AbortSignal.timeout(startMs));
    await Promise.all(toMenus(listings).map((menu) => api.raw.setMyCommands(menu, signal)));
  } catch (error) {
    log(`telegram: the menu of commands could not be set: ${toReason(error)}`);
  }
}
