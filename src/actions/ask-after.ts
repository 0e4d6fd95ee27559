import type { Turn } from '../core/action.ts';
import type { Origin } from '../core/event.ts';
import type { Reason } from '../core/asked.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Button, type Reply } from '../core/reply.ts';
import { missesWords } from '../core/words/misses.ts';
import { words } from '../core/words/words.ts';
import { toWrittenDate } from '../language/written-date.ts';

/** What listening to people after an answer needs. */
export interface AfterParts {
  readonly store: Pick<Store, 'rateQuestion' | 'explainRating' | 'parkQuestion' | 'awaitAnswer'>;
  /** Writes down where a person can be reached, so that only the desk can read it. */
  readonly seal: (to: Origin) => string;
}

const reasons: readonly Reason[] = ['wrong', 'incomplete', 'outdated', 'unclear', 'other'];

/** A question that has found no answer by then hardly will, and an address is not to be kept for ever. */
const waitingDays = 90;
const dayMs = 86_400_000;

/** The question's words, while the desk still has them in mind; those of a later question are not meant. */
const toWords = ({ recent }: Turn, id: string): string | undefined =>
  recent?.asked === id ? recent.question : undefined;

/**
 * The ways on for somebody without an answer: the team, and word of it once there is one. The second is offered only
 * where nobody else reads what is sent later.
 */
export function toMissButtons({ event, language }: Turn, id: string, sendLabel: string): readonly Button[] {
  return [
    { label: sendLabel, action: `ask:park:${id}:${language}` },
    ...(event.from.isPrivate ? [{ label: missesWords[language].tellMe, action: `ask:tell:${id}:${language}` }] : []),
  ];
}

/**
 * Takes what people say of an answer, or of having none. `verb` is the button's: `yes`, `no`, `why`, `park`, `tell`.
 *
 * @param turn in the language of the button.
 * @param more what follows the question's id, such as the reason.
 */
export async function hearAfter(
  { store, seal }: AfterParts,
  turn: Turn,
  verb: string,
  id: string,
  more?: string,
): Promise<Reply | undefined> {
  const { language, event } = turn;
  const say = words[language];
  const sayMore = missesWords[language];
  switch (verb) {
    case 'yes': {
      const isKnown = await store.rateQuestion(id, true);
      return toReply(isKnown ? say.thanksForRating : say.ratingGone);
    }
    case 'no': {
      const isKnown = await store.rateQuestion(id, false, toWords(turn, id));
      if (!isKnown) return toReply(say.ratingGone);
      return toReply(`${say.sorryForRating}\n\n${sayMore.whatWasWrong}`, {
        buttons: reasons.map((reason) => ({
          label: sayMore.reasons[reason],
          action: `ask:why:${id}:${language}:${reason}`,
        })),
      });
    }
    case 'why': {
      const reason = reasons.find((one) => one === more);
      if (reason === undefined) return undefined;
      const isKnown = await store.explainRating(id, reason);
      return toReply(isKnown ? sayMore.reasonSaved : say.ratingGone, { place: 'same' });
    }
    case 'park': {
      const isParked = await store.parkQuestion(id, toWords(turn, id));
      if (!isParked) return toReply(say.questionGone);
      return toReply(say.sentToTeam, { buttons: toMissButtons(turn, id, '').slice(1) });
    }
    case 'tell': {
      const isParked = event.from.isPrivate && (await store.parkQuestion(id, toWords(turn, id)));
      if (!isParked) return toReply(say.questionGone);
      const until = new Date(event.at.getTime() + waitingDays * dayMs);
      await store.awaitAnswer({ question: id, who: turn.who, language, address: seal(event.from), until });
      return toReply(sayMore.willTell(toWrittenDate(until.toISOString().slice(0, 10), language)));
    }
    default:
      return undefined;
  }
}
