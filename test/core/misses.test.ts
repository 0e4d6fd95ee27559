import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGroups } from '../../src/core/misses.ts';
import type { Miss } from '../../src/core/asked.ts';
import { detectLanguage } from '../../src/language/detect.ts';

/** Misses as the store gives them: the first is the newest. */
const toMisses = (texts: readonly (string | undefined)[]): readonly Miss[] =>
  texts.map((text, index) => ({
    id: `q${index}`,
    event: `e${index}`,
    at: new Date(Date.UTC(2026, 2, 1) - index * 60_000),
    platform: 'p',
    language: detectLanguage(text ?? '') ?? 'en',
    outcome: 'unanswered',
    parked: false,
    ...(text !== undefined && { text }),
  }));

const group = (texts: readonly string[], nearest: (text: string) => string = () => 'a#a') =>
  toGroups(toMisses(texts), ({ text = '' }) => [nearest(text)]).map(({ misses }) => misses.map(({ text }) => text));

describe('questions that ask the same', () => {
  it.each([
    [
      'Vietnamese, with marks and without, short and polite',
      ['Hội thảo có chỗ đậu xe không ạ?', 'cho dau xe hoi thao', 'chỗ đậu xe ở đâu'],
    ],
    [
      'English, one and many',
      ['Is there parking at the workshop?', 'parking for the workshops', 'where is the parking'],
    ],
    ['Thai, with particles and without', ['มีที่จอดรถไหมคะ', 'ที่จอดรถอยู่ที่ไหน', 'จอดรถได้ที่ไหน']],
  ])('%s: are one group', (_, texts) => {
    expect(group(texts)).toEqual([texts]);
  });

  it.each([
    ['Vietnamese', ['địa điểm tổ chức hội thảo', 'học phí tham dự hội thảo', 'chứng nhận sau hội thảo']],
    ['English', ['venue of the workshop', 'certificates after the workshop', 'fee for the workshop']],
    ['Thai', ['สถานที่จัดประชุม', 'ใบประกาศหลังการประชุม', 'ค่าลงทะเบียนประชุม']],
  ])('%s: what has only a common word in common stays apart', (_, texts) => {
    expect(group(texts)).toHaveLength(texts.length);
  });

  it('needs more in common where the nearest section is another one', () => {
    const texts = ['Is there parking at the workshop?', 'parking places'];
    expect(group(texts, (text) => text)).toHaveLength(2);
    expect(group(['Parking places?', 'parking place'], (text) => text)).toHaveLength(1);
  });

  it('knows a question by its words even where they say little', () => {
    expect(group(['why?', 'Why', 'how'])).toEqual([['why?', 'Why'], ['how']]);
  });

  it('puts questions whose words were not kept with the answer that they got', () => {
    const misses = toMisses([undefined, 'parking', undefined, undefined]);
    const nearest = ['a#a', 'a#a', 'b#b', 'a#a'];
    const groups = toGroups(misses, ({ id }) => [nearest[Number(id.slice(1))] ?? '']);
    expect(groups.map(({ misses }) => misses.map(({ id }) => id))).toEqual([['q0', 'q3'], ['q1'], ['q2']]);
  });

  it('comes with the languages, the one asked most first, and with the nearest sections', () => {
    const [first] = toGroups(toMisses(['wifi?', 'wifi ở đâu vậy', 'cho xin wifi']), () => ['a#a', 'b#b']);
    expect(first).toMatchObject({
      languages: [
        ['vi', 2],
        ['en', 1],
      ],
      nearest: ['a#a', 'b#b'],
    });
  });
});

describe('the list of groups', () => {
  it('begins with what was asked most, and then with what was asked last', () => {
    const texts = ['wifi', 'lunch', 'parking', 'parking', 'parking', 'hotel', 'lunch'];
    expect(group(texts).map(([text]) => text)).toEqual(['parking', 'lunch', 'wifi', 'hotel']);
  });

  it('holds every question once, whatever was typed', () => {
    const text = fc.oneof(fc.constantFrom('parking', 'đậu xe', 'จอดรถ', ''), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        const misses = toMisses(texts);
        const ids = toGroups(misses, () => []).flatMap(({ misses }) => misses.map(({ id }) => id));
        expect(new Set(ids)).toEqual(new Set(misses.map(({ id }) => id)));
        expect(ids).toHaveLength(misses.length);
      }),
    );
  });

  it('is empty when nothing was missed', () => {
    expect(toGroups([], () => [])).toEqual([]);
  });
});
