import type { Language } from '../language/language.ts';

/** One bar of a chart. */
export interface ChartBar {
  readonly label: string;
  /** Absent where it may not be shown. */
  readonly value?: number;
  /** The value as it stands behind the bar, or the word for one that is not shown. */
  readonly written: string;
}

/** What a bar chart says, in one language and ready to be drawn; nothing is counted or hidden after this. */
export interface Chart {
  /** A name for its files, without an ending. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  /** Whose answers they are, as one line. */
  readonly note: string;
  /** From top to bottom. */
  readonly bars: readonly ChartBar[];
  /** The value of a bar that goes all the way. */
  readonly full: number;
  /** The same in sentences, for who cannot see the picture. */
  readonly alt: string;
}
