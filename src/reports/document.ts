import type { Chart } from '../core/chart.ts';
import type { Language } from '../language/language.ts';

/** A comment in somebody's own words. */
export interface Quote {
  readonly text: string;
  /** The language of the form in which it was written. */
  readonly language: Language;
}

/** A piece of a report, before it is known whether it becomes Markdown or a page to print. Text has no markup in it. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** All columns but the first hold numbers. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (string | number)[])[];
    }
  | { readonly kind: 'links'; readonly links: readonly { readonly text: string; readonly url: string }[] }
  | { readonly kind: 'quotes'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'chart'; readonly chart: Chart };
