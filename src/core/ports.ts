import type { Language } from '../language/language.ts';
import type { Values } from './event.ts';
import type { Draft, FormSpec } from './form.ts';

/** How a question ended. */
export type Outcome = 'answered' | 'suggested' | 'unanswered' | 'chat';

/** One question in the log. The words are kept only when the desk could not answer. */
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

/** What was sent in with a form, as an organiser pulls it. */
export interface Submission {
  /** Rises with every submission of the desk; gaps are possible. */
  readonly seq: number;
  readonly id: string;
  readonly form: string;
  readonly version: string;
  readonly language: Language;
  readonly platform: string;
  /** To the hour when the form is anonymous. */
  readonly submittedAt: Date;
  /** The pseudonym of the person; absent when the form is anonymous. */
  readonly who?: string;
  readonly answers: Values;
}

/** What a commit needs: `once` is the keyed hash under which one person counts once, absent where anybody may repeat. */
export interface NewSubmission extends Omit<Submission, 'seq'> {
  readonly once?: string;
}

/** Something an organiser or the desk did that somebody may have to account for. */
export interface AuditEntry {
  readonly at: Date;
  readonly who: string;
  readonly role: string;
  readonly platform: string;
  /** Such as `export`, `results`, `refused`. */
  readonly what: string;
  readonly details: Values;
}

/**
 * Where the desk remembers. Every write is on disk when its promise resolves, and rejects when it is not.
 * `event` is the id of the event that causes the write: the same event changes nothing the second time.
 */
export interface Store {
  /** The language a person chose, by pseudonym. */
  readLanguage(who: string): Promise<Language | undefined>;
  saveLanguage(who: string, language: Language): Promise<void>;

  /** Keeps a form's wording under its version; the same version is kept once. */
  saveForm(spec: FormSpec): Promise<void>;
  readForm(name: string, version: string): Promise<FormSpec | undefined>;
  /** Every version of a form that was ever kept, oldest first. */
  readForms(name: string): Promise<readonly FormSpec[]>;

  /** The person's drafts, the one touched last first. */
  readDrafts(who: string): Promise<readonly Draft[]>;
  /** Saves a draft; false, and nothing changes, when this event was stored before. */
  saveDraft(draft: Draft, event: string): Promise<boolean>;
  dropDraft(who: string, form: string, event: string): Promise<boolean>;
  /** Whether this event has already changed something. */
  wasStored(event: string): Promise<boolean>;

  /** True when this keyed hash has already been counted for the form. */
  hasSubmitted(form: string, once: string): Promise<boolean>;
  /**
   * Stores a submission, drops the draft and counts the person, all or nothing.
   * `repeated`: this event was stored before; `counted`: this person was counted before. Neither changes anything.
   */
  commitSubmission(
    submission: NewSubmission,
    draft: { readonly who: string },
    event: string,
  ): Promise<'saved' | 'repeated' | 'counted'>;
  /** Submissions of a form with a `seq` above `after`, in order, at most `limit`. */
  readSubmissions(form: string, after: number, limit: number): Promise<readonly Submission[]>;
  countDrafts(form: string): Promise<number>;

  logQuestion(question: AskedQuestion): Promise<void>;
  /** Notes whether an answer helped; the last word counts. False when there is no such question. */
  rateQuestion(id: string, helpful: boolean): Promise<boolean>;
  /**
   * Marks a question as sent to the team. `text` are its words where the log has none; false when there are no words
   * at all or no such question.
   */
  parkQuestion(id: string, text: string | undefined): Promise<boolean>;
  /** Questions that went unanswered, were rated unhelpful or sent to the team, newest first. */
  readMisses(
    limit: number,
  ): Promise<readonly (AskedQuestion & { readonly parked: boolean; readonly helpful?: boolean })[]>;

  appendAudit(entry: AuditEntry): Promise<void>;
  readAudit(limit: number): Promise<readonly AuditEntry[]>;

  close(): Promise<void>;
}
