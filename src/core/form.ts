import type { Language, Text } from '../language/language.ts';
import type { Value, Values } from './event.ts';

/** A choice with its code, which is the same in every language and in every export. */
export interface Choice {
  readonly code: string;
  readonly label: Text;
}

/**
 * What kind of answer a question takes, and what is stored: a number for `rating` (1 to `points`), `nps` (0 to 10) and
 * `number`, a code for `choice`, codes for `choices`, true or false for `yesno`, text for `text`, `YYYY-MM-DD` for
 * `date`. Where `other` is true, `other` or `other:` with the person's own words stands beside the codes.
 */
export type Kind =
  | { readonly type: 'rating'; readonly points: number; readonly ends?: { readonly low: Text; readonly high: Text } }
  | { readonly type: 'nps' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[]; readonly other: boolean }
  | {
      readonly type: 'choices';
      readonly choices: readonly Choice[];
      readonly min: number;
      readonly max: number;
      readonly other: boolean;
    }
  | { readonly type: 'yesno' }
  | { readonly type: 'text'; readonly long: boolean; readonly maxLength: number }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly type: 'date' };

/** When a question is asked: on an earlier answer. Several conditions all hold. */
export interface Condition {
  readonly question: string;
  readonly test:
    | { readonly kind: 'equals'; readonly value: Value }
    | { readonly kind: 'in'; readonly values: readonly Value[] }
    | { readonly kind: 'at-least'; readonly value: number }
    | { readonly kind: 'answered' };
}

export interface Question {
  readonly id: string;
  /** A few words, at most 45 graphemes: a column's heading, a field's label. */
  readonly label: Text;
  /** The question in full. */
  readonly ask: Text;
  readonly required: boolean;
  readonly kind: Kind;
  readonly when: readonly Condition[];
  /** Stands above the question as the heading of what begins with it; where pages hold several, it begins a new one. */
  readonly header?: Text;
  /** What the person is told when an answer is not taken, in place of the desk's own reason. */
  readonly message?: Text;
  /** The section of the knowledge base that the question is about. */
  readonly section?: string;
}

/** For how long what was sent is kept. */
export interface Keep {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

/** How a form comes again: once a day, or once for each session of an agenda. */
export type Repeat = { readonly kind: 'daily' } | { readonly kind: 'session'; readonly sessions: readonly Choice[] };

/**
 * A form as it stood at one moment. `version` is a hash of all that a person can read or answer in it, so that every
 * answer can be traced to the words that were asked; when it is open, and what is optional below it, does not count.
 */
export interface FormSpec {
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  /** Who collects, what for, how long it is kept, how to withdraw. */
  readonly consent?: Text;
  /** A hash of the consent's words; the same words in another form need no second agreement. */
  readonly consentVersion?: string;
  readonly thanks: Text;
  /**
   * `anonymous`: what is stored cannot be linked to a person; `pseudonymous`: to a keyed hash of the account; `named`:
   * to the same, and the required question `name` asks who it is.
   */
  readonly identity: 'anonymous' | 'pseudonymous' | 'named';
  /** What a second try by the same person does: it is refused, opens what was sent, or counts as another one. */
  readonly again: 'refuse' | 'edit' | 'new';
  /** Once for each occasion in place of once for ever; `again` then means the same occasion. */
  readonly repeat?: Repeat;
  readonly questions: readonly Question[];

  /** By the file, as ISO times: when it opens, when nobody may begin any more, when nothing is taken any more. */
  readonly opens?: string;
  readonly closing?: string;
  readonly closes?: string;
  /** The IANA time zone in which its days begin. */
  readonly timeZone?: string;
  /** Absent: for ever. */
  readonly keep?: Keep;
  /** How many people are expected to answer. */
  readonly expected?: number;
  /** When organisers may see results: `after-close` only once the form is closed. Absent: always. */
  readonly results?: 'always' | 'after-close';
  /** The question whose yes allows reports to quote the comments of the same person. Absent: nothing is quoted. */
  readonly quotePermission?: string;
}

/** A form that somebody has begun. */
export interface Draft {
  readonly who: string;
  readonly form: string;
  readonly version: string;
  readonly language: Language;
  readonly platform: string;
  /** By question, as far as they were given; `''` is a question that was left empty on purpose. */
  readonly answers: Values;
  /** What waits for an answer: `consent`, `review`, or the ids of the questions on the page, joined by `+`. */
  readonly at: string;
  /** For which of a form's occasions it is: the day (`2025-02-21`) or the code of the session; absent where there is one. */
  readonly occasion?: string;
  /** The tag of the link or the QR code by which the person came. */
  readonly source?: string;
  /** `consentVersion` of the consent that the person accepted. */
  readonly consent?: string;
  /** Set while something that was sent is being changed: the hash of its receipt code. */
  readonly replaces?: string;
  /** Where a reminder goes, sealed: the store cannot read it. */
  readonly address?: string;
  /** Set while one answer is being changed from the review page: where to go back to. */
  readonly editing?: true;
  /** When the person began, or came back to it after a long while. */
  readonly startedAt: Date;
}
