import { fold, hasVietnameseMarks } from './fold.ts';
import { functionWords } from './function-words.ts';
import type { Language } from './language.ts';
import { normalise } from './normalise.ts';

const unmarked = new Set([...functionWords.vi].map(fold));
const shared = new Set(
  'a an do to on so no me hay ma the can hen in is nay as co than may con ta at am or be'.split(' '),
);
const telling = new Set(
  `khong duoc nhung nguoi nhu nhieu viet nam phu nu hoa binh ninh bo cong chuong trinh hanh dong quoc gia muc tieu dau
   thang ngay chao cam toi ban ai gi nao khi thoi gian bao lau ke hoach xin cua trong voi dang nghi quyet luc luong giup
   quyen vai tro bat dau ket thuc o vi sao lam sao vay hoi thao`.split(/\s+/),
);
/** Onset and rime of a Vietnamese syllable without marks: what an English word seldom fits. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:uye|uya|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uao|ie|ye|uo|oa|oe|ua|ue|uy|ia|ai|ao|au|ay|eo|eu|iu|oi|oo|ui|uu|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/;

/**
 * Names the language of a short message, or `undefined` when its words do not tell (a number, a bare `NAP WPS`).
 *
 * Vietnamese is known with marks and without. In a mixed message the language of the grammar counts, not of the names:
 * `Who is Đỗ Hùng Việt?` is English.
 *
 * @example
 * detectLanguage('muc tieu cua chuong trinh la gi') // => 'vi'
 */
export function detectLanguage(text: string): Language | undefined {
  const head = text.slice(0, 2000);
  const thai = head.match(/[\u0e00-\u0e7f]/g)?.length ?? 0;
  const latin = countLatin(head);
  const strongest = Math.max(latin.en, latin.vi);
  if (thai > 1 && thai >= strongest * 3) return 'th';
  if (strongest < 0.5) return thai > 1 ? 'th' : undefined;
  return latin.vi >= latin.en ? 'vi' : 'en';
}

/** Evidence for English and Vietnamese, in words; only what stands out counts. */
function countLatin(text: string): { readonly en: number; readonly vi: number } {
  let en = 0;
  let vi = 0;
  let fits = 0;
  let other = 0;
  for (const [raw] of text.matchAll(/[\p{Script=Latin}\p{M}]+/gu)) {
    const word = normalise(raw);
    const isName = raw !== raw.toLowerCase();
    if (functionWords.en.has(word) && !shared.has(word)) en += 1;
    if (hasVietnameseMarks(word) || functionWords.vi.has(word)) vi += isName && !functionWords.vi.has(word) ? 0.7 : 1.5;
    else if (unmarked.has(word) && !shared.has(word)) vi += 1;
    else if (telling.has(word)) vi += 0.8;
    if (/^[a-z]+$/.test(word) && !functionWords.en.has(word)) {
      if (syllable.test(word)) fits += 1;
      else if (!isName && /[aeiou]/.test(word)) other += 1;
    } else if (functionWords.en.has(word) && /^(?:the|in|to|is|a|an|on|at)$/.test(word)) en += 0.6;
  }
  return { en: en + other * 0.6, vi: vi + (other === 0 && en < 1 && fits > 1 ? fits * 0.5 : 0) };
}
