import type { Context } from 'hono';

/** What can be wrong with a request to the API, by the code that programs look at. */
export const problems = {
  'token-missing': { status: 401, title: 'A token is needed. Send it as "Authorization: Bearer TOKEN".' },
  'token-refused': { status: 401, title: 'This token is not known. It may have been revoked.' },
  'results-later': { status: 403, title: 'The results of this form are shown once it is closed.' },
  query: { status: 400, title: 'Something in the query is not as it should be.' },
  'form-unknown': { status: 404, title: 'There is no form of this name.' },
  'path-unknown': { status: 404, title: 'There is nothing at this address. See /api/openapi.json.' },
  'too-many': { status: 429, title: 'Too many requests with this token. Wait as long as Retry-After says.' },
  broken: { status: 500, title: 'Something went wrong on our side. Try again later.' },
  'store-unreachable': { status: 503, title: 'The database does not answer.' },
} as const;

export type ProblemCode = keyof typeof problems;

/**
 * Answers with what went wrong, as problem details.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function toProblem(context: Context, code: ProblemCode, detail?: string): Response {
  const { status, title } = problems[code];
  const body = { type: 'about:blank', title, status, code, ...(detail !== undefined && { detail }) };
  return context.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
}
