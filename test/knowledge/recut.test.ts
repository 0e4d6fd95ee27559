import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecut } from '../../src/knowledge/recut.ts';
import { fold } from '../../src/language/fold.ts';
import { toWords } from '../../src/language/tokens.ts';
import { toLexicon } from './reading.ts';

const text = 'กระทรวงความมั่นคงสาธารณะ งบประมาณของโครงการ ยุทธศาสตร์ความเท่าเทียม ตำรวจหญิงเวียดนาม ผู้นำหน่วยตำรวจ';
const recut = createRecut(toLexicon(text));
const runs = text.split(' ');

describe('recut', () => {
  it('puts the tones and other small marks back that were left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...runs), (run) => {
        expect(fold(recut(fold(run)).text)).toBe(fold(run));
      }),
    );
    expect(recut('กระทรวงความมันคงสาธารณะ').text).toBe('กระทรวงความมั่นคงสาธารณะ');
    expect(recut('ยุทธศาสตรความเท่าเทียม').text).toBe('ยุทธศาสตร์ความเท่าเทียม');
  });

  it('mends one error in a longer word, and says which word it was', () => {
    expect(recut('ตำรวดหญิง')).toEqual({ text: 'ตำรวจหญิง', mended: ['ตำรวจ'] });
    expect(recut('งบปรมาณของโครงกาน').text).toBe('งบประมาณของโครงการ');
  });

  it('leaves a run of words in use as it is', () => {
    for (const run of runs) expect(recut(run)).toEqual({ text: run, mended: [] });
  });

  it.each(['กุ้ง', 'ดินสอสี', 'โรงพยาบาล', 'ฝนตก'])('leaves %s, a word of the dictionary that is not in use', (run) => {
    expect(recut(run).text).toBe(run);
  });

  it('gives words in use for each word it changes, for any Thai letters', () => {
    const letters = fc.string({
      unit: fc.integer({ min: 0xe01, max: 0xe4e }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(letters, (run) => {
        const { text: meant, mended } = recut(run);
        expect(mended.length > 0 && meant === run).toBe(false);
        for (const word of mended) expect(meant).toContain(word);
        expect(toWords(meant).join('').length).toBeLessThanOrEqual(run.length * 3 + 3);
      }),
    );
  });
});
