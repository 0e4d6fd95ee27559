import { toDates } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { readChoice, readChoices, readYesNo } from './choose.ts';
import type { Value } from './event.ts';
import type { Kind, Question } from './form.ts';
import { type FormWords, formWords } from './words/form.ts';

/** An answer in the form in which it is stored, or why it cannot be taken, as a sentence for the person. */
export type Checked =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'bad'; readonly reason: string };

type ChoiceKind = Extract<Kind, { readonly type: 'choice' }>;
type ChoicesKind = Extract<Kind, { readonly type: 'choices' }>;
type NumberKind = Extract<Kind, { readonly type: 'number' }>;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Reads what a person typed, pressed or filled in as an answer to a question.
 *
 * Takes what people write: Thai digits, `3/5`, stars, choices by code, label, position or part of a label, yes and no
 * in three languages with marks or without, dates in words or figures with years of either era. What comes out is
 * described at `Kind`; checking it again gives the same. Empty is bad here: whether it may be empty is for the form.
 * The question's own `message` stands in place of any other reason.
 *
 * @param language of the reasons, and of grouping and decimal signs in numbers.
 * @example
 * checkAnswer(rating, '๔/๕', 'th') // => { kind: 'ok', value: 4 }
 * checkAnswer(rating, '7', 'en') // => { kind: 'bad', reason: '"7" is not a number from 1 to 5. ...' }
 */
export function checkAnswer({ kind, message }: Question, raw: Value, language: Language): Checked {
  const words = formWords[language];
  const typed = toTyped(raw);
  if (typed === '') return bad(words.required);
  const checked = checkKind(kind, raw, typed, language);
  return checked.kind === 'bad' && message !== undefined ? bad(message[language]) : checked;
}

function checkKind(kind: Kind, raw: Value, typed: string, language: Language): Checked {
  const words = formWords[language];
  switch (kind.type) {
    case 'rating':
      return checkPoint(typed, 1, kind.points, words);
    case 'nps':
      return checkPoint(typed, 0, 10, words);
    case 'choice':
      return checkChoice(kind, typed, words);
    case 'choices':
      return checkChoices(kind, typeof raw === 'object' ? raw : typed, words);
    case 'yesno': {
      const value = typeof raw === 'boolean' ? raw : readYesNo(typed);
      return value === undefined ? bad(words.notYesNo(toQuoted(typed))) : ok(value);
    }
    case 'text': {
      const length = [...graphemes.segment(typed)].length;
      return length > kind.maxLength ? bad(words.textTooLong(length, kind.maxLength)) : ok(typed);
    }
    case 'number':
      return checkNumber(kind, typeof raw === 'number' ? raw : readNumber(typed, language), typed, words);
    case 'date': {
      const value = readDate(typed, language);
      return value === undefined ? bad(words.notDate(toQuoted(typed))) : ok(value);
    }
  }
}

const ok = (value: Value): Checked => ({ kind: 'ok', value });
const bad = (reason: string): Checked => ({ kind: 'bad', reason });

/** Composed letters, no control characters but line breaks (databases refuse some), no space around. */
function toTyped(raw: Value): string {
  const text = typeof raw === 'object' ? raw.join(', ') : String(raw);
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** What a person typed, short enough to be repeated to them in a sentence. */
function toQuoted(typed: string): string {
  const all = [...graphemes.segment(typed)].map(({ segment }) => segment);
  return all.length > 40 ? `${all.slice(0, 40).join('')}…` : typed;
}

const units = 'điểm|diem|sao|คะแนน|ดาว|points?|stars?|ครับ|ค่ะ|คะ|ạ|nhé';
const point = new RegExp(
  `^(\\d{1,3})(?:\\s*(?:/|out of|of|trên|tren|จาก|เต็ม)\\s*(\\d{1,3}))?\\s*(?:${units})?[.!]*$`,
  'u',
);

function checkPoint(typed: string, low: number, high: number, words: FormWords): Checked {
  const plain = normalise(typed).replaceAll('\u20e3', '').trim();
  const stars = /^(?:[⭐★🌟]\s*)+$/u.test(plain) ? plain.match(/[⭐★🌟]/gu)?.length : undefined;
  const [, digits, outOf = String(high)] = point.exec(plain) ?? [];
  const value = stars ?? (digits === undefined || Number(outOf) !== high ? Number.NaN : Number(digits));
  return value >= low && value <= high ? ok(value) : bad(words.notRating(toQuoted(typed), low, high));
}

function checkChoice({ choices, other }: ChoiceKind, typed: string, words: FormWords): Checked {
  const code = readChoice(choices, typed);
  if (code !== undefined) return ok(code);
  return other ? checkOwnWords(typed, words) : bad(words.notChoice(toQuoted(typed)));
}

function checkChoices(
  { choices, other, min, max }: ChoicesKind,
  raw: string | readonly string[],
  words: FormWords,
): Checked {
  const { codes, rest } = readChoices(choices, raw);
  const [unknown] = rest;
  const all = [...codes];
  if (unknown !== undefined) {
    const own = other ? checkOwnWords(rest.join(', '), words) : bad(words.notChoice(toQuoted(unknown)));
    if (own.kind === 'bad') return own;
    all.push(String(own.value));
  }
  if (all.length < min) return bad(words.tooFew(min));
  return all.length > max ? bad(words.tooMany(max)) : ok(all);
}

const ownWordsLength = 300;

/** Digits alone are a position that does not exist, not somebody's own words. */
function checkOwnWords(typed: string, words: FormWords): Checked {
  if (/^\d+$/.test(normalise(typed))) return bad(words.notChoice(toQuoted(typed)));
  if (typed === 'other' || typed.startsWith('other:')) return ok(typed);
  const length = [...graphemes.segment(typed)].length;
  return length > ownWordsLength ? bad(words.textTooLong(length, ownWordsLength)) : ok(`other:${typed}`);
}

function checkNumber({ min, max }: NumberKind, value: number, typed: string, words: FormWords): Checked {
  if (!Number.isFinite(value)) return bad(words.notNumber(toQuoted(typed)));
  if (min !== undefined && value < min) return bad(words.numberTooSmall(min));
  return max !== undefined && value > max ? bad(words.numberTooBig(max)) : ok(value);
}

/** A sign followed by three digits groups where the language groups with it; any other single sign is a decimal one. */
function readNumber(typed: string, language: Language): number {
  const plain = normalise(typed).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)/gu, '');
  const group = language === 'vi' ? '.' : ',';
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${group}\\d{3})+(?!\\d)`).test(plain);
  const digits = (grouped ? plain.replaceAll(group, '') : plain).replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
}

function readDate(typed: string, language: Language): string | undefined {
  const [date, second] = toDates(typed, language);
  if (date === undefined || second !== undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined;
}
