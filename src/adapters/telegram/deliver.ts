import { GrammyError, type Api } from 'grammy';
import type { Delivered } from '../../core/adapter.ts';
import type { Reply } from '../../core/reply.ts';
import type { Place } from './place.ts';
import { toReason } from './reason.ts';
import { toBareCall, toCalls, type Call } from './render.ts';
import type { Signal } from './signal.ts';

/** Chats whose last form message is remembered; the one written to longest ago goes first. */
const rememberedChats = 1_000;

/** Brings replies to people. */
export interface Delivery {
  /** Sends a reply. What Telegram refuses is logged and left; rejects when `signal` or the network cuts it short. */
  deliver(reply: Reply, place: Place, signal: Signal): Promise<Delivered>;
}

/** The person has blocked the desk, has left Telegram, or never wrote to the desk. */
function isGone({ error_code: code, description }: GrammyError): boolean {
  return code === 403 || (code === 400 && description.includes('chat not found'));
}

/** Creates the sending side; what it sends waits for its turn in `api`. */
export function createDelivery(api: Api, log: (line: string) => void): Delivery {
  /** By private chat, the message with the buttons of the form that is under way. */
  const forms = new Map<number, number>();

  /** @returns The message as it now stands in the chat. */
  async function call({ method, payload }: Call, signal: Signal): Promise<number | undefined> {
    switch (method) {
      case 'sendMessage':
        return (await api.raw.sendMessage(payload, signal)).message_id;
      case 'sendDocument':
        return (await api.raw.sendDocument(payload, signal)).message_id;
      case 'sendPhoto':
        return (await api.raw.sendPhoto(payload, signal)).message_id;
      case 'editMessageText':
        await api.raw.editMessageText(payload, signal);
        return payload.message_id;
      case 'editMessageReplyMarkup':
        await api.raw.editMessageReplyMarkup(payload, signal);
        return undefined;
    }
  }

  async function perform(wanted: Call, signal: Signal): Promise<number | undefined> {
    try {
      return await call(wanted, signal);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400 || isGone(error)) throw error;
      // A button pressed twice in a row: the person already sees what the second press would show.
      if (wanted.method === 'editMessageText' && error.description.includes('message is not modified')) {
        return wanted.payload.message_id;
      }
      if (wanted.otherwise !== undefined) return perform(wanted.otherwise, signal);
      if (wanted.method !== 'editMessageReplyMarkup') log(`telegram: ${wanted.method} failed: ${toReason(error)}`);
      return undefined;
    }
  }

  /** A form that goes on after a typed answer stands in a new message; the one before keeps no buttons. */
  async function moveForm(reply: Reply, place: Place, shown: number | undefined, signal: Signal): Promise<void> {
    const before = forms.get(place.chat);
    if (!place.isPrivate || reply.place !== 'same') return;
    forms.delete(place.chat);
    if (shown !== undefined && (reply.buttons?.length ?? 0) > 0) forms.set(place.chat, shown);
    const oldest = forms.keys().next();
    if (forms.size > rememberedChats && oldest.done !== true) forms.delete(oldest.value);
    const isTyped = place.pressed === undefined;
    if (isTyped && before !== undefined && before !== shown) await perform(toBareCall(place.chat, before), signal);
  }

  return {
    async deliver(reply, place, signal) {
      try {
        let shown: number | undefined;
        let isWhole = true;
        for (const next of toCalls(reply, place)) {
          shown = await perform(next, signal);
          if (shown === undefined && next.method !== 'editMessageReplyMarkup') isWhole = false;
        }
        await moveForm(reply, place, shown, signal);
        return isWhole ? 'sent' : 'failed';
      } catch (error) {
        if (!(error instanceof GrammyError)) throw error;
        log(`telegram: a reply could not be delivered: ${toReason(error)}`);
        return isGone(error) ? 'blocked' : 'failed';
      }
    },
  };
}
