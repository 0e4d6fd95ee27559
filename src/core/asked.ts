import type { Language } from '../language/language.ts';

/** How a question ended. */
export type Outcome = 'answered' | 'suggested' | 'unanswered' | 'chat';

/** One question in the log. The words are kept only when it did not answer well: see `Miss`. */
export interface AskedQuestion {
  /** Unguessable, at most 16 characters of `[a-z0-9]`; a rating button carries it. */
  readonly id: string;
  /** The event's id; the same event logs once. */
  readonly event: string;
  readonly at: Date;
  readonly platform: string;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly section?: string;
  readonly text?: string;
}

/** Why an answer did not help. */
export type Reason = 'wrong' | 'incomplete' | 'outdated' | 'unclear' | 'other';

/** A question that nobody was given a good answer to. The words are absent where the desk did not have them any more. */
export interface Miss extends AskedQuestion {
  /** Sent to the team. */
  readonly parked: boolean;
  readonly helpful?: boolean;
  readonly reason?: Reason;
}

/** What became of misses: nothing needs to be done, or an existing section is to answer them. */
export type Settlement = { readonly kind: 'dismissed' } | { readonly kind: 'assigned'; readonly section: string };

/** How questions about one section ended. */
export interface SectionCounts {
  readonly section: string;
  /** Answered, or led to it by a suggestion, and not missed. */
  readonly answered: number;
  /** Unanswered, rated unhelpful or sent to the team, and not dismissed. */
  readonly missed: number;
  /** Rated helpful or unhelpful. */
  readonly rated: number;
}

/** Somebody who wants to be told when there is an answer to a question. */
export interface Waiting {
  /** The question's id. */
  readonly question: string;
  /** The pseudonym. */
  readonly who: string;
  readonly language: Language;
  /** Sealed, so that only the desk can read it. */
  readonly address: string;
  readonly until: Date;
}
