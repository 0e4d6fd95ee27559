import type { Language } from '../../language/language.ts';

const en = {
  title: (title: string) => `Results report: ${title}`,
  day: (day: string) => `Responses were received on ${day}.`,
  days: (first: string, last: string) => `Responses were received from ${first} to ${last}.`,

  done: 'What was done',
  noAbout: 'The knowledge base holds no text about this event.',
  sources: 'Sources',

  who: 'Who answered',
  responses: (count: string) => `Responses received: ${count}.`,
  expected: (count: string, share: string) => `Responses expected: ${count}; received: ${share} of them.`,
  finished: (done: string, began: string, share: string) =>
    `Of ${began} people who began the form, ${done} have sent it (${share}).`,
  language: 'Language',
  platform: 'Platform',
  link: 'Link',
  count: 'Responses',

  said: 'What they said',
  general: 'In general',
  about: (section: string) => `About: ${section}`,
  commentsInBook: (count: string) => `${count} comments; their words are in the workbook.`,
  answersInBook: 'The answers are in the workbook.',

  quotes: 'In their own words',
  quotesNote:
    'These comments are quoted with the permission of the people who wrote them. Their order means nothing, and nothing links them to a person.',
  quotesUnasked: 'The form does not ask for permission to quote, so no comment is quoted in this report.',
  quotesFew: (smallest: number) =>
    `Fewer than ${smallest} people who wrote a comment gave permission to quote, so no comment is quoted in this report.`,

  missed: 'What was missed',
  missedNote:
    'People could also put questions to the desk. The table shows, for each section of the content, how many questions led to it and how many of them were missed: no answer was found, the answer did not help, or the question was sent to the team.',
  missedNone: 'No question to the desk is known to have been missed.',

  method: 'Method',
  voluntary: 'Answering was voluntary, so the results speak for those who answered, not for everybody who took part.',
  base: 'Shares and means are of those who answered the question. Questions that are optional could be left out.',
  groups: 'Differences between groups were not tested; with few responses they may be due to chance.',
  hidden: (smallest: number) =>
    `To protect people in small groups, groups of 1 to ${smallest - 1} people are not shown, nor any number from which such a group could be worked out.`,
  promoters:
    'The Net Promoter Score is the share of those who gave 9 or 10 less the share of those who gave 0 to 6. Its 95% interval is the adjusted Wald interval (Rocks, 2016).',
  words: (smallest: number) =>
    `Words are counted once for each comment, without grammar words; a word is shown if it stands in at least ${smallest} comments.`,
  versions: (list: string) => `Versions of the form and responses to them: ${list}.`,
  content: (version: string) => `Version of the knowledge base: ${version}.`,
  timeZone: (zone: string) => `Days are those of the time zone ${zone}.`,
  workbook: 'The workbook holds single responses. Please pass it on only to those who may read them.',
  manifest:
    'The file manifest.sha256 holds the SHA-256 checksum of every other file. The same data always give the same files.',

  ready: (title: string, count: string) => `The pack for "${title}" is ready: ${count} files in one archive.`,
  privacy: 'It holds single responses. Please pass the workbook on only to those who may read them.',
};

/** What a donor pack says, in one language. Numbers and days come written in the language. */
export type PackWords = typeof en;

const vi: PackWords = {
  title: (title) => `Báo cáo kết quả: ${title}`,
  day: (day) => `Các phiếu trả lời được tiếp nhận ngày ${day}.`,
  days: (first, last) => `Các phiếu trả lời được tiếp nhận từ ngày ${first} đến ngày ${last}.`,

  done: 'Hoạt động đã thực hiện',
  noAbout: 'Kho tư liệu chưa có nội dung về hoạt động này.',
  sources: 'Nguồn',

  who: 'Người trả lời',
  responses: (count) => `Số phiếu trả lời đã nhận: ${count}.`,
  expected: (count, share) => `Số phiếu dự kiến: ${count}; tỷ lệ đã nhận: ${share}.`,
  finished: (done, began, share) => `Trong ${began} người bắt đầu điền phiếu, ${done} người đã gửi (${share}).`,
  language: 'Ngôn ngữ',
  platform: 'Nền tảng',
  link: 'Đường dẫn',
  count: 'Số phiếu',

  said: 'Ý kiến của người trả lời',
  general: 'Đánh giá chung',
  about: (section) => `Về nội dung: ${section}`,
  commentsInBook: (count) => `Có ${count} ý kiến; nguyên văn có trong bảng tính.`,
  answersInBook: 'Các câu trả lời có trong bảng tính.',

  quotes: 'Trích ý kiến',
  quotesNote:
    'Các ý kiến dưới đây được trích với sự đồng ý của người viết. Thứ tự trích không mang ý nghĩa gì và không ý kiến nào gắn với một người cụ thể.',
  quotesUnasked: 'Phiếu không hỏi về việc cho phép trích dẫn, vì vậy báo cáo này không trích ý kiến nào.',
  quotesFew: (smallest) =>
    `Có chưa đến ${smallest} người viết ý kiến cho phép trích dẫn, vì vậy báo cáo này không trích ý kiến nào.`,

  missed: 'Những câu hỏi chưa được đáp ứng',
  missedNote:
    'Người tham dự cũng có thể đặt câu hỏi cho hệ thống. Bảng dưới đây cho biết số câu hỏi về từng mục và số câu hỏi chưa được đáp ứng, tức là không tìm được câu trả lời, câu trả lời chưa hữu ích, hoặc câu hỏi đã được gửi đến bộ phận phụ trách.',
  missedNone: 'Không ghi nhận câu hỏi nào chưa được đáp ứng.',

  method: 'Phương pháp',
  voluntary:
    'Việc trả lời là tự nguyện, vì vậy kết quả phản ánh ý kiến của những người đã trả lời, không phải của toàn bộ người tham dự.',
  base: 'Tỷ lệ và điểm trung bình được tính trên số người trả lời từng câu hỏi. Người trả lời có thể bỏ qua những câu không bắt buộc.',
  groups:
    'Sự khác biệt giữa các nhóm chưa được kiểm định thống kê; khi số phiếu ít, sự khác biệt có thể chỉ là ngẫu nhiên.',
  hidden: (smallest) =>
    `Để bảo vệ người trả lời thuộc các nhóm nhỏ, báo cáo không hiển thị nhóm có từ 1 đến ${smallest - 1} người, cũng như những con số có thể làm lộ nhóm đó.`,
  promoters:
    'Điểm NPS (Net Promoter Score) bằng tỷ lệ người cho 9 hoặc 10 điểm trừ tỷ lệ người cho từ 0 đến 6 điểm. Khoảng tin cậy 95% được tính theo phương pháp Wald hiệu chỉnh (Rocks, 2016).',
  words: (smallest) =>
    `Mỗi từ được đếm một lần trong mỗi ý kiến, không tính các hư từ; chỉ hiển thị từ có trong ít nhất ${smallest} ý kiến.`,
  versions: (list) => `Các phiên bản của phiếu và số phiếu trả lời: ${list}.`,
  content: (version) => `Phiên bản kho tư liệu: ${version}.`,
  timeZone: (zone) => `Ngày được tính theo múi giờ ${zone}.`,
  workbook: 'Bảng tính chứa từng phiếu trả lời. Chỉ chuyển cho những người có quyền xem.',
  manifest:
    'Tệp manifest.sha256 ghi mã kiểm tra SHA-256 của tất cả các tệp còn lại. Cùng một dữ liệu luôn tạo ra các tệp giống hệt nhau.',

  ready: (title, count) => `Bộ hồ sơ của "${title}" đã sẵn sàng: ${count} tệp trong một tệp nén.`,
  privacy: 'Bộ hồ sơ có chứa từng phiếu trả lời. Chỉ chuyển bảng tính cho những người có quyền xem.',
};

const th: PackWords = {
  title: (title) => `รายงานสรุปผล: ${title}`,
  day: (day) => `ได้รับคำตอบเมื่อวันที่ ${day}`,
  days: (first, last) => `ได้รับคำตอบระหว่างวันที่ ${first} ถึงวันที่ ${last}`,

  done: 'การดำเนินงาน',
  noAbout: 'คลังข้อมูลยังไม่มีเนื้อหาเกี่ยวกับกิจกรรมนี้',
  sources: 'แหล่งข้อมูล',

  who: 'ผู้ตอบแบบสอบถาม',
  responses: (count) => `จำนวนคำตอบที่ได้รับ: ${count} ชุด`,
  expected: (count, share) => `จำนวนคำตอบที่คาดว่าจะได้รับ: ${count} ชุด ได้รับแล้วร้อยละ ${share.replace('%', '')}`,
  finished: (done, began, share) => `ผู้เริ่มตอบ ${began} คน ส่งคำตอบแล้ว ${done} คน (ร้อยละ ${share.replace('%', '')})`,
  language: 'ภาษา',
  platform: 'ช่องทาง',
  link: 'ลิงก์',
  count: 'จำนวนคำตอบ',

  said: 'ความคิดเห็นของผู้ตอบแบบสอบถาม',
  general: 'ภาพรวม',
  about: (section) => `เรื่อง: ${section}`,
  commentsInBook: (count) => `มีความคิดเห็น ${count} รายการ อ่านข้อความได้ในไฟล์ข้อมูล`,
  answersInBook: 'ดูคำตอบได้ในไฟล์ข้อมูล',

  quotes: 'ข้อความจากผู้ตอบ',
  quotesNote: 'ความคิดเห็นต่อไปนี้นำมาอ้างอิงโดยได้รับอนุญาตจากผู้เขียน การเรียงลำดับไม่มีนัยใด ๆ และไม่มีข้อความใดเชื่อมโยงถึงตัวบุคคล',
  quotesUnasked: 'แบบสอบถามไม่ได้ขออนุญาตนำข้อความไปอ้างอิง รายงานฉบับนี้จึงไม่อ้างอิงความคิดเห็นใด',
  quotesFew: (smallest) => `ผู้แสดงความคิดเห็นที่อนุญาตให้นำข้อความไปอ้างอิงมีไม่ถึง ${smallest} คน รายงานฉบับนี้จึงไม่อ้างอิงความคิดเห็นใด`,

  missed: 'เรื่องที่ยังตอบไม่ได้',
  missedNote:
    'ผู้เข้าร่วมสามารถสอบถามข้อมูลจากระบบได้ด้วย ตารางนี้แสดงจำนวนคำถามในแต่ละเรื่อง และจำนวนคำถามที่ยังตอบไม่ได้ คือ ไม่พบคำตอบ คำตอบไม่ตรงที่ถาม หรือส่งคำถามให้ทีมงานแล้ว',
  missedNone: 'ไม่พบคำถามที่ยังตอบไม่ได้',

  method: 'วิธีการ',
  voluntary: 'การตอบเป็นไปโดยสมัครใจ ผลจึงสะท้อนความคิดเห็นของผู้ที่ตอบ มิใช่ของผู้เข้าร่วมทั้งหมด',
  base: 'ร้อยละและค่าเฉลี่ยคิดจากผู้ที่ตอบคำถามข้อนั้น ผู้ตอบข้ามข้อที่ไม่บังคับได้',
  groups: 'ไม่ได้ทดสอบความแตกต่างระหว่างกลุ่มทางสถิติ เมื่อมีคำตอบน้อย ความแตกต่างอาจเกิดขึ้นโดยบังเอิญ',
  hidden: (smallest) =>
    `เพื่อคุ้มครองผู้ตอบในกลุ่มที่มีจำนวนน้อย รายงานไม่แสดงกลุ่มที่มี 1 ถึง ${smallest - 1} คน รวมทั้งจำนวนที่อาจทำให้ทราบถึงกลุ่มดังกล่าว`,
  promoters:
    'คะแนน NPS (Net Promoter Score) คือร้อยละของผู้ให้คะแนน 9 หรือ 10 ลบด้วยร้อยละของผู้ให้คะแนน 0 ถึง 6 ช่วงความเชื่อมั่นร้อยละ 95 คำนวณด้วยวิธี Wald แบบปรับค่า (Rocks, 2016)',
  words: (smallest) =>
    `แต่ละคำนับหนึ่งครั้งต่อหนึ่งความคิดเห็น ไม่นับคำบุพบท คำสันธาน และคำทำนองเดียวกัน และแสดงเฉพาะคำที่พบในความคิดเห็นอย่างน้อย ${smallest} รายการ`,
  versions: (list) => `ฉบับของแบบสอบถามและจำนวนคำตอบ: ${list}`,
  content: (version) => `ฉบับของคลังข้อมูล: ${version}`,
  timeZone: (zone) => `วันที่เป็นไปตามเขตเวลา ${zone}`,
  workbook: 'ไฟล์ข้อมูล (Excel) มีคำตอบเป็นรายชุด โปรดส่งต่อเฉพาะแก่ผู้มีสิทธิอ่าน',
  manifest: 'ไฟล์ manifest.sha256 เก็บค่าตรวจสอบ SHA-256 ของไฟล์อื่นทุกไฟล์ ข้อมูลชุดเดียวกันจะได้ไฟล์เหมือนกันทุกครั้ง',

  ready: (title, count) => `ชุดเอกสารของ "${title}" พร้อมแล้ว รวม ${count} ไฟล์ไว้ในไฟล์บีบอัดไฟล์เดียว`,
  privacy: 'ชุดเอกสารมีคำตอบเป็นรายชุด โปรดส่งต่อไฟล์ข้อมูลเฉพาะแก่ผู้มีสิทธิอ่าน',
};

/**
 * What a donor pack says, in every language; a missing sentence does not compile.
 *
 * @example
 * packWords.en.title('Feedback on the workshop') // => 'Results report: Feedback on the workshop'
 */
export const packWords: Readonly<Record<Language, PackWords>> = { vi, en, th };
