import { fold } from './fold.ts';
import { normalise } from './normalise.ts';

/** Small talk that needs no search. */
export type Courtesy = 'greeting' | 'thanks' | 'farewell' | 'who' | 'help';

const phrases: Readonly<Record<Courtesy, string>> = {
  greeting: `hi|hello|hey|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|hello there|hi there|hey there|
    nice to meet you|how are you|chào|xin chào|chào buổi sáng|chào buổi chiều|chào buổi tối|kính chào|alo|chào mừng|
    rất vui được gặp|bạn khỏe không|สวัสดี|หวัดดี|สวัสดีตอนเช้า|อรุณสวัสดิ์|ดี|ฮัลโหล|ยินดีที่ได้รู้จัก|สบายดีไหม`,
  thanks: `thanks|thank you|thx|ty|many thanks|thanks a lot|thank you very much|thank you so much|thanks so much|cheers|
    much appreciated|cảm ơn|cám ơn|cảm ơn nhiều|cám ơn nhiều|xin cảm ơn|xin cám ơn|cảm ơn rất nhiều|trân trọng cảm ơn|
    tks|ขอบคุณ|ขอบคุณมาก|ขอบใจ|ขอบคุณมากๆ|ขอบพระคุณ|ขอบพระคุณมาก|ขอบคุณอย่างสูง`,
  farewell: `bye|goodbye|good bye|bye bye|see you|see you later|see ya|good night|farewell|take care|tạm biệt|hẹn gặp lại|
    chào tạm biệt|xin tạm biệt|bai|ngủ ngon|ลาก่อน|บาย|บ๊ายบาย|แล้วเจอกัน|ไปก่อน|ราตรีสวัสดิ์|พบกันใหม่`,
  who: `who are you|what are you|who r u|are you a bot|are you human|are you a robot|are you real|what is your name|
    whats your name|who made you|who is this|bạn là ai|mày là ai|em là ai|bot là ai|bạn tên gì|tên bạn là gì|bạn là gì|
    bạn là bot|bạn có phải là bot không|ai tạo ra bạn|bạn là người hay máy|đây là ai|คุณคือใคร|คุณเป็นใคร|เธอคือใคร|
    คุณชื่ออะไร|นี่คือใคร|เป็นบอทหรือเปล่า|คุณเป็นบอทหรือเปล่า|ใครสร้างคุณ|คุณเป็นคนหรือบอท`,
  help: `help|help me|help please|i need help|can you help|can you help me|how do i use this|how does this work|
    how to use|how to use this|what can you do|what can i ask|what can i do|what do you know|menu|start|options|commands|
    giúp|giúp tôi|giúp với|giúp đỡ|giúp mình|hướng dẫn|hướng dẫn sử dụng|cần giúp đỡ|tôi cần giúp đỡ|trợ giúp|cách dùng|
    cách sử dụng|bạn làm được gì|bạn có thể làm gì|bạn giúp được gì|tôi có thể hỏi gì|hỏi gì được|dùng thế nào|
    giúp tôi với|ช่วย|ช่วยด้วย|ช่วยหน่อย|ขอความช่วยเหลือ|วิธีใช้|ใช้ยังไง|ใช้งานยังไง|ใช้งานอย่างไร|ใช้อย่างไร|
    ทำอะไรได้บ้าง|คุณทำอะไรได้บ้าง|ถามอะไรได้บ้าง|เมนู|คู่มือ`,
};

/** Words that are only tone of voice or address, on either end of a message. */
const particles =
  toForms(`bot|bạn|bạn ơi|bot ơi|ad|ad ơi|admin|ạ|à|nhé|nha|nhá|nhỉ|ơi|em|anh|chị|mọi người|các bạn|cả nhà|
  quý vị|dạ|vâng|vậy|thế|với ạ|mình|there|everyone|all|please|pls|team|dear|sir|madam|friend|so|oh|ok|okay|well|yes|
  ครับ|ครับผม|คับ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|จ๊ะ|นะ|นะครับ|นะคะ|นะค่ะ|ฮะ|ทุกคน|บอท|หน่อย|เลย|แอดมิน|คุณ|nhiều|lắm|มาก|มากๆ`);

const table = new Map(
  toCourtesies().flatMap(([courtesy, list]) => toForms(list).map((form) => [form, courtesy] as const)),
);
const longest = 80;

/**
 * Recognises a message that is nothing but small talk: a greeting, thanks, a farewell, "who are you" or "help".
 *
 * The whole message has to be one; a greeting in front of a question gives `undefined`, so that the question is
 * searched for. Marks, case, punctuation, emoji and polite particles make no difference.
 *
 * @example
 * toCourtesy('Cam on nhé!') // => 'thanks'
 * toCourtesy('hello, who took part?') // => undefined
 */
export function toCourtesy(text: string): Courtesy | undefined {
  if (text.length > longest) return undefined;
  const form = toForm(text);
  return table.get(form) ?? table.get(strip(form));
}

/** Removes particles, those at the end first, until what is left is a phrase or nothing more can go. */
function strip(form: string): string {
  let rest = form;
  for (let before = ''; before !== rest;) {
    before = rest;
    const last = particles.find((particle) => rest.endsWith(toGap(particle) + particle));
    if (last !== undefined) rest = rest.slice(0, -last.length).trim();
    if (table.has(rest)) return rest;
  }
  for (let before = ''; before !== rest;) {
    before = rest;
    const first = particles.find((particle) => rest.startsWith(particle + toGap(particle)));
    if (first !== undefined) rest = rest.slice(first.length).trim();
    if (table.has(rest)) return rest;
  }
  return rest;
}

/** Thai writes no space between words. */
function toGap(particle: string): string {
  return particle >= '\u0e00' ? '' : ' ';
}

/** Letters only, folded, letters held down (`hiiii`) once, one space between words. */
function toForm(text: string): string {
  return fold(normalise(text))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}

function toForms(list: string): string[] {
  return list
    .split('|')
    .map(toForm)
    .sort((a, b) => b.length - a.length);
}

function toCourtesies(): readonly (readonly [Courtesy, string])[] {
  const { greeting, thanks, farewell, who, help } = phrases;
  return [
    ['greeting', greeting],
    ['thanks', thanks],
    ['farewell', farewell],
    ['who', who],
    ['help', help],
  ];
}
