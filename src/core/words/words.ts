import type { Language } from '../../language/language.ts';
import { en, type Words } from './en.ts';
import { th } from './th.ts';
import { vi } from './vi.ts';

/**
 * Every sentence of the desk in every language; a missing one does not compile.
 *
 * @example
 * words.th.unknownCommand('halp')
 */
export const words: Readonly<Record<Language, Words>> = { vi, en, th };
