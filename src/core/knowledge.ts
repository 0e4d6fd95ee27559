import type { Language, Text } from '../language/language.ts';

/** A published text that a section rests on. `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as it is known. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly url: string;
  readonly date?: string;
  readonly language: string;
}

/** A section in one language: what a person is shown, and what people ask to get it. */
export interface Rendition {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly string[];
  /** The day on which somebody last vouched for this wording, `YYYY-MM-DD`. */
  readonly reviewed: string;
  readonly revision: number;
}

/**
 * The smallest piece of content that is an answer of its own, the same in every language.
 *
 * Its id (`workshop/participants#leaders`: topic, article, anchor) is what answers, misses, comments and forms refer to.
 */
export interface Section {
  readonly id: string;
  readonly topic: string;
  /** The article's title, in the languages in which it exists. */
  readonly article: Partial<Text>;
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly renditions: Partial<Readonly<Record<Language, Rendition>>>;
}

/** A shelf of the knowledge base, in the order in which people browse it. */
export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly emoji: string;
}

/** An official name and what people type for it, in one language. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Variants that our own texts must not use. */
  readonly avoid: readonly string[];
  /** False when the name was not seen in a source and is our own rendering. */
  readonly attested: boolean;
}

/** One thing with its official name in each language. */
export interface Term {
  readonly id: string;
  readonly names: Readonly<Record<Language, Naming>>;
  /** The section that explains it. */
  readonly about?: string;
  readonly note?: string;
}

/** Words that people use for one thing, in whatever inflection; a question with one meets a text with another. */
export interface Synonyms {
  readonly id: string;
  /** True for a proper name: a text that lacks it is about another body, place or person. */
  readonly isName: boolean;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** Something that people ask about and that no section answers, so that the desk says so instead of showing a neighbour. */
export interface Beyond {
  readonly id: string;
  /** What people ask, as for a section. */
  readonly questions: Readonly<Record<Language, readonly string[]>>;
}

/** What one word of the question added to a match, for people who tune and for `--explain`. */
export interface TermMatch {
  readonly term: string;
  readonly field: string;
  readonly gain: number;
}

/** A section that may answer, with the rendition that matched best. */
export interface Match {
  readonly section: string;
  readonly language: Language;
  /** The calibrated probability, 0 to 1, that this section answers the question. */
  readonly probability: number;
  readonly terms?: readonly TermMatch[];
}

/**
 * What a search came to: `sure` means that the first match answers, `unsure` that one of the first three may,
 * `none` that the content does not hold the answer. Matches are best first, one for each section.
 */
export interface Finding {
  readonly verdict: 'sure' | 'unsure' | 'none';
  readonly matches: readonly Match[];
  /** The id in `beyond.yaml` of what the question is about instead; the verdict is `none` then. */
  readonly beyond?: string;
}

/** What a search may know besides the question's words. */
export interface SearchOptions {
  /** The language in which the person is being answered; breaks ties only. */
  readonly language?: Language;
  /** The same person's previous question, for follow-ups such as "and in 2026?". */
  readonly previous?: string;
  /** Fill in `terms` of each match. */
  readonly explain?: boolean;
}

/** The content as it stands at one moment; a reload makes a new one and never changes an old one. */
export interface Knowledge {
  readonly topics: readonly Topic[];
  /** In the order in which people browse. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: readonly Term[];
  /** Empty when the content has none. */
  readonly synonyms: readonly Synonyms[];
  /** Changes whenever any of the content does. */
  readonly version: string;
  search(question: string, options?: SearchOptions): Finding;
}
