import { ApplicationCommandType, ComponentType, InteractionType, MessageType, SnowflakeUtil } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIModalSubmission,
  APIModalSubmitInteraction,
  GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { BotEvent, Origin, Values } from '../../core/event.ts';
import { formPrefix, manySuffix } from './modal.ts';

const platform = 'discord';

/** A snowflake carries the moment it was made. {@link https://docs.discord.com/developers/reference#snowflakes} */
const toBase = (id: string): { readonly id: string; readonly at: Date } => ({
  id: `${platform}:${id}`,
  at: new Date(SnowflakeUtil.timestampFrom(id)),
});

/** Where an interaction comes from. It is private even in a channel, because its answers are shown to one person. */
export function toOrigin(interaction: APIInteraction): Origin {
  const { channel, member, user } = interaction;
  return {
    platform,
    chat: channel?.id ?? '',
    person: (member?.user ?? user)?.id ?? '',
    ...('locale' in interaction && { locale: interaction.locale }),
    ...(member && { roles: member.roles }),
    isPrivate: true,
    ...(member && { canShare: true }),
  };
}

type Options = APIChatInputApplicationCommandInteraction['data']['options'];

function toArgs(options: Options = []): Values {
  return Object.fromEntries(options.flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])));
}

function toValues({ components }: APIModalSubmission): Values {
  const inputs = components.flatMap((row) => (row.type === ComponentType.Label ? [row.component] : []));
  return Object.fromEntries(
    inputs.flatMap((input): [string, string | string[]][] => {
      if (input.type === ComponentType.TextInput) return input.value === '' ? [] : [[input.custom_id, input.value]];
      if (input.type !== ComponentType.StringSelect) return [];
      const [first] = input.values;
      if (first === undefined) return [];
      if (!input.custom_id.endsWith(manySuffix)) return [[input.custom_id, first]];
      return [[input.custom_id.slice(0, -manySuffix.length), input.values]];
    }),
  );
}

function toSubmit(interaction: APIModalSubmitInteraction): BotEvent | undefined {
  const { id, data } = interaction;
  if (!data.custom_id.startsWith(formPrefix)) return undefined;
  const form = data.custom_id.slice(formPrefix.length);
  return { ...toBase(id), from: toOrigin(interaction), kind: 'submit', form, values: toValues(data) };
}

/** What a person did with a command, a button or a form; `undefined` for anything that the desk does not offer. */
export function toEvent(interaction: APIInteraction): BotEvent | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { id, data } = interaction;
      if (data.type !== ApplicationCommandType.ChatInput) return undefined;
      const args = toArgs('options' in data ? data.options : []);
      return { ...toBase(id), from: toOrigin(interaction), kind: 'command', name: data.name, args };
    }
    case InteractionType.MessageComponent: {
      const { id, data } = interaction;
      if (data.component_type !== ComponentType.Button) return undefined;
      return { ...toBase(id), from: toOrigin(interaction), kind: 'press', action: data.custom_id };
    }
    case InteractionType.ModalSubmit:
      return toSubmit(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
    case InteractionType.Ping:
      return undefined;
  }
}

/** What a person is typing in a command, before it is sent. */
export interface Typing {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

/** The option that is being typed, or `undefined` when there is none. */
export function toTyping({ data }: APIApplicationCommandAutocompleteInteraction): Typing | undefined {
  for (const option of data.options ?? []) {
    if ('focused' in option && option.focused) {
      return { command: data.name, option: option.name, typed: option.value };
    }
  }
  return undefined;
}

/**
 * A message to the desk: in a direct chat, or one that mentions it (an answer to one of its messages does).
 *
 * `undefined` for bots, webhooks, Discord's own notices and talk between others. Mentions are taken out of the text:
 * they are ids of people, which the desk neither needs nor keeps.
 */
export function toMessageEvent(message: GatewayMessageCreateDispatchData, self: string): BotEvent | undefined {
  const { id, author, content, guild_id, channel_id, member, mentions, type, webhook_id } = message;
  const isPrivate = guild_id === undefined;
  if (author.bot === true || webhook_id !== undefined) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  if (!isPrivate && !mentions.some((user) => user.id === self)) return undefined;
  const text = content
    .replace(/<@[!&]?\d+>/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return {
    ...toBase(id),
    from: { platform, chat: channel_id, person: author.id, ...(member?.roles && { roles: member.roles }), isPrivate },
    kind: 'message',
    text,
  };
}
