import type { Language } from '../../language/language.ts';
import type { Reason } from '../asked.ts';

const reasons: Readonly<Record<Reason, string>> = {
  wrong: 'It is wrong',
  incomplete: 'Something is missing',
  outdated: 'It is out of date',
  unclear: 'It is hard to understand',
  other: 'Something else',
};

const en = {
  whatWasWrong: 'What is the matter with it?',
  reasons,
  reasonSaved: 'Thank you. Now the team knows what to look at.',
  tellMe: 'Tell me when there is an answer',
  willTell: (date: string) =>
    `Your question is with the team. When there is an answer you will get it here, once. Your address is kept encrypted until then, or until ${date} at the latest.`,
  youAsked: (question: string) => `You asked: "${question}"`,
  nowAnswered: 'There is an answer now:',

  title: 'Questions without a good answer',
  summary: (questions: number, groups: number) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'} in ${groups} ${groups === 1 ? 'group' : 'groups'}, those asked most first. They are in people's own words: please do not pass them on.`,
  none: 'There is no question without a good answer now.',
  withoutWords: 'the words were not kept',
  answerWas: (title: string) => `the answer was "${title}"`,
  unanswered: 'no answer found',
  sentToTeam: 'sent to the team',
  unhelpful: 'not helpful',
  nearest: 'Nearest sections:',
  moreWords: (count: number) => `and ${count} more`,
  assignTo: (title: string) => `Belongs to: ${title}`,
  assignElsewhere: 'Belongs to another section',
  chooseTopic: 'To which topic do these questions belong?',
  chooseSection: 'Which section is to answer these questions?',
  makeStub: 'Make files for a new article',
  dismiss: 'Nothing to do',
  allGroups: 'All groups',
  thisGroup: 'Back to the questions',
  dismissed: (count: number) =>
    `Done. ${count === 1 ? 'The question is' : `These ${count} questions are`} off the list.`,
  assigned: (title: string) => `Noted: the section "${title}" is to answer this.`,
  addQuestions: (section: string) =>
    `If its text answers them, add these lines to "questions" of ${section}, without what is personal:`,
  groupGone: 'These questions are no longer on the list.',
  contentChanged: 'The knowledge base has changed meanwhile. Please choose again.',
  stubReady:
    'Three files for a new article. Write titles, headings and texts, check questions and sources, put them into the knowledge folder and run: npm run check',
};

/** What the desk says about questions without a good answer, in one language. */
export type MissesWords = typeof en;

const vi: MissesWords = {
  whatWasWrong: 'Câu trả lời chưa đạt ở điểm nào?',
  reasons: {
    wrong: 'Không đúng',
    incomplete: 'Còn thiếu thông tin',
    outdated: 'Thông tin đã cũ',
    unclear: 'Khó hiểu',
    other: 'Lý do khác',
  },
  reasonSaved: 'Cảm ơn anh/chị. Bộ phận phụ trách đã nắm được điểm cần xem lại.',
  tellMe: 'Báo khi có câu trả lời',
  willTell: (date) =>
    `Câu hỏi đã được gửi đến bộ phận phụ trách. Khi có câu trả lời, hệ thống sẽ gửi anh/chị tại đây, một lần duy nhất. Địa chỉ liên lạc được lưu dưới dạng mã hóa cho đến lúc đó, chậm nhất đến ngày ${date}.`,
  youAsked: (question) => `Anh/chị đã hỏi: "${question}"`,
  nowAnswered: 'Nay đã có câu trả lời:',

  title: 'Câu hỏi chưa được trả lời thỏa đáng',
  summary: (questions, groups) =>
    `${questions} câu hỏi trong ${groups} nhóm, nhóm được hỏi nhiều nhất xếp trước. Đây là nguyên văn câu hỏi của người hỏi, đề nghị không chuyển tiếp.`,
  none: 'Hiện không có câu hỏi nào chưa được trả lời thỏa đáng.',
  withoutWords: 'không lưu nguyên văn',
  answerWas: (title) => `đã trả lời bằng mục "${title}"`,
  unanswered: 'không tìm được câu trả lời',
  sentToTeam: 'đã gửi bộ phận phụ trách',
  unhelpful: 'chưa hữu ích',
  nearest: 'Các mục gần với câu hỏi nhất:',
  moreWords: (count) => `và ${count} câu khác`,
  assignTo: (title) => `Thuộc mục: ${title}`,
  assignElsewhere: 'Thuộc mục khác',
  chooseTopic: 'Các câu hỏi này thuộc chủ đề nào?',
  chooseSection: 'Mục nào cần trả lời các câu hỏi này?',
  makeStub: 'Tạo tệp cho bài mới',
  dismiss: 'Không cần xử lý',
  allGroups: 'Tất cả các nhóm',
  thisGroup: 'Quay lại nhóm câu hỏi',
  dismissed: (count) => `Đã đưa ${count} câu hỏi ra khỏi danh sách.`,
  assigned: (title) => `Đã ghi nhận: mục "${title}" cần trả lời các câu hỏi này.`,
  addQuestions: (section) =>
    `Nếu nội dung của mục đã trả lời được, xin thêm các dòng sau vào "questions" của ${section}, lược bỏ thông tin cá nhân:`,
  groupGone: 'Các câu hỏi này không còn trong danh sách.',
  contentChanged: 'Kho tư liệu vừa thay đổi. Mời anh/chị chọn lại.',
  stubReady:
    'Đã tạo ba tệp cho bài mới. Mời anh/chị viết tiêu đề, đề mục và nội dung, rà soát câu hỏi và nguồn, đưa vào thư mục kho tư liệu rồi chạy: npm run check',
};

const th: MissesWords = {
  whatWasWrong: 'คำตอบนี้ควรแก้ไขในเรื่องใด',
  reasons: {
    wrong: 'ไม่ถูกต้อง',
    incomplete: 'ยังไม่ครบถ้วน',
    outdated: 'ไม่เป็นปัจจุบัน',
    unclear: 'เข้าใจยาก',
    other: 'เหตุผลอื่น',
  },
  reasonSaved: 'ขอบคุณ ทีมงานทราบแล้วว่าควรทบทวนเรื่องใด',
  tellMe: 'แจ้งเมื่อมีคำตอบ',
  willTell: (date) =>
    `ส่งคำถามให้ทีมงานแล้ว เมื่อมีคำตอบ ระบบจะแจ้งที่นี่หนึ่งครั้ง ระบบเข้ารหัสข้อมูลสำหรับติดต่อกลับและเก็บไว้จนกว่าจะแจ้ง แต่ไม่เกินวันที่ ${date}`,
  youAsked: (question) => `คำถามที่ถามไว้: "${question}"`,
  nowAnswered: 'ขณะนี้มีคำตอบแล้ว',

  title: 'คำถามที่ยังไม่มีคำตอบที่เหมาะสม',
  summary: (questions, groups) =>
    `${questions} คำถาม รวมเป็น ${groups} กลุ่ม เรียงจากกลุ่มที่ถามมากที่สุด ข้อความเป็นถ้อยคำของผู้ถามเอง โปรดอย่าส่งต่อ`,
  none: 'ขณะนี้ไม่มีคำถามค้างอยู่ในรายการ',
  withoutWords: 'ไม่ได้เก็บข้อความไว้',
  answerWas: (title) => `ตอบด้วยเรื่อง "${title}"`,
  unanswered: 'ไม่พบคำตอบ',
  sentToTeam: 'ส่งให้ทีมงานแล้ว',
  unhelpful: 'ไม่ตรงที่ถาม',
  nearest: 'เรื่องที่ใกล้เคียงที่สุด:',
  moreWords: (count) => `และอีก ${count} คำถาม`,
  assignTo: (title) => `อยู่ในเรื่อง: ${title}`,
  assignElsewhere: 'อยู่ในเรื่องอื่น',
  chooseTopic: 'คำถามเหล่านี้อยู่ในหัวข้อใด',
  chooseSection: 'เรื่องใดควรตอบคำถามเหล่านี้',
  makeStub: 'สร้างไฟล์สำหรับบทความใหม่',
  dismiss: 'ไม่ต้องดำเนินการ',
  allGroups: 'ดูทุกกลุ่ม',
  thisGroup: 'กลับไปที่คำถาม',
  dismissed: (count) => `นำคำถาม ${count} ข้อออกจากรายการแล้ว`,
  assigned: (title) => `บันทึกแล้วว่าเรื่อง "${title}" ควรตอบคำถามเหล่านี้`,
  addQuestions: (section) =>
    `หากเนื้อหาตอบคำถามเหล่านี้ได้แล้ว ให้เพิ่มบรรทัดต่อไปนี้ใน "questions" ของ ${section} โดยตัดข้อมูลส่วนบุคคลออก:`,
  groupGone: 'ไม่มีคำถามเหล่านี้ในรายการแล้ว',
  contentChanged: 'คลังข้อมูลมีการเปลี่ยนแปลง โปรดเลือกอีกครั้ง',
  stubReady:
    'ไฟล์สามไฟล์สำหรับบทความใหม่ โปรดเขียนชื่อบทความ หัวข้อ และเนื้อหา ตรวจคำถามและแหล่งข้อมูล วางไว้ในโฟลเดอร์คลังข้อมูล แล้วใช้คำสั่ง: npm run check',
};

/**
 * What the desk says about questions without a good answer, in every language; a missing sentence does not compile.
 *
 * @example
 * missesWords.vi.reasons.outdated // => 'Thông tin đã cũ'
 */
export const missesWords: Readonly<Record<Language, MissesWords>> = { vi, en, th };
