import { toAnswer, toCitations, toCite, toPassage, toTitle, type Answer } from '../core/answer.ts';
import type { Commands } from '../core/command.ts';
import type { Knowledge, SearchOptions } from '../core/knowledge.ts';
import { toPlain, type Citation } from '../core/reply.ts';
import { toSmallTalk } from '../core/small-talk.ts';
import { words } from '../core/words/words.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/language.ts';

/** An answer as programs read it; `text` is what a person is shown, `score` the probability that it is right. */
export interface AskedLine {
  readonly question: string;
  readonly outcome: Answer['kind'];
  readonly language: Language;
  readonly section: string | null;
  readonly text: string;
  readonly sources: readonly Citation[];
  readonly suggestions: readonly { readonly section: string; readonly title: string }[];
  readonly score: number;
  readonly ms: number;
}

/** Answers one question the way the chat would, without keeping anything of it. */
export function toAskedLine(
  knowledge: Knowledge,
  commands: Commands,
  question: string,
  options: SearchOptions = {},
): AskedLine {
  const started = performance.now();
  const language = options.language ?? detectLanguage(question) ?? 'vi';
  const say = words[language];
  const answer = toAnswer(knowledge, question, { ...options, language });
  const base = { question, outcome: answer.kind, language, section: null, sources: [], suggestions: [], score: 0 };
  const ms = (): number => Math.round((performance.now() - started) * 1000) / 1000;
  const toSuggestion = (id: string) => {
    const section = knowledge.sections.get(id);
    return section === undefined ? [] : [{ section: id, title: toTitle(section, language) }];
  };
  switch (answer.kind) {
    case 'chat':
      return { ...base, text: toSmallTalk(answer.courtesy, language, commands), score: 1, ms: ms() };
    case 'answered': {
      const { section, match } = answer;
      return {
        ...base,
        section: section.id,
        text: toPlain(toPassage(section, language)),
        sources: toCitations(section, language),
        suggestions: section.related.flatMap(toSuggestion),
        score: match.probability,
        ms: ms(),
      };
    }
    case 'suggested': {
      const suggestions = answer.sections.flatMap(({ id }) => toSuggestion(id));
      return { ...base, text: say.didYouMean, suggestions, score: answer.match.probability, ms: ms() };
    }
    case 'unanswered':
      return {
        ...base,
        text: `${say.unanswered} ${say.unansweredNext}`,
        score: answer.match?.probability ?? 0,
        ms: ms(),
      };
  }
}

/** The same answer as a person reads it on the screen. */
export function toAskedText(knowledge: Knowledge, line: AskedLine): string {
  const section = line.section === null ? undefined : knowledge.sections.get(line.section);
  const cite = section === undefined ? '' : toPlain(toCite(section, line.language));
  const links = section === undefined ? '' : section.sources.map(({ url }) => `\n  ${url}`).join('');
  const suggestions = section === undefined ? line.suggestions.map(({ title }) => `\n  - ${title}`).join('') : '';
  return `${line.text}${suggestions}${cite}${links}`;
}

/** Why the search decided as it did: each candidate with the words that carried it. */
export function toExplanation(knowledge: Knowledge, line: AskedLine): string {
  const { verdict, matches } = knowledge.search(line.question, { language: line.language, explain: true });
  const lines = matches.slice(0, 5).map(({ section, language, probability, terms = [] }) => {
    const gains = terms.map(({ term, field, gain }) => `    ${gain.toFixed(3).padStart(8)}  ${term} (${field})`);
    return [`  ${probability.toFixed(3)}  ${section} [${language}]`, ...gains].join('\n');
  });
  return [`verdict: ${verdict}`, ...lines].join('\n');
}
