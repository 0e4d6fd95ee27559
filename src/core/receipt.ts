/** Characters of a receipt code: 50 bits in base 32, few enough to be written on paper. */
const length = 10;

/**
 * Writes a receipt code as people see it, in two groups and capitals.
 *
 * @param random at least ten random characters of `[a-z2-7]`.
 * @example
 * toReceiptCode('k7fq2m3xabzzzzzz') // => 'K7FQ2-M3XAB'
 */
export function toReceiptCode(random: string): string {
  const code = random.slice(0, length).toUpperCase();
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/**
 * Reads a receipt code as people type it, in either case and with spaces or dashes; figures that the alphabet does not
 * have are taken for the letters that look like them. `undefined` when it cannot be one.
 *
 * @example
 * readReceiptCode('k7fq2 m3xab') // => 'K7FQ2-M3XAB'
 */
export function readReceiptCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('8', 'b');
  return new RegExp(`^[a-z2-7]{${length}}$`).test(plain) ? toReceiptCode(plain) : undefined;
}
