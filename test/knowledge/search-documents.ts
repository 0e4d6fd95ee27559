import type { Naming, Synonyms, Term } from '../../src/core/knowledge.ts';
import type { SearchDocument } from '../../src/knowledge/search.ts';
import type { Language } from '../../src/language/language.ts';

const renditions: Readonly<Record<string, Readonly<Record<Language, readonly [string, string, readonly string[]]>>>> = {
  'workshop#leaders': {
    en: [
      'Leaders who took part',
      'Forty leaders of police units took part in the workshop on 20 February 2025.',
      ['How many leaders attended', 'was it only for senior officers'],
    ],
    vi: [
      'Số lãnh đạo tham dự',
      'Có 40 lãnh đạo các đơn vị công an tham dự hội thảo ngày 20 tháng 02 năm 2025.',
      ['Bao nhiêu lãnh đạo tham dự', 'hội thảo có mấy người'],
    ],
    th: [
      'จำนวนผู้นำที่เข้าร่วม',
      'ผู้นำหน่วยตำรวจ 40 คนเข้าร่วมการประชุมเมื่อวันที่ 20 กุมภาพันธ์ พ.ศ. 2568',
      ['มีผู้นำเข้าร่วมกี่คน', 'ใครเข้าประชุมบ้าง'],
    ],
  },
  'plan#money': {
    en: [
      'Who pays for the programme',
      'The state budget pays for the programme, together with other lawful sources.',
      ['Where does the money come from', 'funding of the NAP'],
    ],
    vi: [
      'Kinh phí thực hiện',
      'Kinh phí thực hiện chương trình do ngân sách nhà nước bảo đảm cùng các nguồn hợp pháp khác.',
      ['Tiền ở đâu ra', 'ai trả tiền cho chương trình'],
    ],
    th: [
      'งบประมาณของโครงการ',
      'งบประมาณของรัฐเป็นผู้จ่ายสำหรับโครงการ พร้อมแหล่งเงินอื่นที่ชอบด้วยกฎหมาย',
      ['เงินมาจากไหน', 'ใครจ่ายเงิน'],
    ],
  },
  'plan#period': {
    en: ['The years of the programme', 'The programme runs from 2024 to 2030.', ['How long does it run', 'until when']],
    vi: [
      'Thời gian của chương trình',
      'Chương trình thực hiện trong giai đoạn 2024-2030.',
      ['Chương trình kéo dài bao lâu', 'đến năm nào'],
    ],
    th: ['ระยะเวลาของโครงการ', 'โครงการดำเนินการในช่วง พ.ศ. 2567-2573', ['โครงการถึงปีไหน', 'กี่ปี']],
  },
  'terms#ministry': {
    en: [
      'The Ministry of Public Security',
      'The Ministry of Public Security is in charge of public order and of the police.',
      ['what is the MPS'],
    ],
    vi: ['Bộ Công an', 'Bộ Công an là cơ quan phụ trách an ninh, trật tự và lực lượng công an.', ['Bộ Công an là gì']],
    th: ['กระทรวงความมั่นคงสาธารณะ', 'กระทรวงความมั่นคงสาธารณะดูแลความสงบเรียบร้อยและตำรวจ', ['กระทรวงความมั่นคงสาธารณะคืออะไร']],
  },
};

/** A desk in small: four sections in three languages. */
export const documents: readonly SearchDocument[] = Object.entries(renditions).flatMap(([section, inLanguages]) =>
  (['en', 'vi', 'th'] as const).map((language) => {
    const [title, text, questions] = inLanguages[language];
    return { id: `${section}:${language}`, section, language, title, text, questions };
  }),
);

const toNaming = (name: string, ...aliases: string[]): Naming => ({ name, aliases, avoid: [], attested: true });

export const glossary: readonly Term[] = [
  {
    id: 'mps',
    names: {
      en: toNaming('Ministry of Public Security', 'MPS'),
      vi: toNaming('Bộ Công an', 'BCA'),
      th: toNaming('กระทรวงความมั่นคงสาธารณะ'),
    },
  },
  {
    id: 'programme',
    names: { en: toNaming('programme', 'NAP'), vi: toNaming('chương trình', 'NAP'), th: toNaming('โครงการ', 'NAP') },
  },
];

export const synonyms: readonly Synonyms[] = [
  { isName: false, id: 'leader', words: { en: ['leader', 'boss'], vi: ['lãnh đạo', 'sếp'], th: ['ผู้นำ', 'หัวหน้า'] } },
  {
    isName: false,
    id: 'workshop',
    words: { en: ['workshop', 'seminar'], vi: ['hội thảo'], th: ['การประชุม', 'สัมมนา'] },
  },
];
