import { InteractionResponseType, InteractionContextType, MessageFlags, RequestMethod, Routes } from 'discord.js';
import type { APIInteraction, InternalRequest } from 'discord.js';
import type { Completion } from '../../core/adapter.ts';
import { toShort } from '../../core/fit.ts';
import type { Reply, Span } from '../../core/reply.ts';
import { toModal } from './modal.ts';
import { toPosts, type Post } from './render.ts';

/** One request to Discord's REST API. */
export type Call = InternalRequest;

/**
 * How Discord was told to wait: `thinking` shows a sign that an answer is coming, `kept` leaves the message as it is
 * whose button was pressed.
 */
export type Deferral = 'none' | 'thinking' | 'kept';

/** What an answer has to know about the interaction that it answers. */
export interface Visit {
  readonly id: string;
  readonly application: string;
  readonly token: string;
  /** A modal can answer anything but a modal. */
  readonly takesModal: boolean;
  /** Others read the chat as well. */
  readonly isShared: boolean;
  /** The message whose button led here; `asker` when only this person sees it. */
  readonly message?: 'asker' | 'everyone';
}

const isForAsker = (flags = 0): boolean => (flags & MessageFlags.Ephemeral) !== 0;

/** Reads what matters for the answer from an interaction. */
export function toVisit(interaction: APIInteraction, takesModal: boolean): Visit {
  const { id, application_id, token, guild_id, context, message } = interaction;
  return {
    id,
    application: application_id,
    token,
    takesModal,
    isShared: guild_id !== undefined || context === InteractionContextType.PrivateChannel,
    ...(message && { message: isForAsker(message.flags) ? 'asker' : 'everyone' }),
  };
}

const toAudience = (reply: Reply): 'asker' | 'everyone' => reply.audience ?? 'asker';

/** What is shown to one person never takes the place of what all can read, nor the other way round. */
function takesPlace(reply: Reply, { message, isShared }: Visit): boolean {
  return reply.place === 'same' && message !== undefined && (!isShared || message === toAudience(reply));
}

function toFlags(reply: Reply, { isShared }: Visit): { flags?: MessageFlags.Ephemeral } {
  // In a direct chat a message that vanishes would only be lost.
  return isShared && toAudience(reply) === 'asker' ? { flags: MessageFlags.Ephemeral } : {};
}

// The token in the address is the permission; the bot's own is neither needed nor sent.
const open = { auth: false } as const;
const withFiles = ({ files }: Post): Pick<Call, 'files'> => (files.length === 0 ? {} : { files: [...files] });

function toCallback({ id, token }: Visit, type: InteractionResponseType, data?: object): Call {
  const fullRoute = Routes.interactionCallback(id, token);
  return { ...open, method: RequestMethod.Post, fullRoute, body: { type, ...(data && { data }) } };
}

function toFirst(post: Post, reply: Reply, visit: Visit): Call {
  const call = takesPlace(reply, visit)
    ? toCallback(visit, InteractionResponseType.UpdateMessage, post.body)
    : toCallback(visit, InteractionResponseType.ChannelMessageWithSource, { ...post.body, ...toFlags(reply, visit) });
  return { ...call, ...withFiles(post) };
}

function toFollowUp(post: Post, reply: Reply, visit: Visit): Call {
  const fullRoute = Routes.webhook(visit.application, visit.token);
  const body = { ...post.body, ...toFlags(reply, visit) };
  return { ...open, method: RequestMethod.Post, fullRoute, body, ...withFiles(post) };
}

function toEdit(post: Post, { application, token }: Visit): Call {
  const fullRoute = Routes.webhookMessage(application, token, '@original');
  return { ...open, method: RequestMethod.Patch, fullRoute, body: post.body, ...withFiles(post) };
}

function toDeletion({ application, token }: Visit): Call {
  return { ...open, method: RequestMethod.Delete, fullRoute: Routes.webhookMessage(application, token, '@original') };
}

/** The modal that a reply asks for, followed by its files; `undefined` when it holds no form. */
function toModalCalls(reply: Reply, visit: Visit): readonly Call[] | undefined {
  const form = reply.blocks.find((block) => block.kind === 'form');
  if (form === undefined) return undefined;
  const before = reply.blocks.flatMap((block): readonly Span[] =>
    block.kind === 'text' ? [...block.spans, ...(block.cite ?? [])] : [],
  );
  const [first, ...more] = reply.blocks.filter((block) => block.kind === 'file' || block.kind === 'picture');
  const files = first === undefined ? [] : toPosts({ blocks: [first, ...more] });
  return [
    toCallback(visit, InteractionResponseType.Modal, toModal(form.page, before)),
    ...files.map((post) => toFollowUp(post, reply, visit)),
  ];
}

/** Asks Discord to wait, which has to happen within 3 seconds. */
export function toDeferral(visit: Visit): { readonly call: Call; readonly deferral: Deferral } {
  if (visit.message !== undefined) {
    return { call: toCallback(visit, InteractionResponseType.DeferredMessageUpdate), deferral: 'kept' };
  }
  const data = visit.isShared ? { flags: MessageFlags.Ephemeral } : {};
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  return { call: toCallback(visit, type, data), deferral: 'thinking' };
}

/**
 * The requests that show a reply to an interaction, in order.
 *
 * A form opens as a modal where nothing was answered yet and the interaction is not itself a modal; else its message
 * with the button that opens it is shown. A deferral is for the asker alone, so an answer to everyone takes it away
 * and comes as a message of its own.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
 */
export function toCalls(reply: Reply, visit: Visit, deferral: Deferral): readonly Call[] {
  const modal = deferral === 'none' && visit.takesModal ? toModalCalls(reply, visit) : undefined;
  if (modal !== undefined) return modal;
  const [first, ...more] = toPosts(reply);
  if (first === undefined) return [];
  const followUps = more.map((post) => toFollowUp(post, reply, visit));
  const alone = toFollowUp(first, reply, visit);
  switch (deferral) {
    case 'none':
      return [toFirst(first, reply, visit), ...followUps];
    case 'thinking':
      return visit.isShared && toAudience(reply) === 'everyone'
        ? [toDeletion(visit), alone, ...followUps]
        : [toEdit(first, visit), ...followUps];
    case 'kept':
      return [takesPlace(reply, visit) ? toEdit(first, visit) : alone, ...followUps];
  }
}

/** The requests that send a reply to a channel, the first one as an answer to a message where there is one. */
export function toChannelCalls(reply: Reply, channel: string, message?: string): readonly Call[] {
  return toPosts(reply).map((post, index) => ({
    method: RequestMethod.Post,
    fullRoute: Routes.channelMessages(channel),
    body: {
      ...post.body,
      // The message may be gone by now; the answer is shown all the same.
      ...(index === 0 && message && { message_reference: { message_id: message, fail_if_not_exists: false } }),
    },
    ...withFiles(post),
  }));
}

/** {@link https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure} */
const mostSuggestions = 25;
const suggestionLength = 100;

/** The request that shows suggestions; one that could not be sent whole is left out. */
export function toSuggestionsCall(visit: Visit, completions: readonly Completion[]): Call {
  const choices = completions
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= suggestionLength)
    .slice(0, mostSuggestions)
    .map(({ label, value }) => ({ name: toShort(label, suggestionLength), value }));
  return toCallback(visit, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
}
