/** What a person can fill in or pass to a command. */
export type Value = string | number | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** Where an event comes from and where a reply goes. Ids are opaque: only the adapter that made them reads them. */
export interface Origin {
  readonly platform: string;
  readonly chat: string;
  readonly person: string;
  /** The locale that the platform reports, such as `vi` or `en-US`. */
  readonly locale?: string;
  /** Ids of what the platform itself made the person there, such as a server's roles; absent where it has none. */
  readonly roles?: readonly string[];
  /** Only this person sees what is shown. */
  readonly isPrivate: boolean;
  /** Others are in the same chat, and a reply can be shown to them on request. */
  readonly canShare?: true;
}

/**
 * One thing that a person did, the same from every platform.
 *
 * `id` is the platform's own id of the event with the platform in front (`telegram:123`), so that an event delivered
 * twice is recognised. `at` is the only clock that the core knows.
 */
export type BotEvent = { readonly id: string; readonly at: Date; readonly from: Origin } & (
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly args: Values }
  /** A button; `action` is what the reply gave it. */
  | { readonly kind: 'press'; readonly action: string }
  /** A page of a form, filled in; values are by field id, absent or `''` where left empty. */
  | { readonly kind: 'submit'; readonly form: string; readonly values: Values }
);
