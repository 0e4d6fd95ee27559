import { describe, expect, it } from 'vitest';
import { toCourtesy } from '../../src/language/courtesy.ts';

const examples = {
  greeting: [
    'hi',
    'HELLO!!!',
    'hiiii',
    'hi bot',
    'Good morning team',
    'xin chào ạ',
    'xin chao',
    'chào bạn',
    'สวัสดีค่ะ',
    'สวัสดีครับ บอท',
    'hi 👋',
  ],
  thanks: ['Thanks a lot!', 'ok thanks', 'cảm ơn nhé', 'cam on nhieu', 'dạ em cảm ơn', 'ขอบคุณครับ', 'ขอบคุณมากค่ะ'],
  farewell: ['bye', 'see you later', 'tạm biệt nhé', 'ลาก่อนครับ'],
  who: ['who are you', 'Who are you?', 'bạn là ai', 'ban la ai', 'คุณคือใคร', 'คุณเป็นใครคะ'],
  help: ['help', 'HELP!', 'what can you do?', 'giúp tôi', 'giup toi voi', 'hướng dẫn', 'ช่วยด้วย', 'ใช้งานยังไงคะ'],
} as const;

describe('toCourtesy', () => {
  for (const [courtesy, messages] of Object.entries(examples)) {
    it.each(messages)(`takes %s for ${courtesy}`, (message) => {
      expect(toCourtesy(message)).toBe(courtesy);
    });
  }

  it.each([
    '',
    '👍',
    'hello, who took part?',
    'help women',
    'helpdesk',
    'Who is Đỗ Hùng Việt?',
    'thanks to whom was it drafted',
    'cảm ơn, còn kinh phí thì sao',
    'สวัสดีค่ะ แผนคืออะไร',
    'ai tham gia',
    'ใครเข้าร่วม',
    'ok',
    'chào mừng đại biểu nào',
  ])('leaves %s to the search', (message) => {
    expect(toCourtesy(message)).toBeUndefined();
  });
});
