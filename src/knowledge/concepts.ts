import type { Synonyms, Term } from '../core/knowledge.ts';
import { listCountries } from '../language/countries.ts';
import { toDates, toMonthNumbers } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { toIntents } from '../language/intents.ts';
import { languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { toToken, toWords } from '../language/tokens.ts';
import { createThesaurus } from './thesaurus.ts';

/**
 * Something a text names, whatever the words and the language: `@mps` for a term of the glossary, `~budget` for a
 * list of synonyms, `%JP` for a country or another name, `#2024-01-25` for a day, `?when` for what a question wants to
 * hear.
 */
export interface Concept {
  readonly word: string;
  /** The words of the text that name it. */
  readonly said: readonly string[];
}

export interface Concepts {
  /** What a text names, each once. Linear in the text's length. `isQuestion` asks for `?` too. */
  readonly find: (text: string, isQuestion: boolean) => readonly Concept[];
}

/** A short name is only matched as it is written: `ca` is in many words that were folded. */
const shortest = 4;
/** The letters by which names are grouped in the pattern. */
const shared = 2;

/**
 * Reads a text for names and things, so that `BCA`, `Bộ Công an` and `กระทรวงความมั่นคงสาธารณะ` meet.
 *
 * A longer name wins over a shorter one inside it. Names are matched without marks when they have four letters or more.
 */
export function createConcepts(glossary: readonly Term[], synonyms: readonly Synonyms[]): Concepts {
  const terms = new Map<string, string[]>();
  for (const { id, names: inLanguages } of glossary) {
    for (const language of languages) {
      const { name, aliases } = inLanguages[language];
      for (const form of [name, ...aliases].map(toForm)) {
        const known = terms.get(form) ?? [];
        if (form !== '' && !known.includes(id)) terms.set(form, [...known, id]);
      }
    }
  }
  const pattern = toPattern([...terms.keys()]);
  const thesaurus = createThesaurus(
    synonyms.filter(({ isName }) => !isName),
    '~',
  );
  const names = createThesaurus([...listCountries(), ...synonyms.filter(({ isName }) => isName)], '%');
  return {
    find: (text, isQuestion) => {
      const concepts = new Map<string, Concept>();
      const form = toForm(text);
      const words = toWords(text);
      const spoken = words.map((word) => toToken(word).term);
      for (const [said] of pattern === undefined ? [] : form.matchAll(pattern)) {
        for (const id of terms.get(said) ?? []) concepts.set(id, { word: `@${id}`, said: toWords(said) });
      }
      const dates = /\d/.test(form) ? toDates(text, 'vi').filter((date) => date.length > 4) : [];
      const days = new Set(dates.flatMap((date) => (/^\d{4}-\d{2}-/.test(date) ? [date, date.slice(0, 7)] : [date])));
      const intents = isQuestion ? toIntents(text) : [];
      return [
        ...concepts.values(),
        ...thesaurus(words, spoken),
        ...names(words, spoken),
        ...[...days, ...toMonthNumbers(text)].map((day) => ({ word: `#${day}`, said: [] })),
        ...intents.map((intent) => ({ word: `?${intent}`, said: [] })),
      ];
    },
  };
}

function toForm(text: string): string {
  const plain = normalise(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const folded = fold(plain);
  return folded.length < shortest ? plain : folded;
}

function toPattern(forms: readonly string[]): RegExp | undefined {
  if (forms.length === 0) return undefined;
  // Grouped by how they begin, as a pattern tries its alternatives one after the other at every letter.
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const groups = [...Map.groupBy(longestFirst, (form) => form.slice(0, shared))].map(
    ([start, group]) => `${start}(?:${group.map((form) => form.slice(shared)).join('|')})`,
  );
  return new RegExp(`(?<![a-z0-9\\u00c0-\\u1eff])(?:${groups.join('|')})(?![a-z0-9\\u00c0-\\u1eff])`, 'g');
}
