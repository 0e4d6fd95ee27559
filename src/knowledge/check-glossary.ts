import type { Problem } from '../errors.ts';
import type { Naming } from '../core/knowledge.ts';
import { languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { ArticleFile, Content } from './content.ts';

/** Names that our own texts must not use. What people ask may hold them. */
export function* checkGlossary({ articles, glossary }: Content): Iterable<Problem> {
  for (const language of languages) {
    const namings = glossary.items.map(({ names }) => names[language]).filter(({ avoid }) => avoid.length > 0);
    for (const article of articles.filter((one) => one.language === language)) {
      for (const { line, text } of toLines(article)) {
        for (const naming of namings) {
          const variant = findVariant(text, naming);
          if (variant === undefined) continue;
          const what = `"${variant}" is not the official name.`;
          yield { file: article.file, line, what, remedy: `Write "${naming.name}".`, code: 'name-unofficial' };
        }
      }
    }
  }
}

function toLines({
  title,
  passages,
  lineOf,
}: ArticleFile): readonly { readonly line: number; readonly text: string }[] {
  const body = passages.flatMap(({ title, line, blocks }) => [{ line, text: title }, ...blocks]);
  return [{ line: lineOf(['title']), text: title }, ...body];
}

/** The official name may hold a variant, so it is taken out first. */
function findVariant(text: string, { name, avoid }: Naming): string | undefined {
  const plain = normalise(text).replaceAll(normalise(name), '\n');
  return avoid.find((variant) => {
    const latin = '[a-z0-9\\u00c0-\\u024f\\u1e00-\\u1eff]';
    return new RegExp(`(?<!${latin})${RegExp.escape(normalise(variant))}(?!${latin})`).test(plain);
  });
}
