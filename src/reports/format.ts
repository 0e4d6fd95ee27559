import type { ExportFilter } from '../core/export-filter.ts';
import type { Submission } from '../core/ports.ts';
import type { Background } from './background.ts';
import type { Schema } from './columns.ts';
import type { Sheet } from './workbook.ts';

export interface WriteOptions {
  /** What stands above the columns in tables: words for people, or the keys that never change. The default is `labels`. */
  readonly header?: 'labels' | 'keys';
  /** Begins a CSV file with the mark by which Excel knows UTF-8. The default is true. */
  readonly bom?: boolean;
  /** Which submissions are written; the columns are the same for all filters. The default is every one. */
  readonly filter?: ExportFilter;
  /** Said on the sheet about the method, besides what the answers tell. */
  readonly background?: Background;
  /** Written on the sheet about the method; without it the same answers give the same bytes on any day. */
  readonly generatedAt?: Date;
  /** Counts below this are not shown on the sheet about the method. The default is 5. */
  readonly smallest?: number;
  /** More sheets, behind those of a workbook. */
  readonly sheets?: readonly Sheet[];
}

/** A kind of file that answers can be exported to. */
export interface Format {
  /** Without the dot. */
  readonly extension: string;
  /** The media type. */
  readonly type: string;
  /**
   * Writes submissions as they arrive and holds on to none of them. The same submissions, schema and options give the
   * same bytes. What goes wrong with the submissions or in them is thrown while the bytes are read.
   */
  write(rows: AsyncIterable<Submission>, schema: Schema, options?: WriteOptions): AsyncIterable<Uint8Array>;
}
