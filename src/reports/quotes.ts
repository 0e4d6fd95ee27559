import type { FormSpec } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import type { Quote } from './document.ts';

/** More is not read. */
const mostQuotes = 20;

/**
 * Which comments a report may quote: `unasked`: the form does not ask for permission; `few`: fewer people than the
 * smallest group that is shown have written a comment and allowed to quote it.
 */
export type Quotes =
  | { readonly kind: 'unasked' | 'few' }
  | { readonly kind: 'some'; readonly quotes: readonly Quote[] };

/**
 * Finds comments whose writers allowed to quote them, at most twenty, spread over all there are.
 *
 * The same words stand there once. They are in the order of their letters, which tells nothing of when they came. Only long texts are comments.
 *
 * @param form as it stands now: it names the question that asks for permission.
 * @param versions all wordings that there were.
 */
export async function findQuotes(
  form: FormSpec | undefined,
  versions: readonly FormSpec[],
  submissions: AsyncIterable<Submission>,
  smallest: number,
): Promise<Quotes> {
  const asks = form?.quotePermission;
  if (asks === undefined) return { kind: 'unasked' };
  const comments = new Map(
    versions.map(({ version, questions }) => [
      version,
      questions.filter(({ kind }) => kind.type === 'text' && kind.long).map(({ id }) => id),
    ]),
  );
  let people = 0;
  const found: Quote[] = [];
  for await (const { answers, version, language } of submissions) {
    if (answers[asks] !== true && answers[asks] !== 'yes') continue;
    const texts = (comments.get(version) ?? []).flatMap((id) => toWritten(answers[id]));
    if (texts.length > 0) people += 1;
    found.push(...texts.map((text) => ({ text, language })));
  }
  if (people < smallest || people === 0) return { kind: 'few' };
  const distinct = [...new Map(found.map((quote) => [quote.text, quote])).values()];
  const sorted = distinct.toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const step = Math.max(1, sorted.length / mostQuotes);
  const quotes = Array.from({ length: Math.min(mostQuotes, sorted.length) }, (_, at) => sorted[Math.floor(at * step)]);
  return { kind: 'some', quotes: quotes.filter((quote) => quote !== undefined) };
}

function toWritten(answer: Submission['answers'][string] | undefined): readonly string[] {
  return typeof answer === 'string' && answer.trim() !== '' ? [answer.trim()] : [];
}
