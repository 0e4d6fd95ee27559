import type { Problem } from '../errors.ts';
import { type Language, languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { toToken, toWords } from '../language/tokens.ts';
import { type Content, toWritten } from './content.ts';

const fewest = 3;
const most = 6;
/** Words that come and go in the same question. */
const fillers = new Set('a an the please ạ nhé nhỉ vậy thế ครับ ค่ะ คะ นะ'.split(' '));

/** Too few or too many questions, and questions that are the same but for case, marks, order and particles. */
export function* checkQuestions({ articles, beyond }: Content): Iterable<Problem> {
  const seen = new Map<string, { readonly id: string; readonly question: string }>();
  const toProblem = (id: string, question: string, language: Language, place: Place): Problem | undefined => {
    const key = `${language} ${toKey(question)}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { id, question });
      return undefined;
    }
    const what = `"${question}" is the same as "${first.question}" of ${first.id}.`;
    const remedy = first.id === id ? 'Write another one.' : 'Decide where it belongs.';
    return { ...place, what, remedy, code: 'question-repeated' };
  };
  for (const { id, article, passage } of toWritten(articles)) {
    const { file, language, lineOf } = article;
    const { anchor, questions } = passage;
    const count = questions.length;
    if (count < fewest || count > most) {
      const what = `The section ${id} has ${count} ${count === 1 ? 'question' : 'questions'}.`;
      const remedy = `Write ${fewest} to ${most} that people would type.`;
      yield { file, line: lineOf(['sections', anchor, 'questions']), what, remedy, code: 'questions-count' };
    }
    for (const [place, question] of questions.entries()) {
      const line = lineOf(['sections', anchor, 'questions', place]);
      const problem = toProblem(id, question, language, { file, line });
      if (problem !== undefined) yield problem;
    }
  }
  for (const [place, { id, questions }] of beyond.items.entries()) {
    for (const language of languages) {
      for (const [index, question] of questions[language].entries()) {
        const line = beyond.lineOf([place, 'questions', language, index]);
        const problem = toProblem(id, question, language, { file: beyond.file, line });
        if (problem !== undefined) yield problem;
      }
    }
  }
}

type Place = Pick<Problem, 'file' | 'line'>;

function toKey(question: string): string {
  // Fillers are whole words as people write them: the "a" of "task 1a" is none.
  const rest = normalise(question)
    .split(/[\s?!.,]+/)
    .filter((word) => !fillers.has(word));
  const terms = toWords(rest.join(' ')).map((word) => toToken(word).folded);
  return [...new Set(terms)].sort().join(' ');
}
