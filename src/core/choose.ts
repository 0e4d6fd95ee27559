import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { Choice } from './form.ts';

const particles = /(?:\s*(?:ครับผม|ครับ|คับ|ค่ะ|คะ|จ้า)|\s+(?:ạ|nhé|nha|please))$/u;
const agreeing =
  toForms(`yes y yeah yep yup sure ok okay true agree i_agree correct 1 có co đúng đồng_ý tôi_đồng_ý ừ vâng dạ phải ok_ạ rồi
  ใช่ ใช้ ได้ มี ตกลง ถูก ยินยอม เห็นด้วย โอเค 👍 ✅`);
const denying =
  toForms(`no n nope nah false disagree i_do_not_agree 2 không ko k hông hong chưa không_đồng_ý tôi_không_đồng_ý không_phải
  ไม่ ไม่ใช่ ไม่ได้ ไม่มี ไม่ยินยอม ไม่เห็นด้วย ยัง 👎 ❌`);
const thaiLetters = 'กขคงจฉชซ';

/** A text as answers are compared: without case, marks, polite endings and what stands around it. */
export function toAnswerForm(text: string): string {
  const plain = normalise(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’(]+|[\s"'“”‘’).!,;:]+$/gu, '')
    .replace(/\u20e3/g, '');
  return fold(plain.replace(particles, '') || plain);
}

/** Reads yes or no in any of our languages, with marks or without; `undefined` when it is neither. */
export function readYesNo(typed: string): boolean | undefined {
  const form = toAnswerForm(typed);
  if (agreeing.has(form)) return true;
  return denying.has(form) ? false : undefined;
}

/**
 * Finds the choice that a person means: by its code, its label in any language, its position (`2`, `๒`, `b`, `ข`), or
 * by a part of a label that no other label holds; any word for yes or no finds the codes `yes` and `no`. Returns its
 * code.
 *
 * @example
 * readChoice([{ code: 'partly', label: { vi: 'Một phần', en: 'Partly', th: 'บางส่วน' } }], 'mot phan') // => 'partly'
 */
export function readChoice(choices: readonly Choice[], typed: string): string | undefined {
  const form = toAnswerForm(typed);
  if (form === '') return undefined;
  const exact = choices.find(({ code, label }) => code === typed || languages.some((name) => label[name] === typed));
  const [only, second] = choices.filter((choice) => toNames(choice).includes(form));
  const named = exact ?? (second === undefined ? only : undefined);
  return (named ?? choices[toPosition(form)] ?? findByWord(choices, typed) ?? findByPart(choices, form))?.code;
}

/**
 * Finds several choices in one message, in the order of the form, each once: `2,4`, `2 4`, `a và c`, or labels with
 * commas. `rest` is what could not be found, as it was typed.
 */
export function readChoices(
  choices: readonly Choice[],
  typed: string | readonly string[],
): { readonly codes: readonly string[]; readonly rest: readonly string[] } {
  const parts = typeof typed === 'string' ? splitParts(choices, typed) : typed;
  const found = parts.map((part) => ({ part, code: readChoice(choices, part) }));
  const codes = choices.map(({ code }) => code).filter((code) => found.some((match) => match.code === code));
  return { codes, rest: found.flatMap(({ part, code }) => (code === undefined ? [part.trim()] : [])) };
}

function splitParts(choices: readonly Choice[], typed: string): readonly string[] {
  if (readChoice(choices, typed) !== undefined) return [typed];
  const parts = typed.split(/[,;，、\n&+]|\s(?:and|và|va)\s|\s*(?:และ|กับ)\s*/u).filter((part) => part.trim() !== '');
  if (parts.length > 1) return parts;
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return words.every((word) => readChoice(choices, word) !== undefined) ? words : [typed];
}

function toNames({ code, label }: Choice): readonly string[] {
  return [code, ...languages.map((language) => toAnswerForm(label[language]))];
}

function toPosition(form: string): number {
  if (/^\d{1,2}$/.test(form)) return Number(form) - 1;
  if (/^[a-z]$/.test(form)) return form.charCodeAt(0) - 97;
  return form.length === 1 ? thaiLetters.indexOf(form) : -1;
}

/** Any word for yes or no, where the codes `yes` and `no` are among the choices. */
function findByWord(choices: readonly Choice[], typed: string): Choice | undefined {
  const agrees = readYesNo(typed);
  return agrees === undefined ? undefined : choices.find(({ code }) => code === (agrees ? 'yes' : 'no'));
}

/** Three letters at least: less is more likely a slip than a part of a label. */
function findByPart(choices: readonly Choice[], form: string): Choice | undefined {
  if (form.length < 3) return undefined;
  const [only, second] = choices.filter((choice) => toNames(choice).some((name) => name.includes(form)));
  return second === undefined ? only : undefined;
}

function toForms(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => toAnswerForm(word.replaceAll('_', ' '))));
}
