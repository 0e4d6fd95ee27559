import type { Term } from '../core/knowledge.ts';
import { toDates } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { toWords } from '../language/tokens.ts';

/** Something a text names, whatever the words and the language: `@mps` for a term of the glossary, `#2024-01-25` for a day. */
export interface Concept {
  readonly word: string;
  /** The words of the text that name it. */
  readonly said: readonly string[];
}

export interface Concepts {
  /** What the text names, each once. Linear in the text's length. */
  readonly find: (text: string) => readonly Concept[];
}

/** A short name is only matched as it is written: `ca` is in many words that were folded. */
const shortest = 4;

/**
 * Reads a text for the glossary's names and for days, so that `BCA`, `Bộ Công an` and `กระทรวงความมั่นคงสาธารณะ` meet.
 *
 * A longer name wins over a shorter one inside it. Names are matched without marks when they have four letters or more.
 */
export function createConcepts(glossary: readonly Term[]): Concepts {
  const names = new Map<string, string[]>();
  for (const { id, names: inLanguages } of glossary) {
    for (const language of languages) {
      const { name, aliases } = inLanguages[language];
      for (const form of [name, ...aliases].map(toForm)) {
        const known = names.get(form) ?? [];
        if (form !== '' && !known.includes(id)) names.set(form, [...known, id]);
      }
    }
  }
  const find = toPattern([...names.keys()]);
  return {
    find: (text) => {
      const concepts = new Map<string, Concept>();
      if (find !== undefined) {
        for (const [form] of toForm(text).matchAll(find)) {
          for (const id of names.get(form) ?? []) concepts.set(id, { word: `@${id}`, said: toWords(form) });
        }
      }
      const days = !/\d/.test(normalise(text)) ? [] : toDates(text, 'vi').filter((date) => date.length > 4);
      return [...concepts.values(), ...days.map((day) => ({ word: `#${day}`, said: [] }))];
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
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![a-z0-9\\u00c0-\\u1eff])(?:${longestFirst.join('|')})(?![a-z0-9\\u00c0-\\u1eff])`, 'g');
}
