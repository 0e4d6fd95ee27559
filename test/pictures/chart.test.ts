import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/core/chart.ts';
import { toChartPng, toChartSvg } from '../../src/pictures/chart.ts';
import { measureText } from '../../src/pictures/png.ts';
import { wrapText } from '../../src/pictures/wrap.ts';

const charts: readonly Chart[] = [
  {
    name: 'long-labels-vi',
    language: 'vi',
    title: 'Nội dung hữu ích nhất: nữ chiến sĩ, lễ kỷ niệm, ngữ cảnh, chẵn lẻ, bệnh viện, cỡ chữ ỗ ẵ ệ ợ ữ',
    note: '44/46 người trả lời',
    full: 22,
    alt: 'Biểu đồ "Nội dung hữu ích nhất".',
    bars: [
      { label: 'Bình đẳng giới trong lĩnh vực an ninh', value: 22, written: '22' },
      {
        label: 'Hợp tác quốc tế trong hoạt động gìn giữ hòa bình của Liên hợp quốc và các tổ chức khu vực (2025)',
        value: 9,
        written: '9',
      },
      { label: 'Không có nội dung nào nổi bật', written: 'ẩn' },
      { label: 'Khác', value: 0, written: '0' },
    ],
  },
  {
    name: 'long-labels-th',
    language: 'th',
    title: 'ส่วนที่เป็นประโยชน์มากที่สุด น้ำ ห้องน้ำ ทำไมผู้นำจึงทำงาน',
    note: 'ตอบ 44 จาก 46 คน',
    full: 22,
    alt: 'แผนภูมิแท่ง "ส่วนที่เป็นประโยชน์มากที่สุด"',
    bars: [
      {
        label: 'ความเท่าเทียมทางเพศในภาคความมั่นคงและการสร้างกองกำลังตำรวจที่คำนึงถึงเพศสภาพ (น้ำ)',
        value: 22,
        written: '22',
      },
      { label: 'ห้องน้ำสะอาด ทำไม', value: 14, written: '14' },
      { label: 'ป้าที่นั่นซื้อปี่ ฎุ ฐู ญู', written: 'ปกปิด' },
    ],
  },
  {
    name: 'scale-th',
    language: 'th',
    title: 'ภาพรวมของการประชุม',
    note: 'ค่าเฉลี่ย 4.3 จาก 5 · ตอบ 44 คน',
    full: 22,
    alt: 'แผนภูมิแท่ง "ภาพรวมของการประชุม"',
    bars: [22, 14, 8, 0, 0].map((value, at) => ({ label: String(5 - at), value, written: String(value) })),
  },
  {
    name: 'nothing-known',
    language: 'en',
    title: 'A chart <with> "marks" & nothing in it',
    note: '',
    full: 0,
    alt: '"A chart" & nothing',
    bars: [{ label: 'No', value: 0, written: '0' }],
  },
];

// The pictures of these files were looked at; look at them again when they change.
it.each(charts)('the looks of $name are those in output', async (chart) => {
  await expect(toChartSvg(chart)).toMatchFileSnapshot(`output/${chart.name}.svg`);
});

it('a chart becomes a picture of the same size', () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('There is no chart.');
  const png = Buffer.from(toChartPng(chart));
  const [, height] = /height="(\d+)"/.exec(toChartSvg(chart)) ?? [];
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, Number(height)]);
});

it('every text of a chart stays inside the picture', () => {
  for (const chart of charts) {
    for (const [, x, size, look = '', text = ''] of toChartSvg(chart).matchAll(
      /<text x="([\d.]+)" y="\d+" font-size="(\d+)"([^>]*)>([^<]*)</g,
    )) {
      const wide = measureText(text.replaceAll(/&\w+;/g, 'm'), { size: Number(size), bold: look.includes('700') });
      const isEnd = look.includes('end');
      expect(isEnd ? Number(x) - wide : Number(x)).toBeGreaterThanOrEqual(0);
      expect(isEnd ? Number(x) : Number(x) + wide).toBeLessThanOrEqual(1080);
    }
  }
});

describe('long text', () => {
  const setting = { size: 32, width: 300 } as const;
  it.each([
    ['vi', 'Bình đẳng giới trong lĩnh vực an ninh', ['Bình đẳng giới trong', 'lĩnh vực an ninh']],
    [
      'en',
      'Gender equality (in short), the security sector',
      ['Gender equality (in', 'short), the security', 'sector'],
    ],
    ['th', 'การรักษาสันติภาพน้ำ', ['การรักษาสันติภาพน้ำ']],
    ['en', 'Short', ['Short']],
    ['en', '', ['']],
  ] as const)('in %s is broken between words: %s', (language, text, lines) => {
    expect(wrapText(text, { language, ...setting })).toEqual(lines);
  });

  it('in Thai is never broken inside a word', () => {
    const text = 'ความเท่าเทียมทางเพศในภาคความมั่นคงและการสร้างกองกำลังตำรวจที่คำนึงถึงเพศสภาพ';
    const words = Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ index }) => index);
    const lines = wrapText(text, { language: 'th', ...setting });
    expect(lines.join('')).toBe(text);
    let at = 0;
    for (const line of lines) {
      expect(words).toContain(at);
      at += line.length;
    }
  });

  it('without any border is broken between letters', () => {
    const lines = wrapText('ỗẵệợữ'.repeat(20), { language: 'vi', ...setting });
    expect(lines.join('')).toBe('ỗẵệợữ'.repeat(20));
    expect(lines.every((line) => measureText(line, { size: 32 }) <= 300)).toBe(true);
  });
});
