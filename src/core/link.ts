import { toLanguage, type Language } from '../language/language.ts';

/** What a link to a form says: which form, and how its reader came to it. */
export interface Link {
  /** The form's name: `[a-z0-9_]`, at most 32 characters. */
  readonly form: string;
  /** The workshop that the form is filled in for, as a tag. */
  readonly workshop?: string;
  /** The language to begin in, for a reader who has not chosen one. */
  readonly language?: Language;
  /** Where the link hangs or who passed it on, as a tag: `room-a`, `mail`. Never a person. */
  readonly source?: string;
}

/** Gives the signature of a text, at least 11 characters of `[A-Za-z0-9_-]`. */
export type Sign = (text: string) => string;

/** @see https://core.telegram.org/bots/features#deep-linking */
const payloadLength = 64;
/** Eleven characters of six bits: the first 66 bits of the signature, more than anybody can try out in a chat. */
const signatureLength = 11;

const tag = /^[a-z0-9_-]{1,16}$/;
/** A field begins with a capital letter, which no value can hold; `A` is this version of the layout and the form. */
const layout = /^A([a-z0-9_]{1,32})(?:W([a-z0-9_-]{1,16}))?(?:L([a-z]{2}))?(?:S([a-z0-9_-]{1,16}))?$/;

/**
 * Whether a text can be a link's workshop or source: 1 to 16 small letters, digits, `-` and `_`.
 *
 * @example
 * isTag('room-a') // => true
 * isTag('Phòng 1') // => false
 */
export function isTag(text: string): boolean {
  return tag.test(text);
}

/**
 * Writes a link as a signed text of at most 64 characters of `[A-Za-z0-9_-]`, which is what Telegram carries behind
 * `?start=`; `undefined` when it would be longer or a part of it cannot be written.
 *
 * @example
 * toPayload({ form: 'feedback', language: 'vi', source: 'room-a' }, sign) // => 'AfeedbackLviSroom-aq3Jx0VbN2mE'
 */
export function toPayload({ form, workshop, language, source }: Link, sign: Sign): string | undefined {
  const fields = [
    `A${form}`,
    workshop === undefined ? '' : `W${workshop}`,
    language === undefined ? '' : `L${language}`,
    source === undefined ? '' : `S${source}`,
  ].join('');
  const isWritable = layout.test(fields) && fields.length + signatureLength <= payloadLength;
  return isWritable ? fields + toSignature(fields, sign) : undefined;
}

/** Reads what `toPayload` wrote; `undefined` for everything else, and for what was signed with another key. */
export function readPayload(payload: string, sign: Sign): Link | undefined {
  const fields = payload.slice(0, -signatureLength);
  const [, form, workshop, code, source] = layout.exec(fields) ?? [];
  const language = toLanguage(code);
  if (form === undefined || (code !== undefined && language === undefined)) return undefined;
  // Guessing by time would need millions of messages, and a forged link says no more than an honest one.
  if (payload.slice(-signatureLength) !== toSignature(fields, sign)) return undefined;
  return {
    form,
    ...(workshop !== undefined && { workshop }),
    ...(language !== undefined && { language }),
    ...(source !== undefined && { source }),
  };
}

/**
 * How somebody came, as it is kept with what they send: the workshop and the tag of the link.
 *
 * @example
 * toSource({ form: 'feedback', workshop: 'feb-2025', source: 'room-a' }) // => 'feb-2025/room-a'
 */
export function toSource({ workshop, source }: Link): string | undefined {
  const parts = [workshop, source].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('/');
}

function toSignature(fields: string, sign: Sign): string {
  return sign(fields).slice(0, signatureLength);
}
