import { normalise } from '../language/normalise.ts';
import type { Query } from './query.ts';

const connective =
  /^(?:and|but|or|also|then|so|what about|how about|what else|who else|where else|else|anything|the other|any other|more)\b|^(?:còn|con|thế|the con|vậy|vay|rồi|và|thế còn|ngoài ra|nữa)(?!\p{L})|(?<!\p{L})(?:nữa|nua|còn lại|thì sao|thi sao|khác không)\s*\??$|^(?:แล้ว|และ|ส่วน|อีก|กับ)|(?:ล่ะ|ละ|อีก|บ้างอีก|อีกไหม)\s*\??$/u;
const pronoun =
  /\b(?:it|its|they|them|their|that|this|these|those|there|he|she|his|her|him|one|ones)\b|(?<!\p{L})(?:nó|đó|này|ấy|kia|họ|ông ấy|bà ấy|trên|do|nay|ho)(?!\p{L})|(?:มัน|นั้น|นี้|เขา|พวกเขา|ดังกล่าว)/u;
/** A question of so few words of content is about what was asked before, if that helps. */
const few = 3;

/** A follow-up is mostly about what stands beside the last answer, and seldom about the answer itself. */
const neighbour = 0.2;
const repeated = -0.2;

/** What was asked before, and the section that answered it. */
export interface Before {
  readonly question: string;
  readonly section: string | undefined;
}

/** What stands before the anchor of a section's id: its neighbours have the same. */
export function toArticle(section: string | undefined): string | undefined {
  return section?.split('#')[0];
}

/**
 * What a section's score gains or loses by the section that answered the last question; nothing where there was none.
 *
 * @example
 * toShift('plan/decision#date', 'plan/decision#signed') // => 0.2
 */
export function toShift(section: string | undefined, answered: string | undefined): number {
  if (answered === undefined || toArticle(section) !== toArticle(answered)) return 0;
  return section === answered ? repeated : neighbour;
}

/** How much a question leans on the one before it: it says so itself, it may, or it stands alone. */
export type Leaning = 'says' | 'may' | 'alone';

/**
 * Tells whether a question needs the previous one to be understood: "and in 2026?", "ai nữa?", "แล้วใครจ่าย".
 *
 * A connecting word at the start says so; a pronoun or a very short question may mean it.
 */
export function toLeaning(question: string, query: Query): Leaning {
  const plain = normalise(question.slice(0, 300)).trim();
  if (connective.test(plain)) return 'says';
  const content = query.words.filter(({ word, isContent }) => isContent && !/^[@~#?]/.test(word));
  return content.length <= few || pronoun.test(plain) ? 'may' : 'alone';
}
