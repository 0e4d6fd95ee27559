import { toRemedy } from '../errors.ts';

/** Says which known word was meant when one is near, and `otherwise` when none is. */
export function toAdvice(word: string, known: readonly string[], otherwise: string): string {
  const remedy = toRemedy(word, known);
  return remedy.startsWith('Did you mean') ? remedy : otherwise;
}
