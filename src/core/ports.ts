import type { Language } from '../language/language.ts';
import type { AskedQuestion, Miss, Reason, SectionCounts, Settlement, Waiting } from './asked.ts';
import type { Values } from './event.ts';
import type { Draft, FormSpec } from './form.ts';
import type { FormState } from './form-state.ts';
import type { HandoverStore } from './handover.ts';

/** What was sent in with a form, as an organiser pulls it. */
export interface Submission {
  /** Rises with every submission of the desk and every change of one; gaps are possible. */
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
  /** For which of a form's occasions it is: the day (`2025-02-21`) or the code of the session; absent where there is one. */
  readonly occasion?: string;
  /** The tag of the link or the QR code by which the person came. */
  readonly source?: string;
  /** `consentVersion` of the consent that the person accepted. */
  readonly consent?: string;
}

/**
 * What a commit needs: `once` is the keyed hash under which one person counts once, absent where anybody may repeat;
 * `receiptHash` is the keyed hash of the code with which the holder comes back to it.
 */
export interface NewSubmission extends Omit<Submission, 'seq'> {
  readonly once?: string;
  readonly receiptHash?: string;
}

/**
 * A submission as it stands after the last thing that happened to it. A `withdrawn` one has no answers, nor `who`,
 * `source` and `consent`: it is there only to tell a mirror to delete what it has under this `id`.
 */
export interface Change extends Submission {
  readonly kind: 'created' | 'edited' | 'withdrawn';
  /** To the hour when the form is anonymous. */
  readonly changedAt: Date;
}

/**
 * What came of changing a submission: `repeated`: this event was stored before; `gone`: there is no such submission,
 * or it was withdrawn. Neither changes anything.
 */
export type Changed = 'saved' | 'repeated' | 'gone';

/** Somebody who began a form and has not sent it. */
export interface Unfinished {
  readonly draft: Draft;
  /** How many reminders of this draft were sent. */
  readonly reminded: number;
  readonly remindedAt?: Date;
  /** False once the person wanted no more reminders, of any form, or could not be reached. */
  readonly remindable: boolean;
}

/** How much was deleted of what could be linked to a person. */
export interface Forgotten {
  readonly drafts: number;
  readonly submissions: number;
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

/** An entry with its place in the trail, which rises from 1. */
export interface NumberedEntry extends AuditEntry {
  readonly seq: number;
}

/**
 * Where the desk remembers. Every write is on disk when its promise resolves, and rejects when it is not.
 * `event` is the id of the event that causes the write: the same event changes nothing the second time.
 */
export interface Store extends HandoverStore {
  /** The language a person chose, by pseudonym. */
  readLanguage(who: string): Promise<Language | undefined>;
  saveLanguage(who: string, language: Language): Promise<void>;

  /** Keeps a form's wording under its version; the same version is kept once. */
  saveForm(spec: FormSpec): Promise<void>;
  readForm(name: string, version: string): Promise<FormSpec | undefined>;
  /** Every version of a form that was ever kept, oldest first. */
  readForms(name: string): Promise<readonly FormSpec[]>;
  /** The names of all forms that were ever kept. */
  readFormNames(): Promise<readonly string[]>;
  /** What an organiser set; `undefined` where the dates in the file decide. */
  readFormState(form: string): Promise<FormState | undefined>;
  saveFormState(form: string, state: FormState | undefined, at: Date): Promise<void>;

  /** The person's drafts, the one touched last first. */
  readDrafts(who: string): Promise<readonly Draft[]>;
  /** Saves a draft; false, and nothing changes, when this event was stored before. */
  saveDraft(draft: Draft, event: string): Promise<boolean>;
  dropDraft(who: string, form: string, event: string): Promise<boolean>;
  /** Whether this event has already changed something. */
  wasStored(event: string): Promise<boolean>;

  /** Drafts of a form but those that change something sent before, the one touched last first. */
  readUnfinished(form: string): Promise<readonly Unfinished[]>;
  /** Counts one more reminder of a draft; nothing happens where there is none. */
  noteReminder(who: string, form: string, at: Date): Promise<void>;
  /** No more reminders to this person, of any form. */
  stopReminders(who: string): Promise<void>;

  /** Whether somebody has accepted a consent; `once` is a keyed hash for this consent alone. */
  hasAccepted(consent: string, once: string): Promise<boolean>;
  /** Notes that somebody accepted a consent, with no time and no order, so that it leads to no submission. */
  acceptConsent(consent: string, once: string): Promise<void>;

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
  /** Submissions of a form that stand, with a `seq` above `after`, in order, at most `limit`. */
  readSubmissions(form: string, after: number, limit: number): Promise<readonly Submission[]>;
  countSubmissions(form: string): Promise<number>;
  /**
   * The latest state of every submission that was created, changed or withdrawn after `after`, by `seq`, at most
   * `limit`. Who goes on from the last `seq` and keeps one row for each `id` ends with what the store has. Without a
   * form: of all forms, in one look, so that none is passed over.
   */
  readChanges(form: string | undefined, after: number, limit: number): Promise<readonly Change[]>;
  readByReceipt(receiptHash: string): Promise<Change | undefined>;
  /** The hash of the receipt for what a person sent last, where the form is not anonymous and it was not withdrawn. */
  readReceiptOf(form: string, occasion: string | undefined, who: string): Promise<string | undefined>;
  /** Puts other answers in the place of those sent, and drops the drafts that were to change it. */
  editSubmission(receiptHash: string, answers: Values, event: string, at: Date): Promise<Changed>;
  /** Deletes the answers and all that leads to the person, and drops the drafts that were to change it. */
  withdrawSubmission(receiptHash: string, event: string, at: Date): Promise<Changed>;

  /**
   * Deletes what can be linked to a person: drafts, language, wish for no reminders, what was accepted under one of
   * `accepted`, and what they sent with forms that are not anonymous; of the last, tombstones stay.
   */
  forgetPerson(who: string, accepted: readonly string[], at: Date): Promise<Forgotten>;
  /**
   * Deletes what was submitted before a moment, as if it had been withdrawn at `at`. When nothing of a form is left,
   * who was counted for it is deleted too. Returns how many submissions it deleted.
   */
  deleteSubmissionsBefore(form: string, before: Date, at: Date): Promise<number>;
  /** Deletes drafts not touched since the day of `before`, and those that change something sent since `changesBefore`. */
  deleteDraftsBefore(before: Date, changesBefore: Date): Promise<number>;
  countDrafts(form: string): Promise<number>;

  logQuestion(question: AskedQuestion): Promise<void>;
  /**
   * Notes whether an answer helped; the last word counts. `text` are the question's words, which are kept only while
   * it counts as unhelpful. False when there is no such question.
   */
  rateQuestion(id: string, helpful: boolean, text?: string): Promise<boolean>;
  /** Notes why an answer did not help; false when it is not rated so. */
  explainRating(id: string, reason: Reason): Promise<boolean>;
  /**
   * Marks a question as sent to the team. `text` are its words where the log has none; false when there are no words
   * at all or no such question.
   */
  parkQuestion(id: string, text: string | undefined): Promise<boolean>;
  /** Questions that went unanswered, were rated unhelpful or sent to the team, and are not settled; newest first. */
  readMisses(limit: number): Promise<readonly Miss[]>;
  settleMisses(ids: readonly string[], settlement: Settlement): Promise<void>;
  /** How questions ended by the section they led or were assigned to, in the order of the sections' ids. */
  countSections(): Promise<readonly SectionCounts[]>;

  /** Notes that somebody wants to be told the answer; false when there is no such question with its words. */
  awaitAnswer(waiting: Waiting): Promise<boolean>;
  /** Who waits for an answer at a moment, with the words of the question; who has waited longest is first. */
  readWaiting(at: Date): Promise<readonly (Waiting & { readonly text: string })[]>;
  /** Deletes the note that somebody waits; false when it is gone already. So of several programs only one tells them. */
  takeWaiting(question: string, who: string): Promise<boolean>;

  /** Adds to the audit trail, which can be neither changed nor shortened. */
  appendAudit(entry: AuditEntry): Promise<void>;
  /** The last entries, or the last ones before the entry with the number `before`; newest first. */
  readAudit(limit: number, before?: number): Promise<readonly NumberedEntry[]>;

  close(): Promise<void>;
}
