import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents, InteractionType, Routes } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIInteraction,
  Client,
  GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { Adapter, Bot, Capabilities } from '../../core/adapter.ts';
import type { Origin } from '../../core/event.ts';
import { openConnection, registerCommands, toCause, type Settings } from './connect.ts';
import { toOutcome } from './outcome.ts';
import { fieldsPerModal } from './modal.ts';
import { toEvent, toMessageEvent, toOrigin, toTyping } from './receive.ts';
import { toCalls, toChannelCalls, toDeferral, toSuggestionsCall, toVisit, type Call } from './respond.ts';

/**
 * Discord's facts. A message holds 2,000 characters; a quarter is left to escaping and to the addresses of links. How
 * many direct chats a bot may open in a time is not published; whoever opens many too quickly may open none any more.
 *
 * @see https://docs.discord.com/developers/resources/user#create-dm
 * @see https://docs.discord.com/developers/resources/message#create-message
 * @see https://docs.discord.com/developers/components/reference#button
 */
const can: Capabilities = {
  textLength: 1500,
  actionBytes: 100,
  buttonsPerReply: 25,
  labelLength: 80,
  fieldsPerPage: fieldsPerModal,
  files: true,
  whispers: true,
  sendsPerSecond: 1,
};

/** Discord waits 3 s for the first answer; what is left is for the way there and back. */
const patienceMs = 2000;

/** What a promise gives, or `undefined` when it takes longer than `patienceMs`. */
async function toPrompt<T>(work: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const late = wait(patienceMs, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

/**
 * Creates the Discord adapter: slash commands, buttons, modals, mentions and direct messages.
 *
 * Answers are shown to the asker alone unless a reply is for everyone. An answer that takes longer than 2 s is
 * deferred. What cannot be shown is logged without its content, and the next event is handled as ever.
 *
 * @example
 * const discord = createDiscord({ token, guildId });
 * await discord.start(bot);
 */
export function createDiscord(settings: Settings): Adapter {
  const log = settings.log ?? (() => undefined);
  const underWay = new Set<Promise<void>>();
  let client: Client | undefined;
  let isStopping = false;

  /** Runs one event to its end; `stop` waits for it. */
  function take(work: () => Promise<void>): void {
    if (isStopping) return;
    const task = work()
      .catch((error: unknown) => log(`discord: an answer could not be shown (${toCause(error)})`))
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }

  async function show(calls: readonly Call[]): Promise<void> {
    for (const call of calls) await client?.rest.request(call);
  }

  async function answerInteraction(bot: Bot, interaction: APIInteraction): Promise<void> {
    const event = toEvent(interaction);
    if (event === undefined) return;
    const visit = toVisit(interaction, event.kind !== 'submit');
    const handled = bot.handle(event, can);
    const prompt = await toPrompt(handled);
    if (prompt !== undefined) return show(toCalls(prompt, visit, 'none'));
    const { call, deferral } = toDeferral(visit);
    try {
      await show([call]);
    } finally {
      // Also where its answer can no longer be shown, the work is waited for, so that `stop` does not cut it off.
      await handled;
    }
    return show(toCalls(await handled, visit, deferral));
  }

  async function suggest(bot: Bot, interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const typing = toTyping(interaction);
    if (typing === undefined) return;
    const { command, option, typed } = typing;
    const completions = await toPrompt(bot.complete(command, option, typed, toOrigin(interaction)));
    await show([toSuggestionsCall(toVisit(interaction, false), completions ?? [])]);
  }

  async function answerMessage(bot: Bot, message: GatewayMessageCreateDispatchData, self: string): Promise<void> {
    const event = toMessageEvent(message, self);
    if (event === undefined) return;
    const reply = await bot.handle(event, can);
    await show(toChannelCalls(reply, event.from.chat, event.from.isPrivate ? undefined : message.id));
  }

  /** The channel in which a reply that nobody asked for reaches its person, and nobody else unless it is for all. */
  async function readChannel(to: Origin, isForAll: boolean): Promise<string> {
    if (isForAll || !to.isPrivate) return to.chat;
    const body = { recipient_id: to.person };
    const channel: unknown = await client?.rest.post(Routes.userChannels(), { body });
    if (typeof channel === 'object' && channel !== null && 'id' in channel) return String(channel.id);
    throw new Error('Discord opened no direct chat.');
  }

  return {
    name: 'discord',
    can,
    async start(bot) {
      isStopping = false;
      const connected = await openConnection(settings, (opened) => {
        client = opened;
        opened.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
          take(() =>
            interaction.type === InteractionType.ApplicationCommandAutocomplete
              ? suggest(bot, interaction)
              : answerInteraction(bot, interaction),
          );
        });
        opened.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
          take(() => answerMessage(bot, message, opened.user?.id ?? ''));
        });
      });
      try {
        await registerCommands(connected, bot.commands(), settings);
      } catch (error) {
        await connected.destroy();
        throw error;
      }
    },
    async send(to, reply) {
      try {
        const channel = await readChannel(to, reply.audience === 'everyone');
        await show(toChannelCalls(reply, channel));
        return 'sent';
      } catch (error) {
        log(`discord: a message could not be sent (${toCause(error)})`);
        return toOutcome(error);
      }
    },
    async stop() {
      isStopping = true;
      await Promise.all(underWay);
      await client?.destroy();
    },
  };
}
