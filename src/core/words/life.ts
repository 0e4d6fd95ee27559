import type { Language } from '../../language/language.ts';

const en = {
  receipt: (code: string, command: string) =>
    `Receipt code: ${code}\nPlease keep it: it is shown only once. With it you can review, change or withdraw your answers, on any platform, until the form closes. Type /${command} ${code}`,
  receivedBefore: (command: string) =>
    `To review, change or withdraw your answers, type /${command} followed by your receipt code.`,
  askReceipt: 'Please type your receipt code, for example K7FQ2-M3XAB.',
  wrongReceipt: 'No answers were found under this code. Please check it and type it again.',
  tooManyReceipts: 'Several codes were typed in a short time. Please wait a minute and try again.',
  seeSent: 'Review my answers',
  sentOn: (date: string) => `Sent on ${date}`,
  change: 'Change',
  withdraw: 'Withdraw',
  receiptClosed: 'The form is closed, so these answers can no longer be changed or withdrawn.',
  askWithdraw: 'Withdraw these answers? They will be deleted and cannot be restored.',
  confirmWithdraw: 'Withdraw and delete',
  keepSent: 'Keep them',
  withdrawn: 'Your answers were withdrawn and deleted.',
  withdrawnBefore: 'These answers have already been withdrawn and deleted.',
  changing: (until: string) =>
    `These are the answers you sent. Change what you wish, then press "Send". Until then the answers you sent count; changes that are not sent are kept until ${until}.`,
  otherOpen: 'You have another response to this form open. Please finish or cancel it first.',
  askStopChange: 'Stop changing? The answers you sent stay as they are.',
  stopChange: 'Stop changing',
  changeStopped: 'Nothing was changed. The answers you sent stay as they are.',
  changeSaved: 'Your changes were saved. Your receipt code stays the same.',
  opensOn: (date: string) => `This form opens on ${date}.`,
  closing: 'This form takes no new responses. Those who have already begun can still finish.',
  closed: 'This form is closed. Thank you for your interest.',
  chooseSession: 'Which session would you like to evaluate?',
  finishFirst: (session: string) => `Please finish or cancel "${session}" first.`,
  open: 'open',
  closingState: 'closing: those who have begun can finish, nobody else can begin',
  closedState: 'closed',
  byDates: 'by the dates in its file',
  byOrganiser: 'set by an organiser',
  noForms: 'There are no forms.',
  chooseState: (states: string) => `Choose one of these states: ${states}.`,
  askForget:
    'Delete everything here that can be linked to you? That is: forms you have not finished, the language you chose, your agreements, your wish for no reminders, and your answers to forms that are not anonymous.',
  confirmForget: 'Delete everything',
  keepAll: 'Keep everything',
  kept: 'Nothing was deleted.',
  forgotten: (drafts: number, submissions: number) =>
    `Deleted: your language, your agreements, your wish for no reminders, unfinished forms (${drafts}) and answers you sent to forms that are not anonymous (${submissions}).`,
  notForgotten: (command: string) =>
    `Your answers to anonymous forms cannot be found without your receipt code, because nobody can tell which ones are yours. To withdraw them, type /${command} followed by the code. That you have taken part stays marked by a code that leads to no answers, so that each person answers once. The record of organisers' actions stays as well.`,
};

/** What the desk says about receipts, states of forms, sessions and forgetting, in one language. */
export type LifeWords = typeof en;

const vi: LifeWords = {
  receipt: (code, command) =>
    `Mã biên nhận: ${code}\nXin anh/chị lưu lại mã này, vì mã chỉ hiển thị một lần. Với mã này, anh/chị có thể xem lại, sửa hoặc rút câu trả lời trên bất kỳ nền tảng nào cho đến khi phiếu đóng. Khi cần, xin gõ /${command} ${code}`,
  receivedBefore: (command) => `Để xem lại, sửa hoặc rút câu trả lời, xin gõ /${command} kèm mã biên nhận.`,
  askReceipt: 'Mời anh/chị nhập mã biên nhận, ví dụ K7FQ2-M3XAB.',
  wrongReceipt: 'Không tìm thấy câu trả lời nào ứng với mã này. Xin kiểm tra và nhập lại.',
  tooManyReceipts: 'Đã có quá nhiều lần nhập mã trong thời gian ngắn. Xin chờ một phút rồi thử lại.',
  seeSent: 'Xem lại câu trả lời',
  sentOn: (date) => `Gửi ngày ${date}`,
  change: 'Sửa',
  withdraw: 'Rút lại',
  receiptClosed: 'Phiếu đã đóng nên không thể sửa hoặc rút các câu trả lời này nữa.',
  askWithdraw: 'Anh/chị muốn rút lại các câu trả lời này? Câu trả lời sẽ bị xóa và không thể khôi phục.',
  confirmWithdraw: 'Rút lại và xóa',
  keepSent: 'Giữ nguyên',
  withdrawn: 'Các câu trả lời đã được rút lại và xóa.',
  withdrawnBefore: 'Các câu trả lời này đã được rút lại và xóa trước đó.',
  changing: (until) =>
    `Đây là các câu trả lời anh/chị đã gửi. Mời anh/chị sửa những câu cần sửa rồi bấm "Gửi". Trước khi anh/chị gửi lại, các câu trả lời đã gửi vẫn có giá trị; phần sửa chưa gửi được lưu đến hết ngày ${until}.`,
  otherOpen: 'Anh/chị đang điền dở một phiếu khác cùng loại. Xin hoàn thành hoặc hủy phiếu đó trước.',
  askStopChange: 'Anh/chị muốn dừng sửa? Các câu trả lời đã gửi vẫn được giữ nguyên.',
  stopChange: 'Dừng sửa',
  changeStopped: 'Không có thay đổi nào. Các câu trả lời đã gửi vẫn được giữ nguyên.',
  changeSaved: 'Những thay đổi đã được lưu. Mã biên nhận không thay đổi.',
  opensOn: (date) => `Phiếu này mở từ ngày ${date}.`,
  closing: 'Phiếu này không nhận lượt trả lời mới. Người đã bắt đầu điền vẫn có thể hoàn thành.',
  closed: 'Phiếu này đã đóng. Cảm ơn anh/chị đã quan tâm.',
  chooseSession: 'Anh/chị muốn đánh giá nội dung nào?',
  finishFirst: (session) => `Xin hoàn thành hoặc hủy phiếu "${session}" trước.`,
  open: 'đang mở',
  closingState: 'sắp đóng: người đã bắt đầu có thể hoàn thành, không nhận lượt mới',
  closedState: 'đã đóng',
  byDates: 'theo ngày ghi trong tệp',
  byOrganiser: 'do ban tổ chức đặt',
  noForms: 'Chưa có phiếu nào.',
  chooseState: (states) => `Xin chọn một trong các trạng thái: ${states}.`,
  askForget:
    'Anh/chị muốn xóa tất cả dữ liệu ở đây có thể gắn với mình? Dữ liệu này gồm: các phiếu chưa hoàn thành, ngôn ngữ đã chọn, các xác nhận đồng ý, yêu cầu không nhận lời nhắc, và câu trả lời trong các phiếu không ẩn danh.',
  confirmForget: 'Xóa tất cả',
  keepAll: 'Giữ nguyên tất cả',
  kept: 'Không có dữ liệu nào bị xóa.',
  forgotten: (drafts, submissions) =>
    `Đã xóa: ngôn ngữ đã chọn, các xác nhận đồng ý, yêu cầu không nhận lời nhắc, phiếu chưa hoàn thành (${drafts}) và phiếu không ẩn danh đã gửi (${submissions}).`,
  notForgotten: (command) =>
    `Nếu không có mã biên nhận thì không thể tìm được câu trả lời của anh/chị trong các phiếu ẩn danh, vì không ai biết câu nào là của anh/chị. Để rút lại, xin gõ /${command} kèm mã biên nhận. Để mỗi người chỉ trả lời một lần, hệ thống vẫn giữ một mã cho biết anh/chị đã tham gia; mã này không dẫn tới câu trả lời nào. Nhật ký thao tác của ban tổ chức cũng được giữ lại.`,
};

const th: LifeWords = {
  receipt: (code, command) =>
    `รหัสอ้างอิง: ${code}\nโปรดเก็บรหัสนี้ไว้ เพราะจะแสดงเพียงครั้งเดียว ท่านใช้รหัสนี้ดู แก้ไข หรือถอนคำตอบได้จากทุกช่องทางจนกว่าแบบสอบถามจะปิด โดยพิมพ์ /${command} ${code}`,
  receivedBefore: (command) => `หากต้องการดู แก้ไข หรือถอนคำตอบ โปรดพิมพ์ /${command} ตามด้วยรหัสอ้างอิง`,
  askReceipt: 'โปรดพิมพ์รหัสอ้างอิง เช่น K7FQ2-M3XAB',
  wrongReceipt: 'ไม่พบคำตอบของรหัสนี้ โปรดตรวจสอบแล้วพิมพ์อีกครั้ง',
  tooManyReceipts: 'มีการพิมพ์รหัสหลายครั้งในเวลาอันสั้น โปรดรอหนึ่งนาทีแล้วลองอีกครั้ง',
  seeSent: 'ดูคำตอบที่ส่งแล้ว',
  sentOn: (date) => `ส่งเมื่อวันที่ ${date}`,
  change: 'แก้ไข',
  withdraw: 'ถอนคำตอบ',
  receiptClosed: 'แบบสอบถามปิดแล้ว จึงแก้ไขหรือถอนคำตอบชุดนี้ไม่ได้',
  askWithdraw: 'ต้องการถอนคำตอบชุดนี้หรือไม่ ระบบจะลบคำตอบและเรียกคืนไม่ได้',
  confirmWithdraw: 'ถอนและลบคำตอบ',
  keepSent: 'คงคำตอบไว้',
  withdrawn: 'ถอนและลบคำตอบของท่านแล้ว',
  withdrawnBefore: 'ถอนและลบคำตอบชุดนี้ไปก่อนหน้านี้แล้ว',
  changing: (until) =>
    `นี่คือคำตอบที่ท่านส่งไว้ โปรดแก้ไขข้อที่ต้องการ แล้วกด "ส่งคำตอบ" ระหว่างนี้ยังใช้คำตอบเดิม ระบบเก็บส่วนที่แก้ไขแต่ยังไม่ส่งไว้ถึงวันที่ ${until}`,
  otherOpen: 'ท่านตอบแบบสอบถามนี้ค้างไว้อีกชุดหนึ่ง โปรดตอบให้เสร็จหรือยกเลิกก่อน',
  askStopChange: 'ต้องการหยุดแก้ไขหรือไม่ คำตอบที่ส่งไว้จะไม่เปลี่ยนแปลง',
  stopChange: 'หยุดแก้ไข',
  changeStopped: 'ไม่มีการเปลี่ยนแปลง คำตอบที่ส่งไว้ยังคงเดิม',
  changeSaved: 'บันทึกการแก้ไขแล้ว รหัสอ้างอิงยังเป็นรหัสเดิม',
  opensOn: (date) => `แบบสอบถามนี้เปิดรับคำตอบวันที่ ${date}`,
  closing: 'แบบสอบถามนี้ไม่รับคำตอบใหม่แล้ว ผู้ที่เริ่มตอบไว้ยังตอบต่อให้เสร็จได้',
  closed: 'แบบสอบถามนี้ปิดแล้ว ขอบคุณที่ให้ความสนใจ',
  chooseSession: 'ท่านต้องการประเมินหัวข้อใด',
  finishFirst: (session) => `โปรดตอบ "${session}" ให้เสร็จหรือยกเลิกก่อน`,
  open: 'เปิดอยู่',
  closingState: 'กำลังจะปิด: ผู้ที่เริ่มตอบไว้ตอบต่อได้ แต่ไม่รับผู้ตอบรายใหม่',
  closedState: 'ปิดแล้ว',
  byDates: 'ตามวันที่ในไฟล์',
  byOrganiser: 'ผู้จัดงานกำหนด',
  noForms: 'ยังไม่มีแบบสอบถาม',
  chooseState: (states) => `โปรดเลือกสถานะใดสถานะหนึ่ง: ${states}`,
  askForget:
    'ต้องการลบข้อมูลทั้งหมดในระบบนี้ที่เชื่อมโยงถึงท่านได้หรือไม่ ได้แก่ แบบสอบถามที่ยังตอบไม่เสร็จ ภาษาที่เลือก การให้ความยินยอม การขอไม่รับข้อความเตือน และคำตอบในแบบสอบถามที่ระบุตัวตน',
  confirmForget: 'ลบทั้งหมด',
  keepAll: 'เก็บไว้ทั้งหมด',
  kept: 'ไม่มีการลบข้อมูล',
  forgotten: (drafts, submissions) =>
    `ลบแล้ว: ภาษาที่เลือก การให้ความยินยอม การขอไม่รับข้อความเตือน แบบสอบถามที่ยังตอบไม่เสร็จ (${drafts}) และแบบสอบถามที่ระบุตัวตนซึ่งส่งแล้ว (${submissions})`,
  notForgotten: (command) =>
    `คำตอบในแบบสอบถามที่ไม่ระบุตัวตนค้นหาไม่ได้หากไม่มีรหัสอ้างอิง เพราะไม่มีใครทราบว่าคำตอบใดเป็นของท่าน หากต้องการถอนคำตอบ โปรดพิมพ์ /${command} ตามด้วยรหัสอ้างอิง ทั้งนี้ ระบบยังเก็บรหัสที่แสดงว่าท่านตอบแล้ว ซึ่งไม่เชื่อมโยงกับคำตอบใด เพื่อให้แต่ละคนตอบเพียงครั้งเดียว และยังเก็บบันทึกการดำเนินการของผู้จัดงานไว้เช่นกัน`,
};

/**
 * What the desk says about the life of a form, in every language; a missing sentence does not compile.
 *
 * @example
 * lifeWords.en.opensOn('22 February 2025') // => 'This form opens on 22 February 2025.'
 */
export const lifeWords: Readonly<Record<Language, LifeWords>> = { vi, en, th };
