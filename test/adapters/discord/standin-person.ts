import { ComponentType } from 'discord.js';
import type { ShownMessage } from './standin-chat.ts';
import type { toInputs } from './standin-limits.ts';

/** The ids of everything in the stand-in. */
export const ids = {
  application: '1100000000000000001',
  self: '1100000000000000002',
  guild: '1100000000000000003',
  channel: '1100000000000000004',
  person: '1100000000000000005',
  other: '1100000000000000006',
} as const;
/** What a person fills into a modal, by field id; what is left out stays as it was preset. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A user as Discord sends it; the bot is one as well. */
export const toRawUser = (id: string): object => ({
  id,
  username: id === ids.self ? 'desk' : 'somebody',
  discriminator: '0',
  avatar: null,
  global_name: null,
  ...(id === ids.self && { bot: true }),
});

/** A message of the bot as the gateway sends it. */
export const toRawMessage = ({
  id,
  channel,
  content,
  ephemeral,
}: Pick<ShownMessage, 'id' | 'channel' | 'content' | 'ephemeral'>): object => ({
  id,
  channel_id: channel,
  content,
  flags: ephemeral ? 64 : 0,
  type: 0,
  author: toRawUser(ids.self),
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  mention_everyone: false,
  pinned: false,
  tts: false,
});

/** What the client sends for one input; it holds people to what the input asks for. */
export function toFilledInput(input: ReturnType<typeof toInputs>[number], values: Filled): object {
  const id = input.custom_id.replace(/\[\]$/, '');
  const filled = values[id];
  const { required = true } = input;
  if (input.type === ComponentType.TextInput) {
    const value = typeof filled === 'string' ? filled : (input.value ?? '');
    if (required && value === '') throw new Error(`The field "${id}" must be filled in.`);
    if (value.length > (input.max_length ?? 4000)) throw new Error(`The field "${id}" takes no more text.`);
    return { type: 4, custom_id: input.custom_id, value };
  }
  const preset = input.options.filter((option) => option.default).map((option) => option.value);
  const chosen = filled === undefined ? preset : typeof filled === 'string' ? [filled] : filled;
  const known = chosen.every((code) => input.options.some((option) => option.value === code));
  const { min_values: min = 1, max_values: max = 1 } = input;
  const isEnough = (chosen.length >= min && chosen.length <= max) || (!required && chosen.length === 0);
  if (!known || !isEnough) throw new Error(`The field "${id}" does not take ${JSON.stringify(chosen)}.`);
  return { type: 3, custom_id: input.custom_id, values: chosen };
}
