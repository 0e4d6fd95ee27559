import type { Language } from '../../language/language.ts';

const en = {
  title: (title: string) => `Results: ${title}`,
  responses: (count: string) => `${count} responses`,
  none: 'There are no responses yet.',
  tooFew: (smallest: number) =>
    `There are fewer than ${smallest} responses. Results are shown from ${smallest} responses on, so that nobody can be recognised.`,
  languages: 'Languages',
  platforms: 'Platforms',
  answered: (count: string) => `${count} answered`,
  answeredOf: (count: string, asked: string) => `${count} of ${asked} answered`,
  asked: (count: string) => `${count} asked`,
  mean: (mean: string) => `mean ${mean}`,
  meanOf: (mean: string, points: number) => `mean ${mean} of ${points}`,
  median: (median: string) => `median ${median}`,
  score: (score: string, low: string, high: string) => `Net Promoter Score ${score} (95% interval ${low} to ${high})`,
  promoters: 'Would recommend (9–10)',
  passives: 'Undecided (7–8)',
  detractors: 'Would not recommend (0–6)',
  comments: (count: string) => `${count} comments; the words are in the export`,
  inExport: 'The answers are in the export.',
  marksWithheld: 'how the marks divide is not shown, to protect small groups',
  withheld: 'not shown, to protect small groups',
  hidden: 'hidden',
  hiddenNote: (smallest: number) =>
    `"hidden": a group of 1 to ${smallest - 1} people, or a number that would reveal such a group.`,
};

/** What the desk says about results, in one language. Numbers come written in the language. */
export type ResultsWords = typeof en;

const vi: ResultsWords = {
  title: (title) => `Kết quả: ${title}`,
  responses: (count) => `${count} phiếu trả lời`,
  none: 'Chưa có phiếu trả lời nào.',
  tooFew: (smallest) =>
    `Hiện có chưa đến ${smallest} phiếu trả lời. Kết quả chỉ được hiển thị khi có từ ${smallest} phiếu trở lên để không ai bị nhận ra.`,
  languages: 'Ngôn ngữ',
  platforms: 'Nền tảng',
  answered: (count) => `${count} người trả lời`,
  answeredOf: (count, asked) => `${count}/${asked} người trả lời`,
  asked: (count) => `${count} người được hỏi`,
  mean: (mean) => `trung bình ${mean}`,
  meanOf: (mean, points) => `trung bình ${mean}/${points}`,
  median: (median) => `trung vị ${median}`,
  score: (score, low, high) => `Điểm NPS ${score} (khoảng tin cậy 95%: ${low} đến ${high})`,
  promoters: 'Sẵn sàng giới thiệu (9–10)',
  passives: 'Trung lập (7–8)',
  detractors: 'Không giới thiệu (0–6)',
  comments: (count) => `${count} ý kiến; nội dung có trong tệp xuất`,
  inExport: 'Nội dung trả lời có trong tệp xuất.',
  marksWithheld: 'không hiển thị phân bố điểm để bảo vệ các nhóm nhỏ',
  withheld: 'không hiển thị để bảo vệ các nhóm nhỏ',
  hidden: 'ẩn',
  hiddenNote: (smallest) => `"ẩn": nhóm có từ 1 đến ${smallest - 1} người, hoặc con số có thể làm lộ nhóm đó.`,
};

const th: ResultsWords = {
  title: (title) => `สรุปผล: ${title}`,
  responses: (count) => `คำตอบ ${count} ชุด`,
  none: 'ยังไม่มีคำตอบ',
  tooFew: (smallest) => `มีคำตอบไม่ถึง ${smallest} ชุด ระบบจะแสดงผลเมื่อมีคำตอบตั้งแต่ ${smallest} ชุดขึ้นไป เพื่อไม่ให้ระบุตัวผู้ตอบได้`,
  languages: 'ภาษา',
  platforms: 'ช่องทาง',
  answered: (count) => `ตอบ ${count} คน`,
  answeredOf: (count, asked) => `ตอบ ${count} จาก ${asked} คน`,
  asked: (count) => `ถาม ${count} คน`,
  mean: (mean) => `ค่าเฉลี่ย ${mean}`,
  meanOf: (mean, points) => `ค่าเฉลี่ย ${mean} จาก ${points}`,
  median: (median) => `มัธยฐาน ${median}`,
  score: (score, low, high) => `คะแนน NPS ${score} (ช่วงความเชื่อมั่น 95%: ${low} ถึง ${high})`,
  promoters: 'ยินดีแนะนำต่อ (9–10)',
  passives: 'เป็นกลาง (7–8)',
  detractors: 'ไม่แนะนำต่อ (0–6)',
  comments: (count) => `ความคิดเห็น ${count} รายการ อ่านข้อความได้ในไฟล์ส่งออก`,
  inExport: 'ดูคำตอบได้ในไฟล์ส่งออก',
  marksWithheld: 'ไม่แสดงการกระจายของคะแนน เพื่อคุ้มครองกลุ่มที่มีจำนวนน้อย',
  withheld: 'ไม่แสดง เพื่อคุ้มครองกลุ่มที่มีจำนวนน้อย',
  hidden: 'ปกปิด',
  hiddenNote: (smallest) => `"ปกปิด" หมายถึงกลุ่มที่มี 1 ถึง ${smallest - 1} คน หรือจำนวนที่อาจเปิดเผยกลุ่มดังกล่าว`,
};

/**
 * What the desk says about results, in every language; a missing sentence does not compile.
 *
 * @example
 * resultsWords.vi.responses('40') // => '40 phiếu trả lời'
 */
export const resultsWords: Readonly<Record<Language, ResultsWords>> = { vi, en, th };
