import type { Dialect, Expression, RawBuilder } from 'kysely';
import type { DeskError } from '../errors.ts';

/** All that differs between databases. The queries are the same for every engine and read only this. */
export interface Engine {
  readonly dialect: Dialect;
  /** Run first in the transaction that makes tables, so that two programs that start at once do not both make them. */
  readonly lockTables: RawBuilder<unknown>;
  /** Ends `create table` for a table that must not remember in which order its rows came, where the engine can. */
  readonly orderless: Expression<unknown> | undefined;
  /** Rewrites who was counted for a form so that neither order nor transaction shows, where `orderless` cannot. */
  readonly shuffleCounted: ((form: string) => RawBuilder<unknown>) | undefined;
  /**
   * Makes a table take new rows after the last `seq` and nothing else. Only who may change the tables themselves can
   * lift it. `table` is a name of ours.
   */
  readonly appendOnly: (table: string) => readonly RawBuilder<unknown>[];
  /** What somebody can do about a failure to open; `undefined` where it is no fault of theirs. No secrets in it. */
  readonly toDeskError: (error: unknown) => DeskError | undefined;
}
