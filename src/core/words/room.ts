import type { Language } from '../../language/language.ts';

const en = {
  qrAlt: (title: string) => `QR code: opens "${title}" on the phone that scans it.`,
  qrScan: "Scan with your phone's camera",
  qrLinks: 'Show or print the code, or pass on the link:',
  qrNoLinks: (command: string) =>
    `There are no links to the places where the desk is now. People can type /${command} there.`,
  qrBadTag: (tag: string) =>
    `"${tag}" cannot be the tag of a link. Please use small letters without marks, digits and hyphens, at most 16, such as room-a, and never a person's name.`,
  qrTooLong: 'The name of the form and the tag are too long for one link. Please choose a shorter tag.',

  counted: (done: number, underWay: number) => `${done} finished, ${underWay} under way`,
  countedOf: (done: number, of: number, underWay: number) => `${done} of ${of} finished, ${underWay} under way`,
  countedAt: (time: string) => `Counted at ${time}`,
  refresh: 'Count again',
  resultsLater: (title: string) =>
    `The results of "${title}" are shown once the form is closed. Until then you can see how many have finished.`,
  showCount: 'Show the number',

  remindAsk: (title: string, people: number) =>
    `"${title}": ${people === 1 ? '1 person has' : `${people} people have`} begun and not finished. Send ${people === 1 ? 'this person' : 'each of them'} one reminder?`,
  remindNobody: (title: string) =>
    `"${title}": there is nobody to remind. People are reminded at most twice, at least 12 hours apart, and not when they asked for no more reminders.`,
  remindSend: 'Send the reminder',
  remindLeave: 'Do not send',
  remindLeft: 'No reminder was sent.',
  remindBusy: 'Reminders are being sent at this moment. Please wait until they are through.',
  remindClosed: (title: string) => `"${title}" is closed, so nobody can finish it any more.`,
  remindReached: (people: number) => `Reminders sent: ${people}.`,
  remindBlocked: (people: number) =>
    `Could not be reached: ${people}. They do not take messages from the desk any more and will not be tried again.`,
  remindFailed: (people: number) => `Did not arrive: ${people}.`,
  remindBroken: (people: number) =>
    `Sending was stopped, because messages did not get through. Not tried yet: ${people}. Please try again later.`,

  reminder: (title: string) =>
    `You began "${title}" and have not sent it yet. Your answers so far are saved, and you can go on where you stopped.`,
  reminderGoOn: 'Continue',
  reminderStop: 'No more reminders',
  reminderStopped: (command: string) =>
    `You will get no more reminders. You can still go on at any time: type /${command}.`,
};

/** What the desk says for the room: codes, counts and reminders, in one language. */
export type RoomWords = typeof en;

const vi: RoomWords = {
  qrAlt: (title) => `Mã QR: quét bằng điện thoại để mở "${title}".`,
  qrScan: 'Quét mã bằng camera điện thoại',
  qrLinks: 'Mời anh/chị trình chiếu hoặc in mã này, hoặc gửi đường dẫn:',
  qrNoLinks: (command) =>
    `Chưa có đường dẫn đến các nền tảng hệ thống đang hoạt động. Người tham dự có thể gõ /${command} trên các nền tảng đó.`,
  qrBadTag: (tag) =>
    `Không dùng được "${tag}" làm nhãn đường dẫn. Xin dùng chữ thường không dấu, chữ số và dấu gạch nối, tối đa 16 ký tự, ví dụ phong-a; không ghi tên cá nhân.`,
  qrTooLong: 'Tên phiếu và nhãn quá dài cho một đường dẫn. Xin chọn nhãn ngắn hơn.',

  counted: (done, underWay) => `Đã gửi ${done} phiếu, đang điền ${underWay} phiếu`,
  countedOf: (done, of, underWay) => `Đã gửi ${done}/${of} phiếu, đang điền ${underWay} phiếu`,
  countedAt: (time) => `Số liệu lúc ${time}`,
  refresh: 'Cập nhật',
  resultsLater: (title) =>
    `Kết quả của "${title}" chỉ hiển thị sau khi phiếu đóng. Trước khi phiếu đóng, ban tổ chức có thể xem số phiếu đã gửi.`,
  showCount: 'Xem số phiếu',

  remindAsk: (title, people) =>
    `"${title}": có ${people} người đã bắt đầu điền nhưng chưa gửi. Anh/chị muốn gửi cho mỗi người một lời nhắc?`,
  remindNobody: (title) =>
    `"${title}": hiện không có ai cần nhắc. Mỗi người được nhắc tối đa hai lần, cách nhau ít nhất 12 giờ; người đã đề nghị không nhắc nữa thì không được nhắc.`,
  remindSend: 'Gửi lời nhắc',
  remindLeave: 'Không gửi',
  remindLeft: 'Không có lời nhắc nào được gửi.',
  remindBusy: 'Lời nhắc đang được gửi. Xin chờ đến khi gửi xong.',
  remindClosed: (title) => `"${title}" đã đóng nên không ai điền tiếp được nữa.`,
  remindReached: (people) => `Đã gửi lời nhắc: ${people} người.`,
  remindBlocked: (people) =>
    `Không liên lạc được: ${people} người. Những người này không còn nhận tin nhắn của hệ thống và sẽ không được nhắc lại.`,
  remindFailed: (people) => `Gửi không thành công: ${people} người.`,
  remindBroken: (people) => `Đã dừng gửi vì không chuyển được tin nhắn. Chưa gửi: ${people} người. Xin thử lại sau.`,

  reminder: (title) =>
    `Anh/chị đã bắt đầu điền "${title}" nhưng chưa gửi. Các câu trả lời đã được lưu; mời anh/chị điền tiếp từ chỗ đã dừng.`,
  reminderGoOn: 'Điền tiếp',
  reminderStop: 'Không nhắc nữa',
  reminderStopped: (command) =>
    `Hệ thống sẽ không gửi lời nhắc nữa. Anh/chị vẫn có thể điền tiếp bất cứ lúc nào bằng cách gõ /${command}.`,
};

const th: RoomWords = {
  qrAlt: (title) => `คิวอาร์โค้ด สแกนด้วยโทรศัพท์เพื่อเปิด "${title}"`,
  qrScan: 'สแกนด้วยกล้องโทรศัพท์',
  qrLinks: 'ฉายหรือพิมพ์คิวอาร์โค้ดนี้ หรือส่งต่อลิงก์:',
  qrNoLinks: (command) => `ช่องทางที่เปิดใช้อยู่ในขณะนี้ไม่มีลิงก์ ผู้เข้าร่วมพิมพ์ /${command} ในช่องทางนั้นได้`,
  qrBadTag: (tag) =>
    `ใช้ "${tag}" เป็นป้ายกำกับของลิงก์ไม่ได้ โปรดใช้อักษรอังกฤษตัวเล็ก ตัวเลข และยัติภังค์ (-) ไม่เกิน 16 ตัว เช่น room-a และไม่ระบุชื่อบุคคล`,
  qrTooLong: 'ชื่อแบบสอบถามและป้ายกำกับยาวเกินกว่าจะใส่ในลิงก์เดียว โปรดใช้ป้ายกำกับที่สั้นลง',

  counted: (done, underWay) => `ส่งแล้ว ${done} ชุด กำลังตอบ ${underWay} ชุด`,
  countedOf: (done, of, underWay) => `ส่งแล้ว ${done} จาก ${of} ชุด กำลังตอบ ${underWay} ชุด`,
  countedAt: (time) => `ข้อมูล ณ เวลา ${time} น.`,
  refresh: 'นับใหม่',
  resultsLater: (title) => `ผลของ "${title}" จะแสดงเมื่อปิดรับคำตอบแล้ว ระหว่างนี้ดูจำนวนผู้ส่งได้`,
  showCount: 'ดูจำนวน',

  remindAsk: (title, people) => `"${title}": มีผู้เริ่มตอบแต่ยังไม่ส่ง ${people} คน ต้องการส่งข้อความเตือนคนละหนึ่งครั้งหรือไม่`,
  remindNobody: (title) =>
    `"${title}": ขณะนี้ไม่มีผู้ที่ต้องเตือน ระบบเตือนแต่ละคนไม่เกินสองครั้ง ห่างกันอย่างน้อย 12 ชั่วโมง และไม่เตือนผู้ที่ขอไม่รับข้อความเตือน`,
  remindSend: 'ส่งข้อความเตือน',
  remindLeave: 'ไม่ส่ง',
  remindLeft: 'ไม่ได้ส่งข้อความเตือน',
  remindBusy: 'กำลังส่งข้อความเตือนอยู่ โปรดรอจนส่งเสร็จ',
  remindClosed: (title) => `"${title}" ปิดรับคำตอบแล้ว จึงตอบต่อไม่ได้`,
  remindReached: (people) => `ส่งข้อความเตือนแล้ว ${people} คน`,
  remindBlocked: (people) => `ติดต่อไม่ได้ ${people} คน เนื่องจากไม่รับข้อความจากระบบแล้ว ระบบจะไม่ส่งอีก`,
  remindFailed: (people) => `ส่งไม่สำเร็จ ${people} คน`,
  remindBroken: (people) => `หยุดส่งแล้ว เพราะส่งข้อความออกไปไม่ได้ ยังไม่ได้ส่ง ${people} คน โปรดลองใหม่ภายหลัง`,

  reminder: (title) => `ท่านเริ่มตอบ "${title}" ไว้และยังไม่ได้ส่ง ระบบเก็บคำตอบที่ให้ไว้แล้ว ตอบต่อจากข้อที่ค้างไว้ได้`,
  reminderGoOn: 'ตอบต่อ',
  reminderStop: 'ไม่ต้องเตือนอีก',
  reminderStopped: (command) => `จะไม่มีข้อความเตือนอีก หากต้องการตอบต่อ พิมพ์ /${command} ได้ทุกเมื่อ`,
};

/**
 * What the desk says for the room, in every language; a missing sentence does not compile.
 *
 * @example
 * roomWords.vi.countedOf(17, 40, 3) // => 'Đã gửi 17/40 phiếu, đang điền 3 phiếu'
 */
export const roomWords: Readonly<Record<Language, RoomWords>> = { vi, en, th };
