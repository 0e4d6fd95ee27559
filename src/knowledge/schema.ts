import { z } from 'zod';
import type { Beyond, Naming, Source, Synonyms, Term, Topic } from '../core/knowledge.ts';
import { languages } from '../language/language.ts';

/** Buttons carry an id and have 64 bytes for it and what stands around it. */
export const longestId = 48;

/** Names of folders, articles and anchors, and ids in lists. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const line = z.string().trim().regex(/^.+$/, 'Write it on one line.');
const id = z.string().regex(idPattern, 'Use small letters, digits and single hyphens.');
const text = z.strictObject({ vi: line, en: line, th: line });
/** One string where every language says the same. */
const textOrString = z.union([line, text]).transform((value) => {
  return typeof value === 'string' ? { vi: value, en: value, th: value } : value;
});
const revision = z.int().min(1);

/** The front matter of an article. */
export const frontMatter = z.strictObject({
  title: line,
  reviewed: z.iso.date('Write a day like 2026-11-23.'),
  revision,
  translates: z.strictObject({ language: z.enum(languages), revision }).optional(),
  sections: z.record(
    id,
    z.strictObject({
      sources: z.array(line).min(1),
      questions: z.array(line),
      also: z.array(line).max(40, 'Keep the 40 that people use most.').default([]),
      related: z.array(line).max(3).default([]),
    }),
  ),
});
export type FrontMatter = z.infer<typeof frontMatter>;

/** `topics.yaml`. */
export const topicList: z.ZodType<readonly Topic[]> = z
  .array(z.strictObject({ id, title: text, emoji: line, about: text }))
  .min(1);

/** `sources.yaml`. */
export const sourceList: z.ZodType<readonly Source[]> = z.array(
  z
    .strictObject({
      id,
      title: textOrString,
      publisher: textOrString,
      url: z.url({ protocol: /^https?$/, error: 'Write the whole address, like https://example.org/page.' }),
      date: z
        .string()
        .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write it like 2025, 2025-02 or 2025-02-21.')
        .optional(),
      language: z.string().regex(/^[a-z]{2,3}$/, 'Write a code of ISO 639, like vi.'),
    })
    .transform(({ date, ...source }) => ({ ...source, ...(date !== undefined && { date }) })),
);

const naming: z.ZodType<Naming> = z.strictObject({
  name: line,
  aliases: z.array(line).default([]),
  avoid: z.array(line).default([]),
  attested: z.boolean().default(true),
});

/** `glossary.yaml`. */
export const termList: z.ZodType<readonly Term[]> = z.array(
  z
    .strictObject({ id, en: naming, vi: naming, th: naming, about: line.optional(), note: line.optional() })
    .transform(({ id, en, vi, th, about, note }) => ({
      id,
      names: { en, vi, th },
      ...(about !== undefined && { about }),
      ...(note !== undefined && { note }),
    })),
);

const wordList = z.array(line).min(1);

/** `synonyms.yaml`. */
export const synonymList: z.ZodType<readonly Synonyms[]> = z.array(
  z
    .strictObject({ id, name: z.boolean().default(false), en: wordList, vi: wordList, th: wordList })
    .transform(({ id, name, ...words }) => ({ id, isName: name, words })),
);

/** `beyond.yaml`. */
export const beyondList: z.ZodType<readonly Beyond[]> = z.array(
  z.strictObject({ id, questions: z.strictObject({ vi: wordList, en: wordList, th: wordList }) }),
);
