import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { toMessageFaults, toModalFaults, type Fault, type MessageBody } from './standin-limits.ts';

/** A message that stands in a chat. */
export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  /** Only the person whose interaction it answers sees it. */
  readonly ephemeral: boolean;
  content: string;
  components: NonNullable<MessageBody['components']>;
  files: readonly ShownFile[];
  /** The message that it answers. */
  readonly answers?: string;
  /** Discord shows that the bot is thinking; there is nothing to read yet. */
  loading: boolean;
}

export interface ShownFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

/** What a person did, and what came of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel: string;
  readonly createdAt: number;
  /** The message whose button was pressed. */
  readonly source?: ShownMessage;
  /** The type of the first answer. */
  response?: number;
  /** The message that the first answer made or changed. */
  original?: ShownMessage;
  modal?: APIModalInteractionResponseCallbackData;
  choices?: readonly { readonly name: string; readonly value: string }[];
  /** Every message that was shown for it, in order. */
  readonly messages: ShownMessage[];
  /** What Discord refused. */
  refused?: Refusal;
}

/** A request that Discord does not do. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly faults: readonly Fault[];
}

/** Everything that a REST request is answered with: a body, or why not. */
export type Outcome = { readonly body: unknown } | { readonly refusal: Refusal };

const refuse = (status: number, code: number, message: string, faults: readonly Fault[] = []): Outcome => ({
  refusal: { status, code, message, faults },
});
const refuseForm = (faults: readonly Fault[]): Outcome => refuse(400, 50_035, 'Invalid Form Body', faults);
const done: Outcome = { body: undefined };

const ephemeralFlag = 64;
/** How long Discord waits for the first answer. */
const patienceMs = 3000;

export interface Callback {
  readonly type: number;
  readonly data?: MessageBody & APIModalInteractionResponseCallbackData & { choices?: Interaction['choices'] };
}

/** The chats of the stand-in: messages, interactions, and Discord's rules for answering them. */
export interface StandInChat {
  readonly messages: ShownMessage[];
  readonly interactions: Map<string, Interaction>;
  callback(id: string, token: string, body: Callback, files: readonly ShownFile[]): Outcome;
  followUp(token: string, body: MessageBody, files: readonly ShownFile[]): Outcome;
  edit(token: string, body: MessageBody, files: readonly ShownFile[]): Outcome;
  remove(token: string): Outcome;
  post(channel: string, body: MessageBody, files: readonly ShownFile[]): Outcome;
}

const find = (chat: StandInChat, token: string): Interaction | undefined =>
  [...chat.interactions.values()].find((each) => each.token === token);

/** Creates empty chats. `newId` gives snowflakes. */
export function createChat(newId: () => string): StandInChat {
  function place(body: MessageBody, files: readonly ShownFile[], channel: string, visit?: Interaction): ShownMessage {
    const answers = body.message_reference?.message_id;
    const message: ShownMessage = {
      id: newId(),
      channel,
      ephemeral: ((body.flags ?? 0) & ephemeralFlag) !== 0,
      content: body.content ?? '',
      components: body.components ?? [],
      files,
      loading: false,
      ...(answers !== undefined && { answers }),
    };
    chat.messages.push(message);
    visit?.messages.push(message);
    return message;
  }

  function change(message: ShownMessage, body: MessageBody, files: readonly ShownFile[]): void {
    message.content = body.content ?? message.content;
    message.components = body.components ?? message.components;
    message.files = body.attachments === undefined ? [...message.files, ...files] : files;
    message.loading = false;
  }

  /** Does the first answer; the caller has made sure that there is none yet. */
  function respond(visit: Interaction, { type, data }: Callback, files: readonly ShownFile[]): Outcome {
    switch (type) {
      case 4: {
        const faults = toMessageFaults(data ?? {}, files.length, 'data.');
        if (faults.length > 0) return refuseForm(faults);
        visit.original = place(data ?? {}, files, visit.channel, visit);
        return done;
      }
      case 5:
        visit.original = place({ flags: data?.flags ?? 0 }, [], visit.channel, visit);
        visit.original.loading = true;
        return done;
      case 6:
      case 7: {
        if (visit.source === undefined) return refuseForm([['type', 'There is no message to change.']]);
        const faults = type === 7 ? toMessageFaults(data ?? {}, files.length, 'data.') : [];
        if (faults.length > 0) return refuseForm(faults);
        visit.original = visit.source;
        if (type === 7) change(visit.source, data ?? {}, files);
        if (type === 7) visit.messages.push(visit.source);
        return done;
      }
      case 8:
        if ((data?.choices?.length ?? 0) > 25) return refuseForm([['data.choices', 'Must be 25 or fewer.']]);
        if (data?.choices?.some(({ name, value }) => [name, value].some((text) => text === '' || text.length > 100))) {
          return refuseForm([['data.choices', 'Must be between 1 and 100 in length.']]);
        }
        visit.choices = data?.choices ?? [];
        return done;
      case 9: {
        if (visit.type === 5) return refuseForm([['type', 'A modal cannot answer a modal.']]);
        const faults = data === undefined ? [] : toModalFaults(data);
        if (data === undefined || faults.length > 0) return refuseForm(faults);
        visit.modal = data;
        return done;
      }
      default:
        return refuseForm([['type', `Value must be one of 4 to 9, is ${type}.`]]);
    }
  }

  const chat: StandInChat = {
    messages: [],
    interactions: new Map(),
    callback(id, token, body, files) {
      const visit = chat.interactions.get(id);
      const isLate = visit !== undefined && performance.now() - visit.createdAt > patienceMs;
      if (visit === undefined || visit.token !== token || isLate) return refuse(404, 10_062, 'Unknown interaction');
      if (visit.response !== undefined) return refuse(400, 40_060, 'Interaction has already been acknowledged.');
      const outcome = respond(visit, body, files);
      if (!('refusal' in outcome)) visit.response = body.type;
      return outcome;
    },
    followUp(token, body, files) {
      const visit = find(chat, token);
      if (visit?.response === undefined) return refuse(404, 10_015, 'Unknown Webhook');
      const faults = toMessageFaults(body, files.length);
      if (faults.length > 0) return refuseForm(faults);
      // The first message after a deferral fills it, and is seen by those who saw the deferral.
      const waiting = visit.original?.loading === true ? visit.original : undefined;
      if (waiting !== undefined) change(waiting, body, files);
      return { body: { id: (waiting ?? place(body, files, visit.channel, visit)).id } };
    },
    edit(token, body, files) {
      const visit = find(chat, token);
      if (visit?.original === undefined) return refuse(404, 10_008, 'Unknown Message');
      const faults = toMessageFaults(body, files.length);
      if (faults.length > 0) return refuseForm(faults);
      change(visit.original, body, files);
      if (!visit.messages.includes(visit.original)) visit.messages.push(visit.original);
      return { body: { id: visit.original.id } };
    },
    remove(token) {
      const visit = find(chat, token);
      if (visit?.original === undefined) return refuse(404, 10_008, 'Unknown Message');
      const gone = visit.original;
      for (const list of [chat.messages, visit.messages]) {
        if (list.includes(gone)) list.splice(list.indexOf(gone), 1);
      }
      delete visit.original;
      return done;
    },
    post(channel, body, files) {
      const faults = toMessageFaults(body, files.length);
      if (((body.flags ?? 0) & ephemeralFlag) !== 0) faults.push(['flags', 'Only an interaction is answered unseen.']);
      if (faults.length > 0) return refuseForm(faults);
      return { body: { id: place(body, files, channel).id } };
    },
  };
  return chat;
}
