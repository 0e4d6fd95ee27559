import { fold, hasVietnameseMarks } from '../language/fold.ts';
import { functionWords } from '../language/function-words.ts';
import { normalise } from '../language/normalise.ts';
import { isSyllable } from '../language/syllable.ts';
import { fromTelex } from '../language/telex.ts';
import type { Lexicon } from './lexicon.ts';
import { createRecut } from './recut.ts';
import { countMarks, hasMarksOf } from './slips.ts';
import { createCorrector } from './spell.ts';
import { partJoined } from './split.ts';

/** A question as it was meant to be typed. */
export interface Repaired {
  readonly text: string;
  /** The words that were guessed from an error, normalised. */
  readonly mended: ReadonlySet<string>;
}

/** An unknown word with its neighbours, normalised, and as it was typed. */
interface Place {
  readonly raw: string;
  readonly word: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** True behind an apostrophe. */
  readonly isAfterMark: boolean;
}

/** How a text is typed: without Vietnamese marks; with words of English grammar. */
interface Manner {
  readonly isPlain: boolean;
  readonly isEnglish: boolean;
}

interface Mended {
  readonly text: string;
  readonly isGuess: boolean;
}

/** Beyond this many letters a text is left as it is. */
const most = 1000;
/** Errors of this cost are likely ones: a swap, a doubled letter; and with this length a letter left out or put in. */
const likely = 1;
const fair = 1.3;
const fairLength = 5;
/** Two pieces of this length stand together without a witness. */
const solid = 5;
/** A name of this length is known in spite of a swap. */
const longName = 6;
/** No name is as long as this; words typed together are. */
const longestName = 14;
/** `workshopwithUNWomen`: a small letter before a capital, and a row of capitals before a word. */
const joinedNames = /[\p{Script=Latin}\p{M}]*(?:\p{Ll}\p{M}*\p{Lu}|\p{Lu}{2}\p{Ll})[\p{Script=Latin}\p{M}]*/gu;
const inner = /(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u;
/** The capitals of an abbreviation, perhaps with the first letter of the next word. */
const capitals = /^(\p{Lu}+)(\p{Lu})(\p{Ll}.*)$/u;
const keyed = /(?<![\p{L}\p{M}\d])[a-z]+\d[a-z\d]*(?![\p{L}\p{M}\d])/giu;
/** Thai digits stay out of a run of letters, so that no error is seen in them. */
const run = /[\u0e00-\u0e4f\u0e5a-\u0e7f]+|\d[\dOolI]{2,}(?![\p{L}\p{N}])|[\p{Script=Latin}\p{M}]+/giu;

/**
 * Creates a reader of what people typed, which writes it as the documents would: errors mended, joined words parted.
 *
 * A word in use stays as it is. Of an unknown one it takes, in this order, the marks of its letters, a likely error,
 * words typed together, another error, and the keys of Telex or VNI. What may well be a word of its own (a name, a
 * well-formed Vietnamese syllable, a word with one letter other) is only changed when a document has the result beside
 * the same neighbour. Figures stay, but letters that look like digits inside one become digits.
 *
 * @example
 * repair('whatis task froce 7 of 2O25').text // => 'what is task force 7 of 2025'
 */
export function createRepair(lexicon: Lexicon): (text: string) => Repaired {
  const { words, knows, isWritten, isPair, isTelling } = lexicon;
  const correct = createCorrector(lexicon);
  const recut = createRecut(lexicon);
  const forms = Map.groupBy(words.keys(), fold);

  const isBeside = (meant: string, { before, after }: Place): boolean => {
    const isNear = words.get(meant) === 0 ? isPair : isTelling;
    return (before !== undefined && isNear(before, meant)) || (after !== undefined && isNear(meant, after));
  };
  const isReadable = (word: string): boolean => knows(word) || partJoined(word, isInUse, isPair) !== undefined;
  const partNames = (raw: string): string => {
    if (knows(normalise(raw))) return raw;
    const pieces = raw.split(inner).map((piece) => {
      const [, name = '', letter = '', rest = ''] = capitals.exec(piece) ?? [];
      if (name === '') return piece;
      return isReadable(normalise(rest)) ? `${name}${letter} ${rest}` : `${name} ${letter}${rest}`;
    });
    return pieces.join(' ');
  };
  const isInUse = (word: string): boolean => forms.has(word) || words.has(word);
  /** A word in use with the same letters and other marks. */
  const mark = (place: Place): string | undefined => {
    const { word } = place;
    const near = forms.get(fold(word))?.filter((form) => form !== fold(word) && countMarks(word, form) <= 1) ?? [];
    const toRank = (form: string): number =>
      (isBeside(form, place) ? 0 : 4) + (hasMarksOf(form, word) ? 0 : 2) + (words.get(form) ?? 1);
    const [best] = near.sort((one, other) => toRank(one) - toRank(other));
    const isBare = word === fold(word);
    if (best === undefined || !(isOwn(place) || isBare)) return best;
    return hasMarksOf(best, word) && isBeside(best, place) ? best : undefined;
  };
  const part = (place: Place): string | undefined => {
    const { word } = place;
    if (isSyllable(word)) return undefined;
    const pieces = partJoined(word, isInUse, isPair);
    const isStrict = isName(place) && word.length < longestName;
    if (pieces === undefined || (word === fold(word) && !areJoined(pieces, isStrict, lexicon))) {
      return undefined;
    }
    return pieces.join(' ');
  };
  const spell = (place: Place): (Mended & { readonly isLikely: boolean }) | undefined => {
    const { best, beside } = correct(place.word, (meant) => isBeside(meant, place));
    const { length } = place.word;
    const isLight = (meant: string): boolean => words.get(meant) === 0;
    if (best !== undefined) {
      const isLikely = best.cost <= likely && (!isOwn(place) || (isName(place) && length >= longName));
      const isFair =
        best.cost <= fair && (length >= fairLength || (isLight(best.word) && best.cost < fair)) && !isOwn(place);
      if (isLikely || isFair) return { text: best.word, isGuess: true, isLikely };
    }
    const isOther = isOwn(place) && (isLight(beside?.word ?? '') || countMarks(beside?.word ?? '', place.word) > 0);
    if (beside === undefined || isOther) return undefined;
    return { text: beside.word, isGuess: true, isLikely: false };
  };
  /** What the keys of a Vietnamese keyboard make of a word. */
  const type = (place: Place): string | undefined => {
    const meant = fromTelex(place.word);
    if (meant === undefined || !knows(meant)) return undefined;
    return isWritten(meant) ? meant : mark({ ...place, word: meant });
  };
  const mend = (place: Place, { isPlain, isEnglish }: Manner): Mended | undefined => {
    const { word } = place;
    if (knows(word)) {
      const marked = isWritten(word) || (isPlain && word === fold(word)) ? undefined : mark(place);
      return marked === undefined ? undefined : { text: marked, isGuess: false };
    }
    const typed = isEnglish ? undefined : type(place);
    if (typed !== undefined) return { text: typed, isGuess: false };
    const spelt = spell(place);
    if (spelt?.isLikely === true) return spelt;
    const parted = part(place);
    if (parted !== undefined) return { text: parted, isGuess: false };
    if (spelt !== undefined) return spelt;
    return /^s\p{L}{3}/u.test(word) && place.isAfterMark && knows(word.slice(1))
      ? { text: `${place.raw[0] ?? ''} ${place.raw.slice(1)}`, isGuess: false }
      : undefined;
  };

  return (text) => {
    const head = text
      .slice(0, most)
      .replace(joinedNames, partNames)
      .replace(keyed, (raw) => {
        const meant = fromTelex(normalise(raw));
        return meant !== undefined && words.has(meant) && !knows(raw.replace(/\d.*/, '').toLowerCase()) ? meant : raw;
      });
    const isEnglish = hasEnglish(head);
    const isPlain = !hasVietnameseMarks(head);
    const mended = new Set<string>();
    const found = [...head.matchAll(run)];
    const toNeighbour = (at: number): string | undefined => {
      const word = found[at] && normalise(found[at][0]);
      return word === undefined || isEnglish || knows(word) ? word : (fromTelex(word) ?? word);
    };
    let [whole, end] = ['', 0];
    for (const [at, { 0: raw, index }] of found.entries()) {
      whole += head.slice(end, index);
      end = index + raw.length;
      const word = normalise(raw);
      if (/^[\u0e00-\u0e7f]/.test(raw)) {
        const cut = recut(word);
        for (const one of cut.mended) mended.add(one);
        whole += cut.text === word ? raw : cut.text;
      } else if (/\d/.test(raw)) {
        whole += raw.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
      } else {
        const neighbours = { before: toNeighbour(at - 1), after: toNeighbour(at + 1) };
        const meant = mend({ raw, word, ...neighbours, isAfterMark: /['’]$/.test(whole) }, { isPlain, isEnglish });
        // Marks in a question typed without them would say that all its words have theirs.
        const clean = meant !== undefined && isPlain && meant.isGuess ? fold(meant.text) : meant?.text;
        whole += clean === undefined ? raw : toCase(raw, clean);
        if (clean !== undefined && meant?.isGuess === true) mended.add(clean);
        if (raw.length > 2 && /\d/.test(head[end] ?? '') && knows(clean ?? word)) whole += ' ';
      }
    }
    return { text: whole + head.slice(end) + text.slice(most), mended };
  };
}

/** A word that may be right though no document has it: a name, or a syllable that Vietnamese spelling allows. */
function isOwn(place: Place): boolean {
  return isName(place) || (place.word !== fold(place.word) && isSyllable(place.word));
}

/** Written with a capital inside a sentence. */
function isName({ raw, before }: Place): boolean {
  return raw.toLowerCase() !== raw && (before !== undefined || raw.toUpperCase() === raw);
}

/**
 * True for pieces that documents have side by side, at least half of them, or of which one is long and the other is long
 * or mere grammar; of a name all of them have to stand side by side.
 */
function areJoined(pieces: readonly string[], isStrict: boolean, { words, isPair }: Lexicon): boolean {
  let alone = 0;
  for (let at = 1; at < pieces.length; at += 1) {
    const [left = '', right = ''] = [pieces[at - 1], pieces[at]];
    const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
    const isSolid = longer.length >= solid && (shorter.length >= solid || words.get(shorter) === 0);
    if (!isPair(left, right) && (isStrict || !isSolid)) alone += 1;
  }
  return alone <= (isStrict ? 0 : (pieces.length - 1) / 2);
}

/** True when a text has a word of English grammar that is no syllable of Vietnamese. */
function hasEnglish(text: string): boolean {
  const found = text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  return found.some((word) => functionWords.en.has(word) && !isSyllable(word));
}

function toCase(raw: string, text: string): string {
  if (raw === raw.toLowerCase() || text.includes(' ')) return text;
  if (raw.length > 1 && raw === raw.toUpperCase()) return text.toUpperCase();
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}
