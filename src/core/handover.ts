import type { Change } from './ports.ts';

/** Lets another program pull answers. The token itself is known to nobody but its holder. */
export interface ApiToken {
  /** Who holds it, in the owner's words; no two tokens have the same. */
  readonly name: string;
  /** SHA-256 of the token, in hexadecimal digits. */
  readonly hash: string;
  /** When it was made: `YYYY-MM-DD`. */
  readonly day: string;
}

/** How far a webhook has come. One that nothing was sent to yet is at cursor 0. */
export interface WebhookState {
  /** The `seq` of the last change that was taken. */
  readonly cursor: number;
  /** Tries of the next change that failed so far. */
  readonly failures: number;
  /** The receiver said that it is gone for good; nothing is sent until somebody resumes it. */
  readonly isStopped: boolean;
}

/** One try to hand over a change. */
export interface Delivery {
  /** To the hour: the moment of a delivery is nearly that of the submission, which may be anonymous. */
  readonly at: Date;
  readonly seq: number;
  readonly form: string;
  readonly kind: Change['kind'];
  /** The first try is 1. */
  readonly attempt: number;
  /** The status of the answer, such as `200`, or why there was none: `timeout`, `no-answer`. */
  readonly outcome: string;
}

/** What the store remembers of programs that take answers over. `webhook` is an id made from the address. */
export interface HandoverStore {
  /** False, and nothing changes, when there is a token of this name. */
  saveToken(token: ApiToken): Promise<boolean>;
  readToken(hash: string): Promise<ApiToken | undefined>;
  /** By name. */
  listTokens(): Promise<readonly ApiToken[]>;
  /** False when there is no token of this name. */
  revokeToken(name: string): Promise<boolean>;

  readWebhook(webhook: string): Promise<WebhookState>;
  saveWebhook(webhook: string, state: WebhookState): Promise<void>;
  /** Notes a try with what came of it, all or nothing. The last thousand tries are kept. */
  noteDelivery(webhook: string, state: WebhookState, delivery: Delivery): Promise<void>;
  /** The tries, newest first. */
  readDeliveries(webhook: string, limit: number): Promise<readonly Delivery[]>;
}
