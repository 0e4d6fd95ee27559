import type { Problem } from '../errors.ts';
import { languages } from '../language/language.ts';
import { type ArticleFile, type Content, toSectionId } from './content.ts';

/** What must be the same in every language: articles, sections and their order, sources and links. */
export function* checkParity({ articles, broken, name }: Content): Iterable<Problem> {
  for (const { file, anchors, passages, lineOf } of articles) {
    const written = passages.map(({ anchor }) => anchor).filter((anchor) => anchors.includes(anchor));
    const listed = anchors.filter((anchor) => written.includes(anchor));
    const place = written.findIndex((anchor, index) => anchor !== listed[index]);
    if (place < 0) continue;
    const line = lineOf(['sections', listed[place] ?? '']);
    const what = `The entry "${listed[place]}" stands where the text has "${written[place]}".`;
    const remedy = 'Put the entries in the order of the headings.';
    yield { file, line, what, remedy, code: 'section-order' };
  }
  for (const [path, renditions] of Map.groupBy(articles, (article) => article.path)) {
    const [first] = renditions;
    if (first === undefined || broken.has(path)) continue;
    for (const language of languages) {
      if (renditions.some((article) => article.language === language)) continue;
      const what = `The article is missing in ${language}.`;
      const remedy = `Write ${name}/${language}/${path}.md.`;
      yield { file: first.file, line: 1, what, remedy, code: 'article-missing' };
    }
    yield* checkSections(path, renditions);
  }
}

function* checkSections(path: string, renditions: readonly ArticleFile[]): Iterable<Problem> {
  const anchors = new Set(renditions.flatMap(({ passages }) => passages.map(({ anchor }) => anchor)));
  for (const anchor of anchors) {
    const id = toSectionId(path, anchor);
    const written = renditions.flatMap((article) => {
      const passage = article.passages.find((one) => one.anchor === anchor);
      return passage === undefined ? [] : [{ article, passage }];
    });
    const there = written.map(({ article }) => article.language).join(' and ');
    for (const { file, language, passages } of renditions) {
      if (passages.some((passage) => passage.anchor === anchor)) continue;
      const what = `The section ${id} is in ${there}, but not in ${language}.`;
      yield { file, line: 1, what, remedy: 'Translate it.', code: 'section-missing' };
    }
    const [first, ...others] = written;
    for (const { article, passage } of others) {
      for (const key of ['sources', 'related'] as const) {
        if (first === undefined || first.passage[key].join(' ') === passage[key].join(' ')) continue;
        const { file, language } = article;
        const line = article.lineOf(['sections', anchor, key]);
        const noun = key === 'sources' ? 'sources' : 'related sections';
        const what = `The ${noun} of ${id} differ between ${first.article.language} and ${language}.`;
        yield { file, line, what, remedy: 'List the same ones in the same order.', code: `${key}-differ` };
      }
    }
  }
}
