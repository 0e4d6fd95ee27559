import type { Language } from '../../language/language.ts';

const en = {
  title: 'Women, Peace and Security: questions and answers',
  shortTitle: 'WPS Desk',
  toContent: 'Go to the content',
  languages: 'Language',
  ask: 'Your question',
  askSend: 'Ask',
  answerLabel: 'Your answer',
  answerSend: 'Send',
  more: 'What else you can do here',
  noAnswer: 'No answer',
  ownWords: 'If other, in your own words',
  choose: (min: number, max: number) => (min > 0 ? `Choose ${min} to ${max}.` : `Choose at most ${max}.`),
  required: 'required',
  download: (name: string, size: string) => `Download ${name} (${size})`,
  open: 'Open',
  welcome: 'Welcome. Press the button to begin.',
  notFound: 'There is no such page. It may have been moved or removed.',
  fileGone: 'This file is no longer kept. Please ask for it again.',
  ticketBad:
    'This page could not be matched with your visit, so nothing was sent. Please allow cookies for this site, open the page again and repeat the last step.',
  tooLarge: 'This is more text than can be sent at once. Please go back, shorten it and send it again.',
  tooMany: 'Many requests came from this browser in a short time. Please wait a minute and try again.',
  broken: 'Something went wrong on our side. Please go back and try again.',
  home: 'Home page',
};

/** What the desk says on its web pages, in one language. */
export type WebWords = typeof en;

const vi: WebWords = {
  title: 'Hỏi đáp về phụ nữ, hòa bình và an ninh',
  shortTitle: 'WPS Desk',
  toContent: 'Đến nội dung chính',
  languages: 'Ngôn ngữ',
  ask: 'Câu hỏi của anh/chị',
  askSend: 'Hỏi',
  answerLabel: 'Câu trả lời của anh/chị',
  answerSend: 'Gửi',
  more: 'Các chức năng khác',
  noAnswer: 'Không trả lời',
  ownWords: 'Nếu chọn "Khác", xin ghi rõ',
  choose: (min, max) => (min > 0 ? `Chọn từ ${min} đến ${max} phương án.` : `Chọn tối đa ${max} phương án.`),
  required: 'bắt buộc',
  download: (name, size) => `Tải về ${name} (${size})`,
  open: 'Mở',
  welcome: 'Kính chào anh/chị. Xin bấm nút dưới đây để bắt đầu.',
  notFound: 'Không tìm thấy trang này. Trang có thể đã được chuyển hoặc gỡ bỏ.',
  fileGone: 'Tệp này không còn được lưu. Xin anh/chị yêu cầu lại tệp.',
  ticketBad:
    'Hệ thống không nhận ra phiên truy cập này nên chưa ghi nhận gì. Xin anh/chị cho phép trang web dùng cookie, mở lại trang và thực hiện lại bước vừa rồi.',
  tooLarge: 'Nội dung quá dài để gửi trong một lần. Xin anh/chị quay lại, rút ngắn rồi gửi lại.',
  tooMany: 'Trình duyệt này đã gửi quá nhiều yêu cầu trong thời gian ngắn. Xin chờ một phút rồi thử lại.',
  broken: 'Hệ thống gặp sự cố. Xin anh/chị quay lại trang trước và thử lại.',
  home: 'Trang chủ',
};

const th: WebWords = {
  title: 'ถามตอบเรื่องสตรี สันติภาพ และความมั่นคง',
  shortTitle: 'WPS Desk',
  toContent: 'ไปยังเนื้อหาหลัก',
  languages: 'ภาษา',
  ask: 'คำถามของท่าน',
  askSend: 'ถาม',
  answerLabel: 'คำตอบของท่าน',
  answerSend: 'ส่ง',
  more: 'บริการอื่น ๆ',
  noAnswer: 'ไม่ตอบ',
  ownWords: 'หากเลือกอื่น ๆ โปรดระบุ',
  choose: (min, max) => (min > 0 ? `เลือก ${min} ถึง ${max} ข้อ` : `เลือกได้ไม่เกิน ${max} ข้อ`),
  required: 'บังคับตอบ',
  download: (name, size) => `ดาวน์โหลด ${name} (${size})`,
  open: 'เปิด',
  welcome: 'ยินดีต้อนรับ กดปุ่มด้านล่างเพื่อเริ่ม',
  notFound: 'ไม่พบหน้านี้ อาจถูกย้ายหรือนำออกแล้ว',
  fileGone: 'ไม่มีไฟล์นี้ในระบบแล้ว โปรดขอไฟล์อีกครั้ง',
  ticketBad: 'ระบบไม่สามารถยืนยันการเข้าใช้ครั้งนี้ จึงยังไม่ได้บันทึกข้อมูลใด โปรดอนุญาตให้เว็บไซต์นี้ใช้คุกกี้ เปิดหน้านี้ใหม่ แล้วทำขั้นตอนล่าสุดอีกครั้ง',
  tooLarge: 'ข้อความยาวเกินกว่าจะส่งในครั้งเดียว โปรดย้อนกลับ ย่อข้อความ แล้วส่งใหม่',
  tooMany: 'มีคำขอจากเบราว์เซอร์นี้จำนวนมากในเวลาอันสั้น โปรดรอหนึ่งนาทีแล้วลองอีกครั้ง',
  broken: 'ระบบขัดข้อง โปรดย้อนกลับแล้วลองอีกครั้ง',
  home: 'หน้าแรก',
};

/** What the desk says on its web pages, in every language. */
export const webWords: Readonly<Record<Language, WebWords>> = { vi, en, th };
