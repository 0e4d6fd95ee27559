import type { Language } from '../language/language.ts';
import type { Values } from './event.ts';

/** By what the answers to a form can be narrowed, as people name it. */
export const filterNames = ['from', 'to', 'answers_in', 'platform', 'source'] as const;
export type FilterName = (typeof filterNames)[number];

/**
 * Which submissions an export holds: those of which all that is given here is true. What is absent narrows nothing.
 *
 * It stands in the audit trail as it is, so it holds no more than its owner may know.
 */
export interface ExportFilter {
  /** The first and the last day, `YYYY-MM-DD`, both included, on the clocks of the export's time zone. */
  readonly from?: string;
  readonly to?: string;
  /** In which languages people answered. */
  readonly languages?: readonly Language[];
  readonly platforms?: readonly string[];
  /** Tags of links, such as `feb-2025/room-a`; a workshop or a place alone stands for all links with it. */
  readonly sources?: readonly string[];
}

/** A filter, or what in it could not be read. */
export type FilterRead =
  | { readonly kind: 'filter'; readonly filter: ExportFilter }
  | { readonly kind: 'wrong'; readonly name: FilterName; readonly value: string };

/** Reads a filter from what people typed, by the names above; other names are passed over. */
export type ReadFilter = (asked: Values) => FilterRead;
