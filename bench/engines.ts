import { DatabaseSync } from 'node:sqlite';
import { create, insert, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import MiniSearch from 'minisearch';
import { createSearch, type SearchDocument } from '../src/knowledge/search.ts';

/** Something that finds sections, built over documents. */
export interface Engine {
  /** The sections for a question, best first, at most ten. */
  readonly find: (question: string) => readonly string[];
  /** What its index takes outside of the heap and the buffers of Node, in bytes; nothing when left out. */
  readonly readBytes?: () => number;
}

/** An engine by name, and how it is built. */
export interface Builder {
  readonly name: string;
  readonly build: (documents: readonly SearchDocument[]) => Engine;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const shown = 10;

/** The words of a text as `Intl.Segmenter` cuts them, in lower case: what a careful user gives a search engine. */
function toPlainWords(text: string): readonly string[] {
  const segments = segmenter.segment(text.normalize('NFC').toLowerCase());
  return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/** This project's search. */
export const ours: Builder = {
  name: 'WPS Desk',
  build: (documents) => {
    const search = createSearch(documents, []);
    return {
      find: (question) =>
        search
          .find(question)
          .matches.slice(0, shown)
          .map(({ section }) => section),
    };
  },
};

const plain: Builder = {
  name: 'MiniSearch as it comes',
  build: (documents) => toMini(documents, new MiniSearch({ fields: ['text'], storeFields: ['section'] })),
};

const segmented: Builder = {
  name: 'MiniSearch + Intl.Segmenter',
  build: (documents) => {
    const tokenize = (text: string): string[] => [...toPlainWords(text)];
    return toMini(documents, new MiniSearch({ fields: ['text'], storeFields: ['section'], tokenize }));
  },
};

/** Nothing but the index is kept (`content=''`); its size is that of the database's pages, which are in memory. */
const fullText: Builder = {
  name: 'SQLite FTS5 on segmented text',
  build: (documents) => {
    const database = new DatabaseSync(':memory:');
    const tokenizer = `tokenize = "unicode61 categories 'L* N* M* Co'"`;
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(words, content = '', ${tokenizer})`);
    const add = database.prepare('INSERT INTO texts (rowid, words) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const [at, document] of documents.entries()) add.run(at, toPlainWords(toText(document)).join(' '));
    database.exec('COMMIT');
    const select = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 30');
    return {
      find: (question) => {
        const words = [...new Set(toPlainWords(question))].map((word) => `"${word.replaceAll('"', '')}"`);
        if (words.length === 0) return [];
        const rows = select.all(words.join(' OR '));
        return keepSections(rows.map(({ rowid }) => documents[Number(rowid)]?.section ?? ''));
      },
      readBytes: () => readPragma(database, 'page_count') * readPragma(database, 'page_size'),
    };
  },
};

/**
 * Orama takes a word of a question for the start of a word, so a mark at the end makes it a whole one. Its BM25 counts
 * a word as a share of its text, for which the usual constants are far too large.
 *
 * R@1 of the tuning half (vi, en, th): words as they are .690 .370 .649, whole words .826 .867 .858, with stems
 * .826 .872 .858, and with the best of sixteen sets of constants .910 .919 .926, where stems no longer help.
 */
const orama: Builder = {
  name: 'Orama + Intl.Segmenter, tuned',
  build: (documents) => {
    const tokenize = (text: string): string[] => toPlainWords(text).map((word) => `${word}\u0003`);
    const tokenizer = { language: 'english', normalizationCache: new Map<string, string>(), tokenize };
    const database = create({ schema: { text: 'string' }, components: { tokenizer } });
    for (const [at, document] of documents.entries()) {
      void insert(database, { id: String(at), text: toText(document) });
    }
    const relevance = { k: 0.002, b: 0.2, d: 0 };
    return {
      find: (question) => {
        const found = searchOrama(database, { term: question, limit: shown * 3, relevance });
        if (found instanceof Promise) throw new Error('Orama answered later, which it does only with hooks.');
        return keepSections(found.hits.map(({ id }) => documents[Number(id)]?.section ?? ''));
      },
    };
  },
};

/**
 * FlexSearch knows neither BM25 nor how rare a word is: it counts words, and how early they stand. Its list of English
 * stop words makes up for much of that; it has none for Vietnamese and Thai.
 *
 * R@1 of the tuning half (vi, en, th): as it comes .714 .802 .672, segmented .821 .788 .866, without stop words
 * .820 .922 .866 (with stems .820 .907 .866, starts of words .805 .930 .856), with neighbours too .872 .908 .859, the best.
 */
const flex: Builder = {
  name: 'FlexSearch + Intl.Segmenter, tuned',
  build: (documents) => {
    // oxlint-disable-next-line import/no-named-as-default-member -- its types have the default export only
    const { filter } = english;
    const isKept = (word: string): boolean => !(filter instanceof Set && filter.has(word));
    const encode = (text: string): string[] => toPlainWords(text).filter(isKept);
    const index = new Index({ encode, resolution: 22, context: true });
    for (const [at, document] of documents.entries()) index.add(at, toText(document));
    return {
      find: (question) => {
        const found = index.search(question, { limit: shown * 3, suggest: true });
        return keepSections(found.map((at) => documents[Number(at)]?.section ?? ''));
      },
    };
  },
};

/** What the search is measured against, in the order of the tables. */
export const peers: readonly Builder[] = [plain, segmented, fullText, orama, flex];

function toMini(documents: readonly SearchDocument[], index: MiniSearch): Engine {
  index.addAll(documents.map((document) => ({ id: document.id, section: document.section, text: toText(document) })));
  return { find: (question) => keepSections(index.search(question).map((found) => String(found['section']))) };
}

function keepSections(sections: readonly string[]): readonly string[] {
  return [...new Set(sections.slice(0, shown * 3))].slice(0, shown);
}

function toText({ title, text }: SearchDocument): string {
  return `${title} ${text}`;
}

function readPragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
