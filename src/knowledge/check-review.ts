import type { Problem } from '../errors.ts';
import type { ArticleFile, Content } from './content.ts';

/** Somebody vouches for every wording at least once a year. */
const longestDays = 365;
const dayMs = 86_400_000;

/** Wordings that nobody vouched for lately, and translations that are behind what they translate. */
export function* checkReview({ articles, broken }: Content, today: string): Iterable<Problem> {
  for (const { file, reviewed, lineOf } of articles) {
    const days = (Date.parse(today) - Date.parse(reviewed)) / dayMs;
    const line = lineOf(['reviewed']);
    if (days > longestDays) {
      const what = `The last review was on ${reviewed}, ${days} days ago.`;
      const remedy = 'Read the article against its sources, mend it, and write the day of today.';
      yield { file, line, what, remedy, code: 'review-old' };
    }
    // One day of grace: in Viet Nam it is tomorrow for seven hours of the day.
    if (days < -1) {
      const what = `The last review is on ${reviewed}, a day that has not come.`;
      yield { file, line, what, remedy: 'Write the day on which it was read.', code: 'review-future' };
    }
  }
  for (const [path, renditions] of Map.groupBy(articles, (article) => article.path)) {
    if (!broken.has(path)) yield* checkTranslations(renditions);
  }
}

function* checkTranslations(renditions: readonly ArticleFile[]): Iterable<Problem> {
  const [original, ...others] = renditions.filter(({ translates }) => translates === undefined);
  for (const { file, language } of original === undefined ? [] : others) {
    const what = `The article follows no other language, and neither does the one in ${original?.language}.`;
    const remedy = `Write which of the two (${language} or ${original?.language}) "translates" the other.`;
    yield { file, line: 1, what, remedy, code: 'translation-unlinked' };
  }
  for (const { file, language, translates, lineOf } of renditions) {
    if (translates === undefined) continue;
    const line = lineOf(['translates']);
    const followed = renditions.find((other) => other.language === translates.language);
    if (followed === undefined || followed.language === language) {
      const what = `The article translates ${translates.language}, where there is none to follow.`;
      yield { file, line, what, remedy: 'Name the language it was translated from.', code: 'translation-of-nothing' };
    } else if (translates.revision < followed.revision) {
      const what = `The article follows revision ${translates.revision} in ${followed.language}, which is at ${followed.revision}.`;
      const remedy = `Bring the text up to date and write revision ${followed.revision}.`;
      yield { file, line, what, remedy, code: 'translation-behind' };
    } else if (translates.revision > followed.revision) {
      const what = `The article follows revision ${translates.revision} in ${followed.language}, which is only at ${followed.revision}.`;
      yield { file, line, what, remedy: `Write revision ${followed.revision}.`, code: 'translation-ahead' };
    }
  }
}
