import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toLine } from '../../src/errors.ts';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { type Edit, editFiles, rightFiles, writeFolder } from './folder.ts';

const today = '2026-12-01';
const enAbout = 'en/workshop/about.md';
const viAbout = 'vi/workshop/about.md';
const thAbout = 'th/workshop/about.md';
const enPlan = 'en/plan/approval.md';
const viPlan = 'vi/plan/approval.md';
const thPlan = 'th/plan/approval.md';

async function listProblems(...edits: readonly Edit[]): Promise<readonly string[]> {
  const dir = await writeFolder(editFiles(...edits));
  return (await checkKnowledge(dir, today)).map(toLine);
}

it('finds nothing wrong where nothing is wrong', async () => {
  expect(await listProblems()).toEqual([]);
});

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  [
    'a letter in parts',
    [[viAbout, 'Các món', 'Các món'.normalize('NFD')]],
    [
      'knowledge/vi/workshop/about.md:26: The letter "á" is written in parts, so that searches may miss it. Type it anew, or save the file in the form NFC. [letter-in-parts]',
    ],
  ],
  [
    'characters that nobody sees, but not the joiners of an emoji',
    [
      [thAbout, 'ข้าวกับปลา\n- ก', 'ข้าว\u200bกับปลา\n- ก'],
      ['glossary.yaml', 'Ministry of Public', 'Ministry of\u00a0Public'],
    ],
    [
      'knowledge/glossary.yaml:2: A character that cannot be seen (U+00A0) stands after " { name: Ministry of". Delete it, or put a plain space. [character-invisible]',
      'knowledge/th/workshop/about.md:30: A character that cannot be seen (U+200B) stands after "- ข้าว". Delete it, or put a plain space. [character-invisible]',
    ],
  ],
  [
    'signs of Markdown',
    [[enAbout, '40 senior', '**40** senior']],
    ['knowledge/en/workshop/about.md:23: "**" is a sign of Markdown, but the texts are plain. Remove it. [markup]'],
  ],
  [
    'HTML',
    [[enAbout, '40 senior', '<b>40</b> senior']],
    ['knowledge/en/workshop/about.md:23: "<b>" is HTML, which people would see as it is. Write plain text. [html]'],
  ],
  [
    'an address in the text',
    [[enAbout, '40 senior', '40 (https://example.org/40) senior']],
    [
      'knowledge/en/workshop/about.md:23: The address "https://example.org/40" stands in the text; it would swallow the Thai after it. Cite it as a source. [address-bare]',
    ],
  ],
  [
    'a table, a quotation and code',
    [
      [enAbout, 'There were', '> There were'],
      [enAbout, '- noodle soup.\n', '- noodle soup.\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n'],
    ],
    [
      'knowledge/en/workshop/about.md:28: A quotation cannot be shown in a chat. Write a paragraph, or a list with "- ". [block-unknown]',
      'knowledge/en/workshop/about.md:33: A table cannot be shown in a chat. Write a paragraph, or a list with "- ". [block-unknown]',
      'knowledge/en/workshop/about.md:37: A block of code cannot be shown in a chat. Write a paragraph, or a list with "- ". [block-unknown]',
    ],
  ],
  [
    'a text, headings and a topic that are too long, by characters and not by bytes',
    [
      [viAbout, '- phở.', `- phở${' gà'.repeat(222)}.`],
      [thAbout, '## อาหาร', `## ${'อาหาร'.repeat(8)}ๆ`],
      [viAbout, '## Các món ăn', `## Các món ăn${' ngon'.repeat(8)}`],
      ['topics.yaml', 'en: The plan', 'en: The plan and everything in the plan'],
    ],
    [
      'knowledge/th/workshop/about.md:26: The heading of workshop/about#lunch has 41 characters, more than a button shows. Shorten it to 40. [heading-long]',
      'knowledge/topics.yaml:6: The title of the topic plan has 35 characters in en, more than a button shows. Shorten it to 32. [topic-long]',
      'knowledge/vi/workshop/about.md:26: The heading of workshop/about#lunch has 50 characters, more than a button shows. Shorten it to 48. [heading-long]',
      'knowledge/vi/workshop/about.md:26: The text of workshop/about#lunch has 705 characters, more than a phone shows at once. Shorten it to 700, or make two sections of it. [section-long]',
    ],
  ],
  [
    'a section that a language lacks',
    [
      [thAbout, '\n## อาหาร {#lunch}\n\nโรงอาหารมีสองเมนู\n\n- ข้าวกับปลา\n- ก๋วยเตี๋ยวน้ำ\n', ''],
      [
        thAbout,
        '  lunch:\n    sources: [report]\n    questions:\n      - มื้อเที่ยงกินอะไร\n      - เมนูโรงอาหาร\n      - มีข้าวกับปลาไหม\n',
        '',
      ],
    ],
    [
      'knowledge/th/workshop/about.md:1: The section workshop/about#lunch is in en and vi, but not in th. Translate it. [section-missing]',
    ],
  ],
  [
    'entries in another order than the text',
    [
      [
        enAbout,
        '  leaders:',
        '  lunch:\n    sources: [report]\n    questions:\n      - what was for lunch\n      - menu of the canteen\n      - could we eat there\n  leaders:',
      ],
      [
        enAbout,
        '    related: [plan/approval#date]\n  lunch:\n    sources: [report]\n    questions:\n      - what was for lunch\n      - menu of the canteen\n      - could we eat there\n',
        '    related: [plan/approval#date]\n',
      ],
    ],
    [
      'knowledge/en/workshop/about.md:6: The entry "lunch" stands where the text has "leaders". Put the entries in the order of the headings. [section-order]',
    ],
  ],
  [
    'sources and links that differ between languages',
    [
      [viAbout, 'sources: [report, decision]', 'sources: [decision, report]'],
      [thAbout, 'related: [plan/approval#date]', 'related: []'],
    ],
    [
      'knowledge/th/workshop/about.md:13: The related sections of workshop/about#leaders differ between en and th. List the same ones in the same order. [related-differ]',
      'knowledge/vi/workshop/about.md:8: The sources of workshop/about#leaders differ between en and vi. List the same ones in the same order. [sources-differ]',
    ],
  ],
  [
    'a number, a percentage, a law and a date that one language has otherwise, and says which',
    [
      [viAbout, 'Có 40', 'Có 41'],
      [thPlan, 'ร้อยละ 7.5', 'ร้อยละ 7.8'],
      [enPlan, '101/QD-TTg', '110/QD-TTg'],
      [viPlan, '25 tháng 01', '26 tháng 01'],
    ],
    [
      'knowledge/en/plan/approval.md:14: The number 110/qd-ttg of plan/approval#date is in en, but not in th and vi. State the same in every language. [figures-differ]',
      'knowledge/en/plan/approval.md:14: The number 101/qd-ttg of plan/approval#date is in th and vi, but not in en. State the same in every language. [figures-differ]',
      'knowledge/th/plan/approval.md:15: The number 7.8 of plan/approval#date is in th, but not in en and vi. State the same in every language. [figures-differ]',
      'knowledge/th/plan/approval.md:15: The number 7.5 of plan/approval#date is in en and vi, but not in th. State the same in every language. [figures-differ]',
      'knowledge/vi/plan/approval.md:15: The date 2024-01-26 of plan/approval#date is in vi, but not in en and th. State the same in every language. [figures-differ]',
      'knowledge/vi/plan/approval.md:15: The date 2024-01-25 of plan/approval#date is in en and th, but not in vi. State the same in every language. [figures-differ]',
      'knowledge/vi/workshop/about.md:22: The number 40 of workshop/about#leaders is in en and th, but not in vi. State the same in every language. [figures-differ]',
      'knowledge/vi/workshop/about.md:22: The number 41 of workshop/about#leaders is in vi, but not in en and th. State the same in every language. [figures-differ]',
    ],
  ],
  [
    'a year of the Buddhist era that was worked out wrongly',
    [[thPlan, 'พ.ศ. 2567 (ค.ศ. 2024)', 'พ.ศ. 2568']],
    [
      'knowledge/th/plan/approval.md:15: The date 2024-01-25 of plan/approval#date is in en and vi, but not in th. State the same in every language. [figures-differ]',
      'knowledge/th/plan/approval.md:15: The date 2025-01-25 of plan/approval#date is in th, but not in en and vi. State the same in every language. [figures-differ]',
    ],
  ],
  [
    'a review of long ago and one of the future',
    [
      [enAbout, '2026-11-23', '2025-11-30'],
      [viAbout, '2026-11-23', '2025-12-01'],
      [thAbout, '2026-11-23', '2026-12-03'],
      [enPlan, '2026-11-23', '2026-12-02'],
    ],
    [
      'knowledge/en/workshop/about.md:3: The last review was on 2025-11-30, 366 days ago. Read the article against its sources, mend it, and write the day of today. [review-old]',
      'knowledge/th/workshop/about.md:3: The last review is on 2026-12-03, a day that has not come. Write the day on which it was read. [review-future]',
    ],
  ],
  [
    'translations that are behind, ahead, of nothing and of themselves',
    [
      [enAbout, 'revision: 1', 'revision: 3'],
      [thAbout, 'language: en, revision: 1', 'language: en, revision: 4'],
      [viPlan, 'language: en', 'language: vi'],
      [thPlan, 'translates: { language: en, revision: 2 }\n', ''],
    ],
    [
      'knowledge/th/plan/approval.md:1: The article follows no other language, and neither does the one in en. Write which of the two (th or en) "translates" the other. [translation-unlinked]',
      'knowledge/th/workshop/about.md:5: The article follows revision 4 in en, which is only at 3. Write revision 3. [translation-ahead]',
      'knowledge/vi/plan/approval.md:5: The article translates vi, where there is none to follow. Name the language it was translated from. [translation-of-nothing]',
      'knowledge/vi/workshop/about.md:5: The article follows revision 1 in en, which is at 3. Bring the text up to date and write revision 3. [translation-behind]',
    ],
  ],
  [
    'links that lead nowhere or to where one is',
    [
      [enAbout, '[plan/approval#date]', '[plan/aproval#date]'],
      [viAbout, '[plan/approval#date]', '[plan/aproval#date]'],
      [thAbout, '[plan/approval#date]', '[plan/aproval#date]'],
      [
        enPlan,
        '---\n\n## When',
        '    related: [plan/approval#date, workshop/about#leaders, workshop/about#leaders]\n---\n\n## When',
      ],
      [
        viPlan,
        '---\n\n## Ng',
        '    related: [plan/approval#date, workshop/about#leaders, workshop/about#leaders]\n---\n\n## Ng',
      ],
      [
        thPlan,
        '---\n\n## ว',
        '    related: [plan/approval#date, workshop/about#leaders, workshop/about#leaders]\n---\n\n## ว',
      ],
      ['glossary.yaml', 'workshop/about#leaders', 'mps'],
    ],
    [
      'knowledge/en/plan/approval.md:12: The section plan/approval#date is related to itself. Remove it. [link-useless]',
      'knowledge/en/plan/approval.md:12: workshop/about#leaders is related twice. Remove it. [link-useless]',
      'knowledge/en/workshop/about.md:12: There is no section plan/aproval#date. Did you mean "plan/approval#date"? [link-dead]',
      'knowledge/glossary.yaml:5: There is no section mps. Name a section as topic/article#anchor. [link-dead]',
      'knowledge/th/plan/approval.md:13: The section plan/approval#date is related to itself. Remove it. [link-useless]',
      'knowledge/th/plan/approval.md:13: workshop/about#leaders is related twice. Remove it. [link-useless]',
      'knowledge/th/workshop/about.md:13: There is no section plan/aproval#date. Did you mean "plan/approval#date"? [link-dead]',
      'knowledge/vi/plan/approval.md:13: The section plan/approval#date is related to itself. Remove it. [link-useless]',
      'knowledge/vi/plan/approval.md:13: workshop/about#leaders is related twice. Remove it. [link-useless]',
      'knowledge/vi/workshop/about.md:13: There is no section plan/aproval#date. Did you mean "plan/approval#date"? [link-dead]',
    ],
  ],
  [
    'a source that no section cites and a topic without articles',
    [
      [
        'sources.yaml',
        '- id: decision',
        '- id: notes\n  title: Notes\n  publisher: Nobody\n  url: https://example.org/notes\n  language: en\n- id: decision',
      ],
      [
        'topics.yaml',
        '- id: plan',
        "- id: people\n  title: { en: People, vi: Người, th: คน }\n  emoji: '👤'\n  about: { en: Who., vi: Ai., th: ใคร }\n- id: plan",
      ],
    ],
    [
      'knowledge/sources.yaml:7: No section cites the source notes. Cite it, or remove it. [source-unused]',
      'knowledge/topics.yaml:5: The topic people has no articles. Write its first article, or remove it. [topic-empty]',
    ],
  ],
  [
    'names that our texts must not use, but not what people ask',
    [
      [enAbout, 'of the Ministry of Public Security', 'of the ministry of police'],
      [thAbout, 'ของกระทรวงความมั่นคงสาธารณะ', 'ของกระทรวงตำรวจ'],
      [viAbout, 'những ai tham gia', 'Bộ Cảnh sát có ai tham gia'],
    ],
    [
      'knowledge/en/workshop/about.md:23: "Ministry of Police" is not the official name. Write "Ministry of Public Security". [name-unofficial]',
      'knowledge/th/workshop/about.md:24: "กระทรวงตำรวจ" is not the official name. Write "กระทรวงความมั่นคงสาธารณะ". [name-unofficial]',
    ],
  ],
  [
    'too few and too many questions',
    [
      [enAbout, '      - was it only for bosses\n', ''],
      [
        enPlan,
        '      - date of the approval\n',
        '      - date of the approval\n      - approval day\n      - plan approved on\n      - plan day\n      - approving it when\n',
      ],
    ],
    [
      'knowledge/en/plan/approval.md:8: The section plan/approval#date has 7 questions. Write 3 to 6 that people would type. [questions-count]',
      'knowledge/en/workshop/about.md:8: The section workshop/about#leaders has 2 questions. Write 3 to 6 that people would type. [questions-count]',
    ],
  ],
  [
    'the same question twice but for case, marks, particles and order',
    [
      [viAbout, 'thành phần tham dự', 'Những ai tham gia ạ?'],
      [enAbout, 'was it only for bosses', 'took part, who?'],
    ],
    [
      'knowledge/en/workshop/about.md:11: "took part, who?" is the same as "who took part" of workshop/about#leaders. Write another one. [question-repeated]',
      'knowledge/vi/workshop/about.md:12: "Những ai tham gia ạ?" is the same as "những ai tham gia" of workshop/about#leaders. Write another one. [question-repeated]',
    ],
  ],
])('finds %s', async (_what, edits, lines) => {
  const problems = await listProblems(...edits);
  expect(problems.toSorted()).toEqual(lines.toSorted());
});

it('finds synonyms that are listed twice or stand for too many things, but not what two languages share', async () => {
  const synonyms = `- id: lunch
  en: [lunch, meal, Lunch]
  vi: [bữa trưa, ăn]
  th: [มื้อเที่ยง, Lunch]
- id: food
  en: [food, meal]
  vi: [món ăn, ăn]
  th: [อาหาร]
- id: canteen
  en:
    - canteen
    - meal
  vi: [nhà ăn]
  th: [โรงอาหาร]
`;
  expect(await listProblems(['synonyms.yaml', '', synonyms])).toEqual([
    'knowledge/synonyms.yaml:2: "Lunch" is twice among the words of lunch in en. Remove one. [synonym-repeated]',
    'knowledge/synonyms.yaml:12: "meal" stands in en for lunch, food, canteen. Keep it in 2 of them, or write phrases that tell them apart. [synonym-vague]',
  ]);
});

it('finds a question that two sections want, and which of them loses it', async () => {
  const lines = await listProblems([enPlan, 'date of the approval', 'Menu of the canteen?']);
  expect(lines).toEqual([
    'knowledge/en/plan/approval.md:10: "Menu of the canteen?" finds workshop/about#lunch before plan/approval#date. Say it in words that only this section has, or move it there. [question-elsewhere]',
    'knowledge/en/workshop/about.md:17: "menu of the canteen" is the same as "Menu of the canteen?" of plan/approval#date. Decide where it belongs. [question-repeated]',
  ]);
});

it('finds a question beyond the sections that a section has too, and one that is written twice', async () => {
  const beyond = `- id: supper
  questions:
    en:
      - who cooked supper
      - Who cooked supper?
      - Who took part?
    vi: [bữa tối có gì]
    th: [มื้อเย็นมีอะไร]
`;
  expect(await listProblems(['beyond.yaml', '', beyond])).toEqual([
    'knowledge/beyond.yaml:5: "Who cooked supper?" is the same as "who cooked supper" of supper. Write another one. [question-repeated]',
    'knowledge/beyond.yaml:6: "Who took part?" is the same as "who took part" of workshop/about#leaders. Decide where it belongs. [question-repeated]',
  ]);
});

it('finds something beyond the sections that a section answers', async () => {
  const beyond = `- id: heads
  questions:
    en: [how many leaders came]
    vi: [những ai tham gia]
    th: [จำนวนผู้เข้าร่วม]
`;
  expect(await listProblems(['beyond.yaml', '', beyond])).toContain(
    'knowledge/beyond.yaml:1: None of its questions finds heads; they find workshop/about#leaders. If that answers them, remove it here; if not, write some that name what is asked for. [beyond-unfound]',
  );
});

it('finds a section that none of its own questions finds', async () => {
  const lines = await listProblems(
    [enPlan, 'when was the plan approved', 'what was for lunch'],
    [enPlan, 'date of the approval', 'menu of the canteen'],
    [enPlan, 'since what day is the plan official', 'could we eat there'],
  );
  expect(lines).toContain(
    'knowledge/en/plan/approval.md:14: None of its own questions finds the section plan/approval#date; they find workshop/about#lunch. Write questions that only this section answers, in words that its text has. [section-unfound]',
  );
});

it('finds an article that a language lacks, and says so once', async () => {
  const dir = await writeFolder(rightFiles);
  await rm(join(dir, viAbout));
  expect((await checkKnowledge(dir, today)).map(toLine)).toEqual([
    'knowledge/en/workshop/about.md:1: The article is missing in vi. Write knowledge/vi/workshop/about.md. [article-missing]',
  ]);
});

it('finds what keeps the content from being used beside the rest, and does not blame other files for it', async () => {
  const lines = await listProblems(
    [enAbout, 'title: About', 'titel: About'],
    [viAbout, 'Có 40', 'Có **40**'],
    [thPlan, 'เมื่อวันที่', 'เมื่อ\u200bวันที่'],
  );
  expect(lines.map((line) => line.replace(/: .*\[/, ' ['))).toEqual([
    'knowledge/en/workshop/about.md:2 [key-missing]',
    'knowledge/en/workshop/about.md:2 [key-unknown]',
    'knowledge/th/plan/approval.md:17 [character-invisible]',
    'knowledge/vi/workshop/about.md:24 [markup]',
  ]);
});
