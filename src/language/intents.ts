import { normalise } from './normalise.ts';

/** What kind of thing a question wants to hear. */
export type Intent = 'when' | 'who' | 'where' | 'number' | 'why' | 'how' | 'long' | 'meaning' | 'money' | 'whether';

const signs: Readonly<Record<Intent, RegExp>> = {
  when: /\b(?:when|(?:what|which|on what) (?:date|day|year|month|time))\b|(?:bao giờ|khi nào|lúc nào|ngày nào|năm nào|tháng nào|hôm nào|hồi nào|ngày mấy|tháng mấy|năm mấy|bao gio|khi nao|luc nao|ngay nao|nam nao|thang nao|hom nao|hoi nao|ngay may|thang may|nam may)(?!\p{L})|เมื่อไ|เมื่อใด|วันไหน|วันใด|วันที่เท่า|ปีไหน|ปีใด|ปีอะไร|เดือนไหน|เดือนใด|ตอนไหน|ช่วงไหน/u,
  who: /\b(?:who|whom|whose|which (?:person|people|leaders?|officials?|officers?|minister))\b|(?<!\p{L})(?:ai|người nào|đồng chí nào|ông nào|bà nào|nguoi nao|dong chi nao|ong nao)(?!\p{L})|ใคร|คนไหน|ท่านใด|ผู้ใด|ท่านไหน/u,
  where:
    /\b(?:where|venue|(?:what|which) (?:place|city|town|province|country|countries))\b|(?:ở đâu|tại đâu|nơi nào|chỗ nào|tỉnh nào|nước nào|thành phố nào|o dau|tai dau|noi nao|cho nao|tinh nao|nuoc nao)(?!\p{L})|ที่ไหน|ที่ใด|แห่งใด|จังหวัดไหน|จังหวัดใด|ประเทศไหน|ประเทศใด|เมืองไหน/u,
  number:
    /\bhow (?:many|much)\b|\b(?:what|which) (?:number|percentage|percent|share|proportion)\b|(?:bao nhiêu|bao nhieu|phần trăm|tỷ lệ|số lượng)(?!\p{L})|(?<!\p{L})mấy(?!\p{L})|กี่|เท่าไ|เท่าใด|จำนวน|ร้อยละ|สัดส่วน/u,
  why: /\b(?:why|what for|how come|reasons?)\b|(?:vì sao|tại sao|vi sao|tai sao|lý do|ly do|để làm gì|de lam gi)(?!\p{L})|ทำไม|เหตุใด|เหตุผล|เพื่ออะไร/u,
  how: /\bhow (?:do|does|did|is|are|was|were|can|to|will)\b|(?:thế nào|ra sao|bằng cách|the nao|làm sao|lam sao)(?!\p{L})|อย่างไร|ยังไง/u,
  long: /\bhow long\b|\b(?:until when|duration|period)\b|(?:bao lâu|bao lau|mấy năm|may nam|đến năm nào|den nam nao|kéo dài|keo dai)(?!\p{L})|นานเท่า|นานแค่|กี่ปี|กี่วัน|กี่เดือน|ถึงปี/u,
  meaning:
    /\b(?:mean|means|meaning|stands? for|definition|abbreviation)\b|\bwhat(?:'s| is| are) (?:an? |the )?\S+\??$|(?:là gì|la gi|nghĩa là|nghia la|viết tắt|viet tat|có nghĩa|khái niệm)(?!\p{L})|คืออะไร|หมายถึง|หมายความ|ย่อมาจาก|แปลว่า/u,
  money:
    /\b(?:cost|costs|money|budget|pays?|paid|funds?|funded|funding|financed?|sponsors?|sponsored)\b|(?:kinh phí|kinh phi|ngân sách|ngan sach|tiền|tài trợ|tai tro|chi phí|chi phi|trả lương)(?!\p{L})|งบ|เงิน|ค่าใช้จ่าย|ทุน|ออกค่า/u,
  whether:
    /^(?:is|are|was|were|does|do|did|has|have|can|will|should|may)\b|(?:hay không|hay chưa|được không|phải không|có không|hay khong|hay chua|duoc khong|phai khong)(?!\p{L})|(?:ไหม|มั้ย|หรือไม่|หรือยัง|หรือเปล่า)/u,
};

/**
 * Lists what kinds of thing a question wants to hear, in any of our languages, with marks or without.
 *
 * Two questions about one subject differ in just this: when the workshop was, and who was there.
 * It is for telling authors' questions apart, not for understanding: a keyword question has none.
 *
 * @example
 * toIntents('ai trả tiền?') // => ['who', 'money']
 */
export function toIntents(text: string): readonly Intent[] {
  const plain = normalise(text.slice(0, 1000)).trim();
  const intents: readonly Intent[] = [
    'when',
    'who',
    'where',
    'number',
    'why',
    'how',
    'long',
    'meaning',
    'money',
    'whether',
  ];
  return intents.filter((intent) => signs[intent].test(plain));
}
