import type { Problem } from '../errors.ts';
import { languages, type Language } from '../language/language.ts';
import { type Content, toWritten } from './content.ts';

/** What fits on a phone's screen with its sources. In characters, as are the others. */
const longestText = 700;
/** What a button shows on a narrow phone; Thai letters are wider. */
const longestHeading: Readonly<Record<Language, number>> = { en: 48, vi: 48, th: 40 };
const longestTopic = 32;

/** Sections, headings and topics that do not fit where people read them. */
export function* checkLengths({ articles, topics }: Content): Iterable<Problem> {
  for (const { id, article, passage } of toWritten(articles)) {
    const { file, language } = article;
    const { line, title, text } = passage;
    const titleLength = countCharacters(title);
    if (titleLength > longestHeading[language]) {
      const what = `The heading of ${id} has ${titleLength} characters, more than a button shows.`;
      const remedy = `Shorten it to ${longestHeading[language]}.`;
      yield { file, line, what, remedy, code: 'heading-long' };
    }
    const length = countCharacters(text);
    if (length > longestText) {
      const what = `The text of ${id} has ${length} characters, more than a phone shows at once.`;
      const remedy = `Shorten it to ${longestText}, or make two sections of it.`;
      yield { file, line, what, remedy, code: 'section-long' };
    }
  }
  for (const [place, { id, title }] of topics.items.entries()) {
    for (const language of languages) {
      const length = countCharacters(title[language]);
      if (length <= longestTopic) continue;
      const what = `The title of the topic ${id} has ${length} characters in ${language}, more than a button shows.`;
      const line = topics.lineOf([place, 'title', language]);
      yield { file: topics.file, line, what, remedy: `Shorten it to ${longestTopic}.`, code: 'topic-long' };
    }
  }
}

function countCharacters(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
