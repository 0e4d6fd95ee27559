import type { Language } from '../../language/language.ts';

const en = {
  form: 'Form',
  anonymous: 'Anonymous: no answer can be linked to a person, and times are given to the hour.',
  pseudonymous: 'Pseudonymous: answers of one person can be linked to each other, but this file does not do so.',
  identity: 'Identity',
  opens: 'Opens',
  closing: 'Nobody can begin after',
  closes: 'Closes',
  noDate: 'no date is set',
  state: 'State',
  started: 'Started',
  responses: 'Finished (responses)',
  first: 'First response',
  last: 'Last response',
  timeZone: 'Time zone',
  generated: 'Generated',
  byVersion: (version: string) => `Responses to version ${version}`,
  versionSpan: (version: string) => `Version ${version}: first and last use`,
  byLanguage: (language: string) => `Responses in ${language}`,
  byPlatform: (platform: string) => `Responses on ${platform}`,
  content: 'Version of the knowledge base',
  withheld: 'not shown',
  note: 'Note',
  rule: 'Suppression rule',
  withheldNote: (smallest: number) =>
    `Counts of 1 to ${smallest - 1}, and those that would reveal one, are not shown on this sheet.`,
  filterNote:
    'The counts on this sheet are of the whole form, not of the filter: two files cannot be subtracted to find a small group.',
  rowsNote: 'The sheet with the data holds single responses. Share it only with those who may read them.',
  emptyNote: 'An empty cell means that the question was not asked or not answered.',
};

type MethodWords = typeof en;

const vi: MethodWords = {
  form: 'Phiếu',
  anonymous: 'Ẩn danh: không thể gắn câu trả lời với một cá nhân, thời điểm gửi được làm tròn đến giờ.',
  pseudonymous:
    'Dùng mã thay tên: có thể liên kết các câu trả lời của cùng một người, nhưng tệp này không thể hiện mối liên kết đó.',
  identity: 'Danh tính',
  opens: 'Thời điểm mở',
  closing: 'Ngừng nhận lượt mới từ',
  closes: 'Thời điểm đóng',
  noDate: 'không ấn định',
  state: 'Trạng thái',
  started: 'Số người bắt đầu',
  responses: 'Số phiếu hoàn thành',
  first: 'Phiếu đầu tiên',
  last: 'Phiếu gần nhất',
  timeZone: 'Múi giờ',
  generated: 'Thời điểm tạo tệp',
  byVersion: (version) => `Số phiếu theo phiên bản ${version}`,
  versionSpan: (version) => `Phiên bản ${version}: sử dụng lần đầu và lần cuối`,
  byLanguage: (language) => `Số phiếu: ${language}`,
  byPlatform: (platform) => `Số phiếu qua ${platform}`,
  content: 'Phiên bản kho tư liệu',
  withheld: 'không hiển thị',
  note: 'Ghi chú',
  rule: 'Quy tắc ẩn số liệu',
  withheldNote: (smallest) =>
    `Trang tính này không hiển thị các số từ 1 đến ${smallest - 1} và những số có thể làm lộ các số đó.`,
  filterNote:
    'Các số trên trang tính này được tính cho toàn bộ phiếu, không theo điều kiện lọc, để không thể suy ra nhóm nhỏ bằng cách trừ số liệu giữa hai tệp.',
  rowsNote: 'Trang tính dữ liệu chứa từng phiếu trả lời. Chỉ chuyển cho những người có quyền xem.',
  emptyNote: 'Ô trống nghĩa là người trả lời không được hỏi hoặc không trả lời câu đó.',
};

const th: MethodWords = {
  form: 'แบบสอบถาม',
  anonymous: 'ไม่ระบุตัวตน: เชื่อมโยงคำตอบกับบุคคลไม่ได้ และระบุเวลาเป็นรายชั่วโมง',
  pseudonymous: 'ใช้รหัสแทนชื่อ: เชื่อมโยงคำตอบของบุคคลเดียวกันได้ แต่ไฟล์นี้ไม่ได้เชื่อมโยงไว้',
  identity: 'การระบุตัวตน',
  opens: 'เวลาเปิด',
  closing: 'ไม่รับผู้ตอบรายใหม่ตั้งแต่',
  closes: 'เวลาปิด',
  noDate: 'ไม่ได้กำหนดวัน',
  state: 'สถานะ',
  started: 'จำนวนผู้เริ่มตอบ',
  responses: 'จำนวนคำตอบที่ส่งแล้ว',
  first: 'คำตอบแรก',
  last: 'คำตอบล่าสุด',
  timeZone: 'เขตเวลา',
  generated: 'เวลาที่จัดทำไฟล์',
  byVersion: (version) => `จำนวนคำตอบของฉบับ ${version}`,
  versionSpan: (version) => `ฉบับ ${version}: ใช้ครั้งแรกและครั้งล่าสุด`,
  byLanguage: (language) => `จำนวนคำตอบภาษา${language}`,
  byPlatform: (platform) => `จำนวนคำตอบทาง ${platform}`,
  content: 'ฉบับของคลังข้อมูล',
  withheld: 'ไม่แสดง',
  note: 'หมายเหตุ',
  rule: 'หลักเกณฑ์การปกปิดจำนวน',
  withheldNote: (smallest) => `แผ่นงานนี้ไม่แสดงจำนวน 1 ถึง ${smallest - 1} และจำนวนที่อาจทำให้ทราบจำนวนดังกล่าว`,
  filterNote: 'จำนวนในแผ่นงานนี้นับจากทั้งแบบสอบถาม มิใช่ตามเงื่อนไขการกรอง เพื่อมิให้นำจำนวนในสองไฟล์มาหักลบกันจนทราบจำนวนของกลุ่มเล็กได้',
  rowsNote: 'แผ่นงานข้อมูลมีคำตอบเป็นรายชุด โปรดส่งต่อเฉพาะแก่ผู้มีสิทธิอ่าน',
  emptyNote: 'ช่องที่เว้นว่างหมายความว่าไม่ได้ถามข้อนั้นหรือไม่มีคำตอบ',
};

/**
 * How the answers in a file came to be, in every language; a missing sentence does not compile.
 *
 * @example
 * methodWords.vi.timeZone // => 'Múi giờ'
 */
export const methodWords: Readonly<Record<Language, MethodWords>> = { vi, en, th };
