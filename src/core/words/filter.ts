import type { Language } from '../../language/language.ts';

const en = {
  /** What the filter of a file says, by what it narrows. */
  filter: 'Filter',
  none: 'none: every response to the form',
  from: 'Filter: sent on this day or later',
  to: 'Filter: sent on this day or earlier',
  languages: 'Filter: answered in',
  platforms: 'Filter: platform',
  sources: 'Filter: link',
  /** Why a filter was not taken, by the name of the option. */
  wrong: {
    from: (value: string) => `"${value}" is not a date. Write the first day like 2025-02-20.`,
    to: (value: string) =>
      `"${value}" is not a date, or lies before the first day. Write the last day like 2025-02-21.`,
    answers_in: (value: string) => `"${value}" is not one of the languages. Use vi, en or th, or several: vi,th.`,
    platform: (value: string) => `"${value}" cannot be a platform. Use a name as it stands in the column “Platform”.`,
    source: (value: string) => `"${value}" cannot be the tag of a link. Use one such as room-a or feb-2025/room-a.`,
  },
};

type FilterWords = typeof en;

const vi: FilterWords = {
  filter: 'Điều kiện lọc',
  none: 'không lọc: toàn bộ phiếu trả lời',
  from: 'Điều kiện lọc: gửi từ ngày',
  to: 'Điều kiện lọc: gửi đến hết ngày',
  languages: 'Điều kiện lọc: ngôn ngữ trả lời',
  platforms: 'Điều kiện lọc: nền tảng',
  sources: 'Điều kiện lọc: đường dẫn',
  wrong: {
    from: (value) => `"${value}" không phải là ngày hợp lệ. Xin ghi ngày đầu theo mẫu 2025-02-20.`,
    to: (value) => `"${value}" không phải là ngày hợp lệ hoặc sớm hơn ngày đầu. Xin ghi ngày cuối theo mẫu 2025-02-21.`,
    answers_in: (value) =>
      `Không có ngôn ngữ "${value}". Xin ghi vi, en hoặc th; nếu nhiều ngôn ngữ thì ghi cách nhau bằng dấu phẩy, ví dụ vi,th.`,
    platform: (value) => `"${value}" không phải là tên nền tảng. Xin ghi tên như trong cột “Nền tảng”.`,
    source: (value) => `"${value}" không phải là nhãn đường dẫn. Xin ghi nhãn như phong-a hoặc feb-2025/phong-a.`,
  },
};

const th: FilterWords = {
  filter: 'เงื่อนไขการกรอง',
  none: 'ไม่มี (คำตอบทั้งหมดของแบบสอบถาม)',
  from: 'เงื่อนไขการกรอง: ส่งตั้งแต่วันที่',
  to: 'เงื่อนไขการกรอง: ส่งถึงวันที่',
  languages: 'เงื่อนไขการกรอง: ภาษาที่ตอบ',
  platforms: 'เงื่อนไขการกรอง: ช่องทาง',
  sources: 'เงื่อนไขการกรอง: ลิงก์',
  wrong: {
    from: (value) => `"${value}" ไม่ใช่วันที่ที่ถูกต้อง โปรดระบุวันแรกเป็น ค.ศ. ตามรูปแบบ 2025-02-20`,
    to: (value) => `"${value}" ไม่ใช่วันที่ที่ถูกต้องหรืออยู่ก่อนวันแรก โปรดระบุวันสุดท้ายเป็น ค.ศ. ตามรูปแบบ 2025-02-21`,
    answers_in: (value) => `ไม่มีภาษา "${value}" โปรดระบุ vi, en หรือ th หากมีหลายภาษา ให้ระบุ เช่น vi,th`,
    platform: (value) => `"${value}" ไม่ใช่ชื่อช่องทาง โปรดระบุชื่อตามที่ปรากฏในคอลัมน์ "ช่องทาง"`,
    source: (value) => `"${value}" ไม่ใช่ป้ายกำกับลิงก์ โปรดระบุ เช่น room-a หรือ feb-2025/room-a`,
  },
};

/**
 * What the desk says about the filter of an export, in every language; a missing sentence does not compile.
 *
 * @example
 * filterWords.en.wrong.from('yesterday') // => '"yesterday" is not a date. Write the first day like 2025-02-20.'
 */
export const filterWords: Readonly<Record<Language, FilterWords>> = { vi, en, th };
