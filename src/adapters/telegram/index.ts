import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Adapter, Bot, Capabilities } from '../../core/adapter.ts';
import { createTurns } from '../../core/turn.ts';
import { DeskError } from '../../errors.ts';
import { createDelivery } from './deliver.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { toKnownPlace, toPlace } from './place.ts';
import { toReason } from './reason.ts';
import { toEvent } from './receive.ts';
import { readOwnAccount, registerCommands } from './register.ts';
import { toSignal } from './signal.ts';

/**
 * Text is counted after its looks were taken out. Telegram takes 100 buttons; nobody reads more than 30. Of the about 30
 * messages that Telegram lets a bot send in a second, reminders leave some to answers.
 *
 * @see https://core.telegram.org/bots/api#sendmessage
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 * @see https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
const can: Capabilities = {
  textLength: 4096,
  actionBytes: 64,
  buttonsPerReply: 30,
  labelLength: 64,
  fieldsPerPage: 1,
  files: true,
  whispers: false,
  sendsPerSecond: 25,
};

/** A reply that could not be sent for this long helps nobody any more. */
const replyMs = 5 * 60_000;
/** What nobody waits for is given up sooner, so that the next person gets theirs. */
const sendMs = 60_000;
/** Telegram holds a request for updates open for at most 30 s; later than this the connection is dead. */
const pollMs = 45_000;
/** A press shows a spinner until it is answered; Telegram gives it up by itself after a while. */
const pressMs = 10_000;

export interface TelegramSettings {
  /** From @BotFather. It never leaves this adapter except in requests to Telegram. */
  readonly token: string;
  /** A Bot API server of one's own. The default is Telegram's. */
  readonly apiRoot?: string;
  /** Takes a line for the operators; lines hold neither words of people nor the token. */
  readonly log?: (line: string) => void;
}

function readRoot(apiRoot: string): URL {
  const url = URL.parse(apiRoot);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  const remedy = 'Write it like https://api.telegram.org, or remove it.';
  throw new DeskError('telegram-api-root', 'TELEGRAM_API_ROOT is not a web address.', remedy);
}

/**
 * Creates the desk's account on Telegram. It asks for updates itself (long polling), so it needs no public address.
 *
 * @throws DeskError `telegram-api-root` when the address of the Bot API is none.
 */
export function createTelegram(settings: TelegramSettings): Adapter {
  const { token, apiRoot = 'https://api.telegram.org', log = () => undefined } = settings;
  const { host } = readRoot(apiRoot);
  const client = { apiRoot: apiRoot.replace(/\/+$/, ''), timeoutSeconds: 120 };
  const api = new Api(token, client);
  /** Waits when Telegram says it is too much, and repeats what the network lost. */
  const patient = new Api(token, client);
  patient.config.use(autoRetry({ maxRetryAttempts: 5 }));
  const delivery = createDelivery(patient, log);
  let inbox: Inbox | undefined;
  let username: string | undefined;

  async function answerPress(id: string): Promise<void> {
    try {
      await patient.answerCallbackQuery(id, {}, toSignal(AbortSignal.timeout(pressMs)));
    } catch {
      // Too old to be answered: the spinner has gone by itself.
    }
  }

  function openUpdates(bot: Bot, me: UserFromGetMe): Inbox {
    const turns = createTurns();

    async function reply(update: Update, signal: AbortSignal): Promise<void> {
      const place = toPlace(update);
      const event = toEvent(update, { id: me.id, username: me.username, commands: bot.commands() }, new Date());
      if (place === undefined || event === undefined) return;
      await turns.take(String(place.chat), async () => {
        const answer = await bot.handle(event, can);
        await delivery.deliver(answer, place, toSignal(AbortSignal.any([signal, AbortSignal.timeout(replyMs)])));
      });
    }

    return openInbox({
      log,
      read: (offset, timeout, signal) =>
        api.getUpdates(
          { offset, timeout, allowed_updates: ['message', 'callback_query'] },
          toSignal(AbortSignal.any([signal, AbortSignal.timeout(pollMs)])),
        ),
      async handle(update, signal) {
        const press = update.callback_query;
        try {
          await Promise.all([press && answerPress(press.id), reply(update, signal)]);
        } catch (error) {
          if (signal.aborted) return false;
          log(`telegram: update ${update.update_id} was given up: ${toReason(error)}`);
        }
        return true;
      },
    });
  }

  return {
    name: 'telegram',
    can,
    async start(bot) {
      const me = await readOwnAccount(api, host);
      await registerCommands(patient, bot.commands(), log);
      username = me.username;
      inbox = openUpdates(bot, me);
    },
    async send(to, reply) {
      try {
        return await delivery.deliver(reply, toKnownPlace(to.chat), toSignal(AbortSignal.timeout(sendMs)));
      } catch (error) {
        log(`telegram: a message could not be sent: ${toReason(error)}`);
        return 'failed';
      }
    },
    // https://core.telegram.org/bots/features#deep-linking
    toLink: (payload) => username && `https://t.me/${username}?start=${payload}`,
    async stop() {
      await inbox?.stop();
      inbox = undefined;
    },
  };
}
