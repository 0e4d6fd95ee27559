import type { Language } from '../../language/language.ts';

const en = {
  /** Names of sheets: at most 31 characters, none of []:*?/\ */
  sheets: { data: 'Data', codebook: 'Codebook', method: 'Method' },
  columns: {
    id: 'Receipt',
    seq: 'Number',
    submitted_at: 'Submitted (ISO 8601)',
    submitted_local: 'Submitted (local time)',
    language: 'Language',
    platform: 'Platform',
    version: 'Version of the form',
    occasion: 'Day or session',
    source: 'Link',
  },
  code: (label: string) => `${label} (code)`,
  ownWords: (label: string) => `${label} (own words)`,
  option: (label: string, option: string) => `${label}: ${option}`,

  column: 'Column',
  heading: (language: string) => `Heading (${language})`,
  question: (language: string) => `Question (${language})`,
  label: (language: string) => `Label (${language})`,
  type: 'Type',
  types: {
    rating: (points: number) => `rating from 1 to ${points}`,
    nps: 'recommendation from 0 to 10',
    choice: 'one choice',
    choices: 'several choices',
    yesno: 'yes or no',
    text: 'text',
    number: 'number',
    date: 'date',
    option: '1 chosen, 0 not chosen',
  },
  required: 'Required',
  yes: 'yes',
  no: 'no',
  codeHeading: 'Code',
  versions: 'Versions',
  section: 'Section of the knowledge base',
};

/** What a file of answers says about itself, in one language. */
export type ExportWords = typeof en;

const vi: ExportWords = {
  sheets: { data: 'Dữ liệu', codebook: 'Bảng mã', method: 'Phương pháp' },
  columns: {
    id: 'Mã biên nhận',
    seq: 'Số thứ tự',
    submitted_at: 'Thời điểm gửi (ISO 8601)',
    submitted_local: 'Thời điểm gửi (giờ địa phương)',
    language: 'Ngôn ngữ',
    platform: 'Nền tảng',
    version: 'Phiên bản phiếu',
    occasion: 'Ngày hoặc nội dung được đánh giá',
    source: 'Đường dẫn',
  },
  code: (label) => `${label} (mã)`,
  ownWords: (label) => `${label} (ghi rõ)`,
  option: (label, option) => `${label}: ${option}`,

  column: 'Cột',
  heading: (language) => `Tiêu đề (${language})`,
  question: (language) => `Câu hỏi (${language})`,
  label: (language) => `Nhãn (${language})`,
  type: 'Loại',
  types: {
    rating: (points) => `thang điểm từ 1 đến ${points}`,
    nps: 'mức độ giới thiệu từ 0 đến 10',
    choice: 'chọn một phương án',
    choices: 'chọn nhiều phương án',
    yesno: 'có hoặc không',
    text: 'văn bản',
    number: 'số',
    date: 'ngày',
    option: '1 là có chọn, 0 là không chọn',
  },
  required: 'Bắt buộc',
  yes: 'có',
  no: 'không',
  codeHeading: 'Mã',
  versions: 'Phiên bản',
  section: 'Mục trong kho tư liệu',
};

const th: ExportWords = {
  sheets: { data: 'ข้อมูล', codebook: 'คู่มือลงรหัส', method: 'วิธีการ' },
  columns: {
    id: 'รหัสอ้างอิง',
    seq: 'ลำดับ',
    submitted_at: 'เวลาที่ส่ง (ISO 8601)',
    submitted_local: 'เวลาที่ส่ง (เวลาท้องถิ่น)',
    language: 'ภาษา',
    platform: 'ช่องทาง',
    version: 'ฉบับของแบบสอบถาม',
    occasion: 'วันหรือหัวข้อการประชุม',
    source: 'ลิงก์',
  },
  code: (label) => `${label} (รหัส)`,
  ownWords: (label) => `${label} (คำตอบอื่น)`,
  option: (label, option) => `${label}: ${option}`,

  column: 'คอลัมน์',
  heading: (language) => `หัวคอลัมน์ (${language})`,
  question: (language) => `คำถาม (${language})`,
  label: (language) => `ข้อความ (${language})`,
  type: 'ประเภท',
  types: {
    rating: (points) => `คะแนน 1 ถึง ${points}`,
    nps: 'ระดับการแนะนำต่อ 0 ถึง 10',
    choice: 'เลือกหนึ่งข้อ',
    choices: 'เลือกได้หลายข้อ',
    yesno: 'ใช่หรือไม่ใช่',
    text: 'ข้อความ',
    number: 'ตัวเลข',
    date: 'วันที่',
    option: '1 คือเลือก 0 คือไม่เลือก',
  },
  required: 'บังคับตอบ',
  yes: 'ใช่',
  no: 'ไม่ใช่',
  codeHeading: 'รหัส',
  versions: 'ฉบับ',
  section: 'เรื่องในคลังข้อมูล',
};

/**
 * What a file of answers says about itself, in every language; a missing sentence does not compile.
 *
 * @example
 * exportWords.th.sheets.data // => 'ข้อมูล'
 */
export const exportWords: Readonly<Record<Language, ExportWords>> = { vi, en, th };
