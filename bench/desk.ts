import { readContent } from '../src/knowledge/content.ts';
import { toDocuments } from '../src/knowledge/load.ts';
import type { SearchDocument } from '../src/knowledge/search.ts';
import type { Synonyms, Term } from '../src/core/knowledge.ts';

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
  const content = await readContent(dir);
  return { documents: toDocuments(content), glossary: content.glossary.items, synonyms: content.synonyms.items };
}

/** Takes every `folds`-th question of each document out, beginning with number `fold`. */
export function holdOut(documents: readonly SearchDocument[], fold: number, folds: number) {
  const isHeld = (_: string, at: number): boolean => at % folds === fold;
  return {
    kept: documents.map((one) => ({ ...one, questions: one.questions.filter((ask, at) => !isHeld(ask, at)) })),
    held: documents.flatMap((from): HeldOut[] => from.questions.filter(isHeld).map((ask) => ({ ask, from }))),
  };
}
