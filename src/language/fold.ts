/**
 * Strips Latin marks and Thai tones from a normalised text, for people who type without them.
 *
 * `đ` becomes `d`. Thai vowels stay, because a word without them is another word; the silencing mark goes.
 *
 * @example
 * fold('đồng thuận') // => 'dong thuan'
 * fold('ผู้นำ') // => 'ผูนำ'
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0e47-\u0e4c]/g, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

/** True when a text carries marks that only Vietnamese typing produces, so that its writer has a Vietnamese keyboard on. */
export function hasVietnameseMarks(text: string): boolean {
  return /[ăâđêôơưảẻỉỏủỷẽĩũỹ\u1ea0-\u1ef9]/iu.test(text.normalize('NFC'));
}
