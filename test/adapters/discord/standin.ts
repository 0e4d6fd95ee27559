import { EventEmitter, once } from 'node:events';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { createChat, type Interaction, type Refusal, type ShownMessage } from './standin-chat.ts';
import { openGateway, type StandInGateway } from './standin-gateway.ts';
import { toInputs } from './standin-limits.ts';
import { ids, toFilledInput, toRawMessage, toRawUser, type Filled } from './standin-person.ts';
import { openRest, type Command, type Recorded } from './standin-rest.ts';

const guildMessages = 1 << 9;
const directMessages = 1 << 12;

/** Who does something, and where: in the server's channel unless `dm`. */
interface As {
  readonly person?: string;
  readonly locale?: string;
  readonly dm?: boolean;
  /** Ids of the server's roles that the person has. */
  readonly roles?: readonly string[];
}

/**
 * Discord on this machine: a REST API and a gateway with Discord's rules, and a person who can see and press.
 *
 * A verb resolves when something was shown for it (a deferral is nothing yet) and rejects when Discord refused it.
 */
export interface DiscordStandIn {
  readonly token: string;
  readonly apiRoot: string;
  readonly ids: typeof ids;
  readonly gateway: StandInGateway;
  readonly requests: readonly Recorded[];
  /** Commands by guild id or `global`. */
  readonly commands: ReadonlyMap<string, readonly Command[]>;
  /** Every interaction, oldest first. */
  interactions(): readonly Interaction[];
  /** What stands in the chats now, oldest first. */
  shown(): readonly ShownMessage[];
  slash(name: string, options?: Readonly<Record<string, string>>, as?: As): Promise<Interaction>;
  /** Presses the newest button with this label or action. */
  press(button: string, as?: As): Promise<Interaction>;
  /** Fills in and sends the modal that is open. */
  submitModal(values: Filled, as?: As): Promise<Interaction>;
  autocomplete(command: string, option: string, typed: string, as?: As): Promise<Interaction>;
  /** Writes in the channel with a mention of the bot; resolves with the answer. */
  mention(text: string, as?: As): Promise<ShownMessage>;
  /** Writes to the bot in a direct chat; resolves with the answer. */
  say(text: string, as?: As): Promise<ShownMessage>;
  /** Sends a message to the bot and waits for nothing; `more` overrides its parts. */
  post(more: object, as?: As): string;
  /** From now on this person takes no direct messages. */
  block(person: string): void;
  close(): Promise<void>;
}

/** Opens a stand-in that takes one token. Close it after the test. */
export async function openDiscordStandIn({
  token = 'stand-in-token',
  heartbeatMs = 45_000,
} = {}): Promise<DiscordStandIn> {
  const changes = new EventEmitter().setMaxListeners(0);
  const requests: Recorded[] = [];
  const commands = new Map<string, readonly Command[]>();
  const blocked = new Set<string>();
  let made = 0n;
  const newId = (): string => {
    made += 1n;
    return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) | made);
  };
  const chat = createChat(newId);
  const refusals = new Map<string, Refusal>();
  const { server, port } = await openRest({
    token,
    guild: ids.guild,
    chat,
    commands,
    requests,
    blocked,
    onChange(path, refusal) {
      const [, key] = /^\/(?:interactions\/\d+|webhooks\/\d+)\/([^/]+)/.exec(path) ?? [];
      if (refusal !== undefined && key !== undefined) refusals.set(key, refusal);
      changes.emit('change');
    },
  });
  const gateway = openGateway(server, { token, ...ids, heartbeatMs });
  let modal: { readonly form: APIModalInteractionResponseCallbackData; readonly source?: ShownMessage } | undefined;

  /** Waits until `read` gives something, looking again after every request. */
  async function until<T>(read: () => T | undefined): Promise<T> {
    const signal = AbortSignal.timeout(10_000);
    for (;;) {
      const found = read();
      if (found !== undefined) return found;
      await once(changes, 'change', { signal });
    }
  }

  const hasShown = ({ response, original, messages, modal: shown, choices }: Interaction): boolean =>
    response !== undefined &&
    (shown !== undefined || choices !== undefined || (messages.length > 0 && original?.loading !== true));

  async function interact(type: number, data: object, as: As = {}, source?: ShownMessage): Promise<Interaction> {
    const id = newId();
    const channel = as.dm === true ? `9${as.person ?? ids.person}` : ids.channel;
    const user = {
      id: as.person ?? ids.person,
      username: 'somebody',
      discriminator: '0',
      avatar: null,
      global_name: null,
    };
    const visit: Interaction = {
      id,
      token: `token-${id}`,
      type,
      channel,
      createdAt: performance.now(),
      messages: [],
      ...(source && { source }),
    };
    chat.interactions.set(id, visit);
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      type,
      data,
      version: 1,
      application_id: ids.application,
      token: visit.token,
      channel_id: channel,
      channel: { id: channel, type: as.dm === true ? 1 : 0 },
      locale: as.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: { 0: ids.guild },
      attachment_size_limit: 10_485_760,
      app_permissions: '0',
      context: as.dm === true ? 1 : 0,
      ...(as.dm === true
        ? { user }
        : { guild_id: ids.guild, member: { user, roles: as.roles ?? [], permissions: '0' } }),
      ...(source && { message: toRawMessage(source) }),
    });
    await until(() => {
      const refused = refusals.get(visit.token);
      if (refused !== undefined) visit.refused = refused;
      return hasShown(visit) || refused !== undefined ? true : undefined;
    });
    if (visit.refused !== undefined) throw new Error(`Discord refused: ${JSON.stringify(visit.refused)}`);
    modal = visit.modal && { form: visit.modal, ...(source && { source }) };
    return visit;
  }

  function post(more: object, as: As = {}): string {
    const id = newId();
    const dm = as.dm === true;
    const person = as.person ?? ids.person;
    const message = {
      ...toRawMessage({ id, channel: dm ? `9${person}` : ids.channel, content: '', ephemeral: false }),
      author: toRawUser(person),
      ...(!dm && { guild_id: ids.guild, member: { roles: as.roles ?? [] } }),
      ...more,
    };
    gateway.dispatch('MESSAGE_CREATE', message, dm ? directMessages : guildMessages);
    return id;
  }

  return {
    token,
    apiRoot: `http://127.0.0.1:${port}/api`,
    ids,
    gateway,
    requests,
    commands,
    interactions: () => [...chat.interactions.values()],
    shown: () => chat.messages.filter((message) => !message.loading),
    slash: (name, options = {}, as = {}) =>
      interact(
        2,
        {
          id: '1',
          name,
          type: 1,
          options: Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value })),
        },
        as,
      ),
    autocomplete: (command, option, typed, as = {}) =>
      interact(
        4,
        { id: '1', name: command, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] },
        as,
      ),
    press(button, as = {}) {
      for (const message of chat.messages.toReversed()) {
        const buttons = message.components.flatMap((row) => row.components);
        const found = buttons.find(({ label, custom_id }) => label === button || custom_id === button);
        if (found !== undefined) return interact(3, { custom_id: found.custom_id, component_type: 2 }, as, message);
      }
      throw new Error(`Nobody can press "${button}": no message shows it.`);
    },
    submitModal(values, as = {}) {
      if (modal === undefined) throw new Error('No modal is open.');
      const { form, source } = modal;
      modal = undefined;
      const components = toInputs(form).map((input) => ({ type: 18, component: toFilledInput(input, values) }));
      return interact(5, { custom_id: form.custom_id, components }, as, source);
    },
    async mention(text, as = {}) {
      const bot = toRawUser(ids.self);
      const id = post({ content: `<@${ids.self}> ${text}`, mentions: [bot] }, as);
      return until(() => chat.messages.find((message) => message.answers === id));
    },
    async say(text, as = {}) {
      const before = new Set(chat.messages);
      post({ content: text }, { ...as, dm: true });
      const channel = `9${as.person ?? ids.person}`;
      return until(() => chat.messages.find((message) => !before.has(message) && message.channel === channel));
    },
    post,
    block: (person) => void blocked.add(person),
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
