import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { createSearch, type SearchDocument } from '../src/knowledge/search.ts';

/** Something that finds sections, built over documents. */
export interface Engine {
  /** The sections for a question, best first, at most ten. */
  readonly find: (question: string) => readonly string[];
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

const fullText: Builder = {
  name: 'SQLite FTS5 on segmented text',
  build: (documents) => {
    const database = new DatabaseSync(':memory:');
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(words, tokenize = "unicode61 categories 'L* N* M* Co'")`);
    const insert = database.prepare('INSERT INTO texts (rowid, words) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const [at, { title, text }] of documents.entries()) insert.run(at, toPlainWords(`${title} ${text}`).join(' '));
    database.exec('COMMIT');
    const select = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 30');
    return {
      find: (question) => {
        const words = [...new Set(toPlainWords(question))].map((word) => `"${word.replaceAll('"', '')}"`);
        if (words.length === 0) return [];
        const rows = select.all(words.join(' OR '));
        return keepSections(rows.map(({ rowid }) => documents[Number(rowid)]?.section ?? ''));
      },
    };
  },
};

/** What the search is measured against, in the order of the tables. */
export const peers: readonly Builder[] = [plain, segmented, fullText];

function toMini(documents: readonly SearchDocument[], index: MiniSearch): Engine {
  index.addAll(documents.map(({ id, section, title, text }) => ({ id, section, text: `${title} ${text}` })));
  return { find: (question) => keepSections(index.search(question).map((found) => String(found['section']))) };
}

function keepSections(sections: readonly string[]): readonly string[] {
  return [...new Set(sections.slice(0, shown * 3))].slice(0, shown);
}
