import type { Generated, Kysely, Transaction } from 'kysely';
import type { FormState } from '../core/form-state.ts';
import type { Outcome, Reason, Settlement } from '../core/asked.ts';
import type { Change } from '../core/ports.ts';
import type { Language } from '../language/language.ts';

/** A connection, or a transaction on one. */
export type Database = Kysely<Tables>;
export type Unit = Transaction<Tables>;

/** Where the store takes the time from. */
export type Clock = () => Date;

/**
 * The tables as queries see them, the same on every engine.
 *
 * `_ms` is milliseconds since 1970 in UTC, `day` whole days since then. Flags are 0 or 1, because not every engine
 * has booleans. `answers` and `spec` are JSON text; nothing inside them is ever searched by the database.
 */
export interface Tables {
  migration: { name: string };
  /** Numbers that rise one by one; see `takeNumber`. */
  counter: { name: string; value: number };
  person_language: { who: string; language: Language };
  /** Who wants no reminders, or could not be reached with one. */
  reminder_stop: { who: string };
  /** What an organiser set; no row where the dates in the form's file decide. */
  form_state: { form: string; state: FormState; set_at_ms: number };
  form_version: { name: string; version: string; nth: number; spec: string };
  /** `touched` orders the drafts of one person; `touched_day` is there to clear out what was left lying. */
  draft: {
    who: string;
    form: string;
    version: string;
    language: Language;
    platform: string;
    answers: string;
    at: string;
    editing: number;
    started_at_ms: number;
    touched: number;
    touched_day: number;
    occasion: string | null;
    source: string | null;
    consent: string | null;
    replaces: string | null;
    address: string | null;
    reminded: Generated<number>;
    reminded_at_ms: Generated<number | null>;
  };
  /** Events that changed something, for as long as a platform may deliver them again. */
  handled_event: { id: string; day: number };
  /**
   * Who has been counted for a form: the keyed hash and nothing that leads to a submission. Under `consent:` and its
   * version: who has accepted a consent.
   */
  counted: { form: string; once: string };
  submission: {
    seq: number;
    id: string;
    form: string;
    version: string;
    language: Language;
    platform: string;
    submitted_at_ms: number;
    who: string | null;
    answers: string;
    kind: Change['kind'];
    changed_at_ms: number;
    receipt_hash: string | null;
    occasion: string | null;
    source: string | null;
    consent: string | null;
  };
  question: {
    id: string;
    event: string;
    at_ms: number;
    platform: string;
    language: Language;
    outcome: Outcome;
    section: string | null;
    text: string | null;
    parked: number;
    helpful: number | null;
    reason: Reason | null;
    settled: Settlement['kind'] | null;
    assigned: string | null;
  };
  /** Who wants to be told the answer to a question that had none; gone as soon as it was told. */
  waiting: { question: string; who: string; language: Language; address: string; until_ms: number };
  audit: {
    seq: number;
    at_ms: number;
    who: string;
    role: string;
    platform: string;
    what: string;
    details: string;
  };
  /** Who may pull answers: the hash of a token, and who holds it since which day. */
  api_token: { hash: string; name: string; day: string };
  /** How far each webhook has come in the changes; `position` is a `seq`. */
  webhook: { id: string; position: number; failures: number; stopped: number };
  /** The last tries to send a change to a webhook, to the hour. */
  delivery: {
    nth: number;
    webhook: string;
    hour_ms: number;
    seq: number;
    form: string;
    kind: Change['kind'];
    attempt: number;
    outcome: string;
  };
}
