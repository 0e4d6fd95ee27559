import { createConcepts } from '../../src/knowledge/concepts.ts';
import { createLexicon, type Lexicon } from '../../src/knowledge/lexicon.ts';
import { createUnits } from '../../src/knowledge/units.ts';
import { documents, glossary, synonyms } from './search-documents.ts';

/** The words of the small desk, with some texts more. */
export function toLexicon(...texts: readonly string[]): Lexicon {
  const more = texts.map((text) => ({ language: 'en' as const, title: '', questions: [], text }));
  const units = createUnits([...documents, ...more], createConcepts(glossary, synonyms), () => {});
  return createLexicon(units, []);
}
