import { readContent, toWritten } from '../src/knowledge/content.ts';
import type { SearchDocument } from '../src/knowledge/search.ts';
import type { Synonyms, Term } from '../src/core/knowledge.ts';
import { type Random, pick } from './noise.ts';

/** The project's own content as the search takes it. */
export interface Desk {
  readonly documents: readonly SearchDocument[];
  readonly glossary: readonly Term[];
  readonly synonyms: readonly Synonyms[];
}

/** An author's question that was taken out of the index before it is asked. */
export interface HeldOut {
  readonly ask: string;
  readonly from: SearchDocument;
}

/** Reads the project's content. */
export async function readDesk(dir: string): Promise<Desk> {
  const { articles, glossary, synonyms } = await readContent(dir);
  const documents = toWritten(articles).map(({ id, article: { language }, passage }): SearchDocument => {
    const { title, questions, also, text } = passage;
    return { id: `${language}:${id}`, section: id, language, title, questions: [...questions, ...also], text };
  });
  return { documents, glossary: glossary.items, synonyms: synonyms.items };
}

/** Takes every `folds`-th question of each document out, beginning with number `fold`. */
export function holdOut(documents: readonly SearchDocument[], fold: number, folds: number) {
  const isHeld = (_: string, at: number): boolean => at % folds === fold;
  return {
    kept: documents.map((one) => ({ ...one, questions: one.questions.filter((ask, at) => !isHeld(ask, at)) })),
    held: documents.flatMap((from): HeldOut[] => from.questions.filter(isHeld).map((ask) => ({ ask, from }))),
  };
}

const strangers = `Laos Hue Japan Myanmar Cambodia Ghana Lào Huế Myanmar Campuchia Singapore Malaysia Smith Khanh Hưng
  Cuba NATO OECD ลาว เมียนมา กัมพูชา เว้ คิวบา ญี่ปุ่น สิงคโปร์`.split(/\s+/);

/**
 * Turns a question into one that the same section cannot answer: another number, or another name in the place of one.
 * Gives `undefined` for a question with neither.
 */
export function falsify(ask: string, random: Random): string | undefined {
  const numbers = [...ask.matchAll(/\d+/g)];
  const number = pick(numbers, random);
  if (number !== undefined) return replaceAt(ask, number, toOther(number[0], random));
  const name = pick([...ask.matchAll(/(?<=\s)\p{Lu}[\p{Ll}\p{M}]{2,}/gu)], random);
  return name === undefined ? undefined : replaceAt(ask, name, pick(strangers, random) ?? '');
}

/** Another number with as many digits. */
function toOther(digits: string, random: Random): string {
  const at = digits.length === 4 ? 3 : Math.floor(random() * digits.length);
  const other = (Number(digits[at]) + 1 + Math.floor(random() * 8)) % 10;
  return `${digits.slice(0, at)}${other === 0 && at === 0 ? 9 : other}${digits.slice(at + 1)}`;
}

function replaceAt(text: string, found: RegExpMatchArray, by: string): string {
  const at = found.index ?? 0;
  return text.slice(0, at) + by + text.slice(at + found[0].length);
}
