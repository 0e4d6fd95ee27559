import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small knowledge folder that nothing is wrong with, by path. */
export const rightFiles: Readonly<Record<string, string>> = {
  'topics.yaml': `- id: workshop
  title: { en: The workshop, vi: Hội thảo, th: การประชุม }
  emoji: '👮‍♀️'
  about: { en: About it., vi: Về hội thảo., th: เกี่ยวกับการประชุม }
- id: plan
  title: { en: The plan, vi: Kế hoạch, th: แผน }
  emoji: '🗓️'
  about: { en: About it., vi: Về kế hoạch., th: เกี่ยวกับแผน }
`,
  'sources.yaml': `- id: report
  title: The report
  publisher: { en: The paper, vi: Báo, th: หนังสือพิมพ์ }
  url: https://example.org/report
  date: '2025-02'
  language: en
- id: decision
  title: Quyết định
  publisher: Cổng thông tin
  url: https://example.org/decision
  language: vi
`,
  'glossary.yaml': `- id: mps
  en: { name: Ministry of Public Security, aliases: [MPS], avoid: [Ministry of Police] }
  vi: { name: Bộ Công an, aliases: [BCA], avoid: [Bộ Cảnh sát] }
  th: { name: กระทรวงความมั่นคงสาธารณะ, avoid: [กระทรวงตำรวจ], attested: false }
  about: workshop/about#leaders
`,
  'en/workshop/about.md': `---
title: About the workshop
reviewed: 2026-11-23
revision: 1
sections:
  leaders:
    sources: [report, decision]
    questions:
      - how many leaders came
      - who took part
      - was it only for bosses
    related: [plan/approval#date]
  lunch:
    sources: [report]
    questions:
      - what was for lunch
      - menu of the canteen
      - could we eat there
---

## How many leaders took part {#leaders}

The workshop was attended by 40 senior leaders
of the Ministry of Public Security.

## What there was to eat {#lunch}

There were two dishes in the canteen:

- rice with fish;
- noodle soup.
`,
  'vi/workshop/about.md': `---
title: Về hội thảo
reviewed: 2026-11-23
revision: 1
translates: { language: en, revision: 1 }
sections:
  leaders:
    sources: [report, decision]
    questions:
      - bao nhiêu lãnh đạo dự hội thảo
      - những ai tham gia
      - thành phần tham dự
    related: [plan/approval#date]
  lunch:
    sources: [report]
    questions:
      - trưa ăn món gì
      - thực đơn nhà ăn
      - có cơm cá không
---

## Bao nhiêu lãnh đạo tham dự {#leaders}

Có 40 lãnh đạo cấp cao của Bộ Công an tham dự hội thảo.

## Các món ăn {#lunch}

Nhà ăn có hai món:

- cơm với cá;
- phở.
`,
  'th/workshop/about.md': `---
title: เกี่ยวกับการประชุม
reviewed: 2026-11-23
revision: 1
translates: { language: en, revision: 1 }
sections:
  leaders:
    sources: [report, decision]
    questions:
      - ผู้บริหารมากี่คน
      - ใครเข้าร่วมประชุมบ้าง
      - จำนวนผู้เข้าร่วม
    related: [plan/approval#date]
  lunch:
    sources: [report]
    questions:
      - มื้อเที่ยงกินอะไร
      - เมนูโรงอาหาร
      - มีข้าวกับปลาไหม
---

## ผู้บริหารเข้าร่วมกี่คน {#leaders}

ผู้บริหารระดับสูงของกระทรวงความมั่นคงสาธารณะ 40 คนเข้าร่วมการประชุม

## อาหาร {#lunch}

โรงอาหารมีสองเมนู

- ข้าวกับปลา
- ก๋วยเตี๋ยวน้ำ
`,
  'en/plan/approval.md': `---
title: The approval
reviewed: 2026-11-23
revision: 2
sections:
  date:
    sources: [decision]
    questions:
      - when was the plan approved
      - date of the approval
      - since what day is the plan official
---

## When the plan was approved {#date}

Decision 101/QD-TTg approved the plan on 25 January 2024. It is 7.5% shorter than the one before.
`,
  'vi/plan/approval.md': `---
title: Việc phê duyệt
reviewed: 2026-11-23
revision: 1
translates: { language: en, revision: 2 }
sections:
  date:
    sources: [decision]
    questions:
      - kế hoạch được phê duyệt ngày nào
      - ngày ban hành quyết định
      - khi nào duyệt kế hoạch
---

## Ngày phê duyệt kế hoạch {#date}

Quyết định số 101/QĐ-TTg ngày 25 tháng 01 năm 2024 phê duyệt kế hoạch, ngắn hơn 7,5% so với kế hoạch trước.
`,
  'th/plan/approval.md': `---
title: การอนุมัติ
reviewed: 2026-11-23
revision: 1
translates: { language: en, revision: 2 }
sections:
  date:
    sources: [decision]
    questions:
      - แผนได้รับอนุมัติเมื่อไร
      - วันที่อนุมัติแผน
      - อนุมัติแผนวันไหน
---

## วันที่อนุมัติแผน {#date}

คำสั่งเลขที่ 101/QD-TTg อนุมัติแผนเมื่อวันที่ 25 มกราคม พ.ศ. 2567 (ค.ศ. 2024) สั้นกว่าแผนก่อนร้อยละ 7.5
`,
};

/** A change to one file: what stands there and what stands there then; the whole text where there was no file. */
export type Edit = readonly [path: string, from: string, to: string];

/** The right files with some changes; each has to find what it replaces. */
export function editFiles(...edits: readonly Edit[]): Readonly<Record<string, string>> {
  const files = { ...rightFiles };
  for (const [path, from, to] of edits) {
    const text = files[path] ?? '';
    if (!text.includes(from)) throw new RangeError(`${path} does not hold "${from}".`);
    files[path] = text.replace(from, () => to);
  }
  return files;
}

/** Writes files into a new folder called `knowledge` and gives its path. */
export async function writeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(await mkdtemp(join(tmpdir(), 'knowledge-')), 'knowledge');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}
