import { fold } from '../language/fold.ts';
import { normalise } from '../language/normalise.ts';
import { readYesNo, toAnswerForm } from './choose.ts';
import type { Values } from './event.ts';
import type { Input } from './flow.ts';
import type { Draft, FormSpec } from './form.ts';

const controls: Readonly<Record<'back' | 'skip' | 'keep' | 'cancel', ReadonlySet<string>>> = {
  back: toForms('back|/back|previous|quay lại|trở lại|ย้อนกลับ|กลับ|ก่อนหน้า'),
  skip: toForms('skip|/skip|pass|next|-|bỏ qua|ข้าม'),
  keep: toForms('keep|done|xong|giữ nguyên|เสร็จ|เสร็จแล้ว|เลือกครบแล้ว|คงคำตอบเดิม'),
  cancel: toForms('cancel|/cancel|quit|stop|exit|hủy|huỷ|hủy bỏ|dừng|thoát|ยกเลิก|หยุด|เลิก'),
};
const sending = toForms('send|submit|gửi|gửi đi|nộp|ส่ง|ส่งคำตอบ');

/**
 * Reads a message as something done with the form that the person has open; `undefined` when it is not meant for it.
 *
 * Takes the words on the buttons, answers to the question that waits, and several answers by number
 * (`1:5 2:b 4:text`). While a text is asked for, one number with a colon is part of the text.
 *
 * @example
 * toInput(spec, draft, 'quay lai') // => { kind: 'back' }
 * toInput(spec, draft, '1:5 2:b') // => { kind: 'answers', values: { overall: '5', useful: 'b' } }
 */
export function toInput(spec: FormSpec, draft: Draft, text: string): Input | undefined {
  const form = toAnswerForm(text) || text.trim();
  if (draft.at === 'consent') {
    const agrees = readYesNo(text);
    if (agrees !== undefined) return { kind: agrees ? 'accept' : 'cancel' };
    return controls.cancel.has(form) ? { kind: 'cancel' } : undefined;
  }
  for (const kind of ['back', 'skip', 'keep', 'cancel'] as const) if (controls[kind].has(form)) return { kind };
  const values = readAnswers(spec, text);
  const count = Object.keys(values ?? {}).length;
  if (draft.at === 'review') {
    // A figure alone is more likely meant for a question than for "yes", and sending cannot be taken for granted.
    if (sending.has(form) || (readYesNo(text) === true && !/^\d+$/.test(form))) return { kind: 'send' };
    return values === undefined ? undefined : { kind: 'answers', values };
  }
  const asked = spec.questions.find(({ id }) => id === draft.at.split('+')[0]);
  if (asked === undefined) return undefined;
  const least = asked.kind.type === 'text' ? 2 : 1;
  if (values !== undefined && count >= least) return { kind: 'answers', values };
  return { kind: 'answer', question: asked.id, value: text };
}

/**
 * Reads several answers from one message, each after the number of its question: `1:5 2:b 4:It was good`.
 *
 * Numbers rise and are those of the whole form, so that a time in a text (`at 9:30`) does not begin another answer
 * unless it could. A dash leaves a question empty. Thai digits and `=` do as well. `undefined` when the message is not written like this.
 */
export function readAnswers({ questions }: FormSpec, text: string): Values | undefined {
  const values: Record<string, string> = {};
  let last = 0;
  let from = 0;
  const close = (to: number): void => {
    const question = questions[last - 1];
    const answer = text.slice(from, to).trim();
    if (question !== undefined) values[question.id] = answer === '-' ? '' : answer;
  };
  for (const { 0: mark, 1: digits = '', index } of text.matchAll(/(?<![^\s,;])([\d๐-๙]{1,2})\s*[:：=]/gu)) {
    const number = Number(normalise(digits));
    if (last === 0 && text.slice(0, index).trim() !== '') return undefined;
    if (number <= last || number > questions.length) continue;
    close(index);
    last = number;
    from = index + mark.length;
  }
  close(text.length);
  return last === 0 ? undefined : values;
}

const opening =
  /^(?:who|what|when|where|why|how|which|is|are|does|do|did|can|could|will|ai|cai gi|khi nao|bao gio|o dau|tai sao|vi sao|ใคร|อะไร|ทำไม)(?=\s|$|[\u0e00-\u0e7f])/u;
const closing =
  /(?:\?|？|\s(?:gi|nao|dau|sao|bao nhieu|khong|chua)|ไหม|มัย|หรือไม|หรือเปลา|อะไร|ใคร|เมือไร|เมือไหร|เมือใด|ทีไหน|อยางไร|ยังไง|ทำไม|เทาไร|เทาไหร|บาง)$/u;

/** Whether a message reads like a question in one of our languages, with or without a question mark. */
export function isQuestion(text: string): boolean {
  const plain = fold(normalise(text)).trim();
  return (
    closing.test(plain.replace(/(?:[\s.!)"]|ครับ|คับ|คะ|\sa)+$/u, '')) || (opening.test(plain) && plain.includes(' '))
  );
}

function toForms(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((word) => toAnswerForm(word) || word));
}
