import type { Language } from '../../language/language.ts';

const en = {
  title: 'Who did what',
  none: 'Nothing has been written down yet.',
  older: 'Older',
  latest: 'Latest',
  /** By the code in the trail; one that is not here is shown as its code. */
  deeds: {
    export: 'took the answers',
    responses: 'pulled the answers over HTTP',
    webhook: 'answers were sent on by themselves',
    pack: 'made a report pack',
    results: 'saw results',
    misses: 'saw questions without an answer',
    'miss-dismissed': 'took questions off the list',
    'miss-assigned': 'gave questions to a section',
    'miss-stub': 'made files for an article',
    'form-state': 'opened or closed a form',
    qr: 'made a QR code',
    remind: 'began to send reminders',
    reminded: 'sent reminders',
    told: 'told those who waited for an answer',
    retention: 'deleted what was kept long enough',
    refused: 'was refused',
  } as Readonly<Record<string, string>>,
  roles: {
    participant: 'participant',
    staff: 'staff',
    organiser: 'organiser',
    owner: 'owner',
    desk: 'the desk itself',
  } as Readonly<Record<string, string>>,
};

/** What the desk says about the audit trail, in one language. */
type AuditWords = typeof en;

const vi: AuditWords = {
  title: 'Nhật ký thao tác',
  none: 'Nhật ký chưa ghi thao tác nào.',
  older: 'Cũ hơn',
  latest: 'Mới nhất',
  deeds: {
    export: 'tải các câu trả lời',
    responses: 'lấy các câu trả lời qua HTTP',
    webhook: 'tự động chuyển tiếp các câu trả lời',
    pack: 'tạo bộ hồ sơ kết quả',
    results: 'xem kết quả',
    misses: 'xem câu hỏi chưa được trả lời thỏa đáng',
    'miss-dismissed': 'đưa câu hỏi ra khỏi danh sách',
    'miss-assigned': 'xếp câu hỏi vào một mục',
    'miss-stub': 'tạo tệp cho bài mới',
    'form-state': 'mở hoặc đóng phiếu',
    qr: 'tạo mã QR',
    remind: 'bắt đầu gửi lời nhắc',
    reminded: 'gửi xong lời nhắc',
    told: 'báo cho người chờ câu trả lời',
    retention: 'xóa dữ liệu đã hết thời hạn lưu',
    refused: 'bị từ chối',
  },
  roles: {
    participant: 'người tham dự',
    staff: 'bộ phận phụ trách',
    organiser: 'ban tổ chức',
    owner: 'quản trị viên',
    desk: 'hệ thống',
  },
};

const th: AuditWords = {
  title: 'บันทึกการดำเนินการ',
  none: 'ยังไม่มีบันทึก',
  older: 'เก่ากว่า',
  latest: 'ล่าสุด',
  deeds: {
    export: 'ดาวน์โหลดคำตอบ',
    responses: 'ดึงคำตอบผ่าน HTTP',
    webhook: 'ส่งต่อคำตอบโดยอัตโนมัติ',
    pack: 'จัดทำชุดเอกสารสรุปผล',
    results: 'ดูสรุปผล',
    misses: 'ดูคำถามที่ยังไม่มีคำตอบ',
    'miss-dismissed': 'นำคำถามออกจากรายการ',
    'miss-assigned': 'กำหนดเรื่องให้คำถาม',
    'miss-stub': 'สร้างไฟล์สำหรับบทความ',
    'form-state': 'เปิดหรือปิดแบบสอบถาม',
    qr: 'สร้างคิวอาร์โค้ด',
    remind: 'เริ่มส่งข้อความเตือน',
    reminded: 'ส่งข้อความเตือนแล้ว',
    told: 'แจ้งผู้ที่รอคำตอบ',
    retention: 'ลบข้อมูลที่ครบกำหนดเก็บ',
    refused: 'ไม่ได้รับอนุญาต',
  },
  roles: {
    participant: 'ผู้เข้าร่วม',
    staff: 'ทีมงาน',
    organiser: 'ผู้จัดงาน',
    owner: 'เจ้าของระบบ',
    desk: 'ระบบ',
  },
};

/**
 * What the desk says about the audit trail, in every language; a missing sentence does not compile.
 *
 * @example
 * auditWords.vi.deeds['export'] // => 'tải các câu trả lời'
 */
export const auditWords: Readonly<Record<Language, AuditWords>> = { vi, en, th };
