import { z } from 'zod';
import { exportParams, exportQuery, formsList, health, problem, responsesPage, responsesQuery } from './api-schema.ts';
import { results, resultsQuery } from './api-schema.ts';
import { problems } from './problem.ts';

interface Operation {
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly params?: z.ZodObject;
  /** By media type; `undefined` is a file. */
  readonly answers: Readonly<Record<string, z.ZodType | undefined>>;
  readonly isOpen?: true;
}

/** A kind of file that the API hands out. */
export interface FileKind {
  readonly extension: string;
  readonly type: string;
}

const json = 'application/json';

function toOperations(formats: Readonly<Record<string, FileKind>>): readonly Operation[] {
  return [
    {
      path: '/api/v1/responses',
      summary:
        'The changes of responses after a cursor: creations, edits and withdrawals. Keep one row for each id, delete withdrawn ones, and a mirror ends equal to the desk.',
      query: responsesQuery,
      answers: { [json]: responsesPage },
    },
    { path: '/api/v1/forms', summary: 'All forms with every wording they had.', answers: { [json]: formsList } },
    ...Object.entries(formats).map(([name, { type }]): Operation => ({
      path: `/api/v1/forms/{form}/export.${name}`,
      summary: 'The responses to a form as one file: all of them, or those that the filters let through.',
      params: exportParams,
      query: exportQuery,
      answers: { [type]: undefined },
    })),
    {
      path: '/api/v1/results',
      summary: 'Counts of what was answered; small groups are hidden.',
      query: resultsQuery,
      answers: { [json]: results },
    },
    { path: '/api/openapi.json', summary: 'This document.', answers: { [json]: z.looseObject({}) }, isOpen: true },
    { path: '/healthz', summary: 'Whether the desk works.', answers: { [json]: health }, isOpen: true },
  ];
}

/** A schema as OpenAPI 3.1 has it, which is JSON Schema 2020-12. */
function toSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function toParameters(place: 'query' | 'path', schema: z.ZodObject | undefined): readonly object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of an object holds schemas
    const type = field as z.ZodType;
    const { description, ...rest }: { description?: string } = toSchema(type);
    return {
      name,
      in: place,
      required: place === 'path' || !type.safeParse(undefined).success,
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}

function toResponses({ answers, isOpen, query }: Operation): object {
  const content = Object.entries(answers).map(([type, schema]) => [
    type,
    schema === undefined ? {} : { schema: toSchema(schema) },
  ]);
  const failures = Object.values(problems)
    .filter(({ status }) => (isOpen ? status >= 500 : status !== 400 || query !== undefined))
    .map(({ status, title }) => [
      String(status),
      {
        description: title,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]);
  return { 200: { description: 'OK', content: Object.fromEntries(content) }, ...Object.fromEntries(failures) };
}

/**
 * Describes the API for programs that make clients.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function toOpenApi(formats: Readonly<Record<string, FileKind>>): object {
  const paths = toOperations(formats).map((operation) => [
    operation.path,
    {
      get: {
        summary: operation.summary,
        operationId: operation.path.replaceAll(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, ''),
        parameters: [...toParameters('path', operation.params), ...toParameters('query', operation.query)],
        responses: toResponses(operation),
        security: operation.isOpen ? [] : [{ token: [] }],
      },
    },
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'WPS Desk',
      version: '1',
      description:
        'Pulls what people sent in with forms. Raw responses are read under a token, and every read is noted.',
    },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: toSchema(problem) },
    },
  };
}
