/** An empty database for one test. */
export interface Place {
  readonly url: string;
  remove(): Promise<void>;
}
