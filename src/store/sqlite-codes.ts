/** The result codes that the store acts on (https://www.sqlite.org/rescode.html). */
export const resultCodes = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** SQLite's primary result code of an error, `undefined` for an error of another kind. */
export function readResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined;
  // The low byte is the code, the rest says more about it.
  return error.errcode & 0xff;
}
