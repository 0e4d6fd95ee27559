import { ReadableStream } from 'node:stream/web';
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import type { Commands } from '../../core/command.ts';
import type { ExportFilter, ReadFilter } from '../../core/export-filter.ts';
import type { FormSpec } from '../../core/form.ts';
import { toFormState } from '../../core/form-state.ts';
import type { Origin, Values } from '../../core/event.ts';
import type { ApiToken } from '../../core/handover.ts';
import type { Store } from '../../core/ports.ts';
import { openRows, type Reader, type Rows } from '../../core/raw.ts';
import { filterWords } from '../../core/words/filter.ts';
import type { Language } from '../../language/language.ts';
import { exportParams, exportQuery, responsesQuery, resultsQuery } from './api-schema.ts';
import { readBearer, toHolder, toTokenHash } from './api-token.ts';
import { toOpenApi, type FileKind } from './openapi.ts';
import { toProblem } from './problem.ts';
import { createRate } from './rate.ts';
import { isWanted, toFormVersion, toRecord } from './record.ts';

const toDetails = (asked: Readonly<Record<string, string | undefined>>): Values =>
  Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** A word that is given twice is a list, as most programs write one; only the first would be read otherwise. */
const toJoined = (queries: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.join(',')]));

/** What programs can pull, and what that needs. */
export interface ApiParts {
  readonly commands: () => Commands;
  readonly store: Rows & Pick<Store, 'appendAudit' | 'readFormNames' | 'readFormState' | 'readToken'>;
  readonly toPseudonym: (from: Origin) => string;
  /** The files that there are, by the ending of their address. */
  readonly formats: Readonly<Record<string, FileKind>>;
  readonly readFilter: ReadFilter;
  /** The name of a file of answers, which says what a filter left in it. */
  readonly toFileName: (form: string, filter: ExportFilter, extension: string) => string;
  /** The answers to a form that a filter lets through as the bytes of one file, while they are read. */
  readonly openExport: (
    rows: Rows,
    form: string,
    format: string,
    language: Language,
    filter: ExportFilter,
  ) => Promise<AsyncIterable<Uint8Array>>;
  /** Counts of the answers to a form as JSON; small groups are hidden in it. */
  readonly readResults: (form: string) => Promise<string>;
}

interface Variables {
  readonly Variables: { token: ApiToken };
}

/** A mirror that pulls every second, or a first pull of 100,000 responses in a few minutes. */
const pace = { perMinute: 240, burst: 60 };

/** Creates what programs pull from; see `toOpenApi`. */
export function createApi(
  parts: ApiParts & { readonly now: () => Date; readonly onError: (error: unknown) => void },
): Hono<Variables> {
  const { store, commands, formats, now } = parts;
  const rate = createRate(pace, () => now().getTime());
  const document = toOpenApi(formats);
  const api = new Hono<Variables>();

  const toReader = ({ name }: ApiToken): Reader => ({
    who: parts.toPseudonym(toHolder(name)),
    role: 'organiser',
    platform: 'web',
    at: now(),
  });
  const toOrganiser = (context: Context<Variables>): Reader => toReader(context.get('token'));

  /** Every wording of a form, oldest first; none for a form that there is not. */
  async function readVersions(name: string): Promise<readonly FormSpec[]> {
    const kept = await store.readForms(name);
    const current = commands().get(name)?.form;
    const isKept = current === undefined || kept.some(({ version }) => version === current.version);
    return isKept ? kept : [...kept, current];
  }

  api.use('/api/*', secureHeaders());
  api.get('/healthz', async (context) => {
    try {
      await store.readFormNames();
      return context.json({ status: 'ok' });
    } catch {
      return toProblem(context, 'store-unreachable');
    }
  });
  api.get('/api/openapi.json', (context) => context.json(document));

  api.use('/api/v1/*', async (context, next) => {
    const bearer = readBearer(context.req.header('Authorization'));
    const token = bearer === undefined ? undefined : await store.readToken(toTokenHash(bearer));
    if (token === undefined) {
      context.header('WWW-Authenticate', 'Bearer');
      return toProblem(context, bearer === undefined ? 'token-missing' : 'token-refused');
    }
    const seconds = rate.take(token.hash);
    if (seconds > 0) {
      context.header('Retry-After', String(seconds));
      return toProblem(context, 'too-many');
    }
    context.set('token', token);
    context.header('Cache-Control', 'no-store');
    return next();
  });

  api.get('/api/v1/forms', async (context) => {
    const own = [...commands().values()].flatMap(({ form }) => form?.name ?? []);
    const all = [...new Set([...own, ...(await store.readFormNames())])].sort();
    const forms = all.map(async (name) => ({ name, versions: (await readVersions(name)).map(toFormVersion) }));
    return context.json({ forms: await Promise.all(forms) });
  });

  api.get('/api/v1/responses', async (context) => {
    const read = responsesQuery.safeParse(context.req.query());
    if (!read.success) return toProblem(context, 'query', z.prettifyError(read.error));
    const { after, limit, ...asked } = read.data;
    if ((await readVersions(asked.form)).length === 0) return toProblem(context, 'form-unknown');
    // Without cursor and count: a trail of pulls with both would tell to the second when an anonymous answer came.
    const rows = await openRows(store, toOrganiser(context), 'responses', toDetails(asked));
    const changes = (await rows?.readChanges(asked.form, after, limit)) ?? [];
    return context.json({
      responses: changes.filter((change) => isWanted(change, read.data)).map(toRecord),
      next: changes.at(-1)?.seq ?? after,
      more: changes.length === limit,
    });
  });

  api.get('/api/v1/results', async (context) => {
    const read = resultsQuery.safeParse(context.req.query());
    if (!read.success) return toProblem(context, 'query', z.prettifyError(read.error));
    const { form } = read.data;
    const spec = commands().get(form)?.form ?? (await store.readForms(form)).at(-1);
    if (spec === undefined) return toProblem(context, 'form-unknown');
    const state = toFormState(spec, await store.readFormState(form), now());
    if (spec.results === 'after-close' && state !== 'closed') return toProblem(context, 'results-later');
    const { who, role, platform, at } = toOrganiser(context);
    await store.appendAudit({ at, who, role, platform, what: 'results', details: { form } });
    return context.body(await parts.readResults(form), 200, {
      'Content-Type': 'application/json; charset=utf-8',
    });
  });

  for (const [format, { extension, type }] of Object.entries(formats)) {
    api.get(`/api/v1/forms/:form/export.${format}`, async (context) => {
      const params = exportParams.safeParse(context.req.param());
      const read = exportQuery.safeParse(toJoined(context.req.queries()));
      if (!params.success) return toProblem(context, 'form-unknown');
      if (!read.success) return toProblem(context, 'query', z.prettifyError(read.error));
      const { form } = params.data;
      if ((await store.readForms(form)).length === 0) return toProblem(context, 'form-unknown');
      const { language, ...asked } = read.data;
      const narrowed = parts.readFilter(toDetails(asked));
      if (narrowed.kind === 'wrong') {
        const { name, value } = narrowed;
        return toProblem(context, 'query', `${name}: ${filterWords.en.wrong[name](value)}`);
      }
      const { filter } = narrowed;
      const details = { form, format, language, ...filter };
      const rows = await openRows(store, toOrganiser(context), 'export', details);
      if (rows === undefined) return toProblem(context, 'token-refused');
      const bytes = await parts.openExport(rows, form, format, language, filter);
      return context.body(ReadableStream.from(bytes), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${parts.toFileName(form, filter, extension)}"`,
      });
    });
  }

  api.all('/api/*', (context) => toProblem(context, 'path-unknown'));
  api.onError((error, context) => {
    parts.onError(error);
    return toProblem(context, 'broken');
  });
  return api;
}
