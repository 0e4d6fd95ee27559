import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Routes,
} from 'discord.js';
import type { Listing } from '../../core/adapter.ts';
import { DeskError } from '../../errors.ts';
import { toCommandBody } from './register.ts';

/** What the adapter needs to know. */
export interface Settings {
  /** The bot's token; it is never shown. */
  readonly token: string;
  /** Base of the REST API, without the version; Discord's own when absent. */
  readonly apiRoot?: string;
  /** The one server in which the commands are registered; everywhere when absent. */
  readonly guildId?: string;
  /** Takes a line for the operators; never a question, an answer, a name or a token. */
  readonly log?: (line: string) => void;
}

const refusalCode: number = GatewayCloseCodes.AuthenticationFailed;

const toRefusal = (): DeskError =>
  new DeskError(
    'token-refused',
    'DISCORD_BOT_TOKEN was refused by Discord (401).',
    'Copy it again from the Developer Portal into .env.',
  );

/** An error's name and number. Its message, address and body may hold what people wrote, or tokens. */
export function toCause(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.status}, ${error.code}`;
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : error.name;
}

function toConnectError(error: unknown, { apiRoot }: Settings): DeskError {
  if (error instanceof DeskError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return toRefusal();
  const where = apiRoot === undefined ? '' : ` at ${apiRoot}`;
  const what = `Discord could not be reached${where} (${toCause(error)}).`;
  return new DeskError('discord-unreachable', what, 'Check the network and the address, then start again.');
}

/**
 * The client: its gateway and its REST queue are used, its objects are not.
 *
 * The intents are the least that brings mentions and direct messages; neither needs approval. Nothing is cached, so no
 * names are held.
 */
function createClient({ apiRoot }: Settings): Client {
  return new Client({
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    makeCache: Options.cacheWithLimits({ GuildMemberManager: 0, MessageManager: 0, UserManager: 0 }),
    rest: { version: '10', ...(apiRoot !== undefined && { api: apiRoot.replace(/\/+$/, '') }) },
  });
}

/**
 * Connects to Discord and resolves when it is ready. `listen` gets the client before the first event can come.
 *
 * @throws DeskError `token-refused`, or `discord-unreachable` when there is no answer.
 */
export async function openConnection(settings: Settings, listen: (client: Client) => void): Promise<Client<true>> {
  const log = settings.log ?? (() => undefined);
  const client = createClient(settings);
  client.on(Events.Error, (error) => log(`discord: error (${toCause(error)})`));
  client.on(Events.ShardError, (error) => log(`discord: connection failed (${toCause(error)}), trying again`));
  client.on(Events.ShardReconnecting, () => log('discord: connection lost, connecting again'));
  client.on(Events.ShardResume, () => log('discord: connected again'));
  listen(client);
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.on(Events.ShardDisconnect, ({ code }) => {
      log(`discord: disconnected for good (${code})`);
      reject(code === refusalCode ? toRefusal() : new Error(`closed with ${code}`));
    });
  });
  try {
    const [connected] = await Promise.all([ready, client.login(settings.token)]);
    return connected;
  } catch (error) {
    await client.destroy();
    throw toConnectError(error, settings);
  }
}

function toCommandsError(error: unknown, settings: Settings): DeskError {
  if (!(error instanceof DiscordAPIError)) return toConnectError(error, settings);
  const { status, message } = error;
  if (settings.guildId !== undefined && (status === 403 || status === 404)) {
    const what = `DISCORD_GUILD_ID names a server in which the bot may not register commands (${status}).`;
    return new DeskError('guild-refused', what, 'Invite the bot there with the scope applications.commands.');
  }
  const what = `Discord did not take the commands: ${message.replaceAll('\n', ' ')}.`;
  return new DeskError('commands-refused', what, 'Mend the command that it names by its place, counted from 0.');
}

/**
 * Makes the registered commands exactly these, in one request: those of the server in the settings, else everywhere.
 *
 * @throws DeskError `guild-refused` when the bot may not register in the server, `commands-refused` when Discord does
 * not take a command.
 */
export async function registerCommands(
  { application, rest }: Client<true>,
  listings: readonly Listing[],
  settings: Settings,
): Promise<void> {
  const { id } = application;
  const { guildId } = settings;
  const route = guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
  try {
    await rest.put(route, { body: listings.map(toCommandBody) });
  } catch (error) {
    throw toCommandsError(error, settings);
  }
}
