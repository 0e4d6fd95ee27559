import type { Language } from '../../language/language.ts';

const en = {
  title: 'Questions and comments by section',
  none: 'Nobody has asked or commented on anything yet.',
  section: 'Section',
  asked: 'asked',
  answered: 'answered',
  missed: 'missed',
  rated: 'answers rated',
  commented: 'comments',
  marked: 'marks in forms',
  hidden: 'hidden',
  hiddenNote: (smallest: number) =>
    `"hidden": a number from 1 to ${smallest - 1}, or one that would reveal such a number.`,
  missedNote: '"missed": no answer was found, the answer did not help, or the question was sent to the team.',
  more: (count: number) => `and ${count} more`,
};

/** What the desk says about questions and comments by section, in one language. */
type MatrixWords = typeof en;

const vi: MatrixWords = {
  title: 'Câu hỏi và ý kiến theo từng mục',
  none: 'Chưa có câu hỏi hay ý kiến nào.',
  section: 'Mục',
  asked: 'được hỏi',
  answered: 'đã trả lời',
  missed: 'chưa đáp ứng',
  rated: 'lượt đánh giá câu trả lời',
  commented: 'ý kiến',
  marked: 'lượt chấm điểm trong phiếu',
  hidden: 'ẩn',
  hiddenNote: (smallest) => `"ẩn": số từ 1 đến ${smallest - 1}, hoặc số có thể làm lộ các số đó.`,
  missedNote:
    '"chưa đáp ứng": không tìm được câu trả lời, câu trả lời chưa hữu ích, hoặc câu hỏi đã được gửi đến bộ phận phụ trách.',
  more: (count) => `và ${count} mục khác`,
};

const th: MatrixWords = {
  title: 'คำถามและความคิดเห็นแยกตามเรื่อง',
  none: 'ยังไม่มีคำถามหรือความคิดเห็น',
  section: 'เรื่อง',
  asked: 'ถาม',
  answered: 'ตอบได้',
  missed: 'ยังตอบไม่ได้',
  rated: 'คำตอบที่ได้รับการประเมิน',
  commented: 'ความคิดเห็น',
  marked: 'คะแนนในแบบสอบถาม',
  hidden: 'ปกปิด',
  hiddenNote: (smallest) => `"ปกปิด" หมายถึงจำนวน 1 ถึง ${smallest - 1} หรือจำนวนที่อาจทำให้ทราบจำนวนดังกล่าว`,
  missedNote: '"ยังตอบไม่ได้" หมายถึงไม่พบคำตอบ คำตอบไม่ตรงที่ถาม หรือส่งคำถามให้ทีมงานแล้ว',
  more: (count) => `และอีก ${count} เรื่อง`,
};

/**
 * What the desk says about questions and comments by section, in every language; a missing sentence does not compile.
 *
 * @example
 * matrixWords.th.missed // => 'ยังตอบไม่ได้'
 */
export const matrixWords: Readonly<Record<Language, MatrixWords>> = { vi, en, th };
