import { expect, it } from 'vitest';
import { listCountries } from '../../src/language/countries.ts';
import { languages } from '../../src/language/language.ts';

const countries = listCountries();

it('names the countries of the world in every language, but not its own', () => {
  expect(countries.length).toBeGreaterThan(190);
  for (const { id, words } of countries) {
    for (const language of languages) expect([id, words[language].length > 0]).toEqual([id, true]);
  }
  expect(countries.map(({ id }) => id)).not.toContain('VN');
});

it.each([
  ['JP', 'vi', 'Nhật Bản'],
  ['JP', 'en', 'Japanese'],
  ['KH', 'th', 'เขมร'],
  ['GB', 'vi', 'nước Anh'],
] as const)('knows %s in %s as %s', (id, language, name) => {
  expect(countries.find((country) => country.id === id)?.words[language]).toContain(name);
});

it('leaves out names that are a syllable of everyday words', () => {
  const vietnamese = countries.flatMap(({ words }) => words.vi.map((word) => word.toLowerCase()));
  for (const syllable of ['anh', 'pháp', 'đức', 'thái', 'nga']) expect(vietnamese).not.toContain(syllable);
});
