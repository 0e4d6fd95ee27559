import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as schema from '../../../src/adapters/web/api-schema.ts';
import type { Store } from '../../../src/core/ports.ts';
import { createIdentity } from '../../../src/identity.ts';
import { openStore } from '../../../src/store/open.ts';
import { aForm, aSubmission } from '../../store/samples.ts';
import { openApi, type Api } from './pull.ts';

const form = aForm();
const later = aForm({ name: 'later', results: 'after-close' });
const at = new Date('2026-03-02T09:00:00.000Z');

let folder: string;
let store: Store;
let api: Api;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wps-desk-api-'));
  store = await openStore(`sqlite:${join(folder, 'desk.db')}`);
  api = await openApi(store, [form, later]);
});
afterEach(async () => {
  await api.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

async function fill(): Promise<void> {
  await store.saveForm(form);
  for (const [index, language] of (['vi', 'en', 'th', 'vi', 'vi', 'vi'] as const).entries()) {
    const id = `r${index + 1}`;
    const platform = index % 2 === 0 ? 'terminal' : 'web';
    const more = { id, language, platform, receiptHash: `h${index + 1}`, source: index === 0 ? 'room-a' : 'mail' };
    const submittedAt = new Date(Date.UTC(2026, 2, 1, 8 + index));
    await store.commitSubmission(aSubmission({ ...more, submittedAt }), { who: id }, `e${index}`);
  }
}

const read = async (path: string): Promise<unknown> => JSON.parse(await (await api.get(path)).text());
async function readPage(query: string) {
  return schema.responsesPage.parse(await read(`/api/v1/responses?form=feedback${query}`));
}
async function readProblem(path: string, token?: string) {
  const response = await api.get(path, token);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = schema.problem.parse(JSON.parse(await response.text()));
  expect(body.status).toBe(response.status);
  return body;
}

describe('who may pull', () => {
  it.each([
    ['no token', '', 'token-missing'],
    ['a token that was never made', 'wpsdesk_AAAA', 'token-refused'],
  ])('not somebody with %s', async (_, token, code) => {
    for (const path of [
      'responses?form=feedback',
      'forms',
      'results?form=feedback',
      'forms/feedback/export.csv',
      'x',
    ]) {
      expect(await readProblem(`/api/v1/${path}`, token)).toMatchObject({ status: 401, code });
    }
    expect(await store.readAudit(9)).toEqual([]);
  });

  it('not somebody whose token was revoked, from that moment on', async () => {
    expect((await api.get('/api/v1/forms')).status).toBe(200);
    await store.revokeToken('UN Women');
    expect(await readProblem('/api/v1/forms')).toMatchObject({ status: 401, code: 'token-refused' });
  });

  it('nobody faster than the desk can bear, and the answer says how long to wait', async () => {
    await api.stop();
    await store.revokeToken('UN Women');
    api = await openApi(store, [form], () => at);
    const answers = await Promise.all(Array.from({ length: 61 }, () => api.get('/api/v1/forms')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['1']);
  });
});

describe('the trail', () => {
  it('holds every read with its filters, under a keyed hash of the name, and nothing that tells when an answer came', async () => {
    await fill();
    await read('/api/v1/responses?form=feedback&after=1&limit=2&language=vi');
    await (await api.get('/api/v1/forms/feedback/export.csv?language=th')).text();
    await (
      await api.get('/api/v1/forms/feedback/export.json?from=2026-03-01&to=2026-03-02&answers_in=VI,th&source=mail')
    ).text();
    await read('/api/v1/results?form=feedback');
    const entries = (await store.readAudit(9)).toReversed();
    expect(entries.map(({ what, details }) => [what, details])).toEqual([
      ['responses', { form: 'feedback', language: 'vi' }],
      ['export', { form: 'feedback', format: 'csv', language: 'th' }],
      [
        'export',
        {
          form: 'feedback',
          format: 'json',
          language: 'en',
          from: '2026-03-01',
          to: '2026-03-02',
          languages: ['vi', 'th'],
          sources: ['mail'],
        },
      ],
      ['results', { form: 'feedback' }],
    ]);
    const person = 'token:UN Women';
    const who = createIdentity('a key for tests').toPseudonym({ platform: 'web', chat: '', person, isPrivate: true });
    for (const entry of entries) expect(entry).toMatchObject({ who, role: 'organiser', platform: 'web' });
  });
});

describe('responses', () => {
  it('come page by page in order of what happened to them, with edits and withdrawals', async () => {
    await fill();
    await store.editSubmission('h2', { overall: 1 }, 'edit', at);
    await store.withdrawSubmission('h1', 'gone', at);
    const first = await readPage('&limit=4');
    expect(first.responses.map(({ id, kind }) => [id, kind])).toEqual([
      ['r3', 'created'],
      ['r4', 'created'],
      ['r5', 'created'],
      ['r6', 'created'],
    ]);
    expect(first).toMatchObject({ next: 6, more: true });
    const second = await readPage(`&limit=4&after=${first.next}`);
    expect(second).toMatchObject({ next: 8, more: false });
    expect(second.responses).toMatchObject([
      { id: 'r2', kind: 'edited', answers: { overall: 1 } },
      { id: 'r1', kind: 'withdrawn', answers: {} },
    ]);
    expect(await readPage('&after=8')).toEqual({ responses: [], next: 8, more: false });
  });

  it.each([
    ['language=th', ['r3']],
    ['platform=web', ['r2', 'r4', 'r6']],
    ['source=room-a', ['r1']],
    ['from=2026-03-01T12:00:00Z', ['r5', 'r6']],
    ['to=2026-03-01T16:00:00%2B07:00', ['r1']],
    ['language=vi&platform=web', ['r4', 'r6']],
    ['language=vi&source=nobody', []],
  ])('filtered by %s move the cursor past what was left out', async (query, ids) => {
    await fill();
    const page = await readPage(`&${query}`);
    expect(page.responses.map(({ id }) => id)).toEqual(ids);
    expect(page.next).toBe(6);
  });

  it.each([
    ['feb-2025/room-a', ['r1']],
    ['feb-2025', ['r1', 'r2']],
    ['room-a', ['r1', 'r3']],
    ['room', []],
    ['feb-2025/room', []],
  ])('by the tag %s are those with the whole tag or with that part', async (tag, ids) => {
    await store.saveForm(form);
    for (const [index, source] of ['feb-2025/room-a', 'feb-2025/room-b', 'room-a', ''].entries()) {
      const id = `r${index + 1}`;
      const sent = aSubmission({ id, receiptHash: `h${id}`, ...(source !== '' && { source }) });
      await store.commitSubmission(sent, { who: id }, `e${id}`);
    }
    const page = await readPage(`&source=${tag}`);
    expect(page.responses.map(({ id }) => id)).toEqual(ids);
    const lines = (await (await api.get(`/api/v1/forms/feedback/export.json?source=${tag}`)).text()).split('\n');
    expect(lines.filter((line) => line !== '')).toHaveLength(ids.length);
  });

  it('that were withdrawn pass every filter, as whoever had them must delete them', async () => {
    await fill();
    await store.withdrawSubmission('h1', 'gone', at);
    expect((await readPage('&after=6&source=room-a')).responses).toMatchObject([{ id: 'r1', kind: 'withdrawn' }]);
  });

  it('never say who sent them, and hold nothing of the receipt', async () => {
    await store.saveForm(form);
    const sent = aSubmission({ who: 'who-1', receiptHash: 'hash-1', consent: 'c1', occasion: '2026-03-01' });
    await store.commitSubmission(sent, { who: 'who-1' }, 'e1');
    expect(await readPage('')).toEqual({
      responses: [
        {
          seq: 1,
          id: 'r1',
          kind: 'created',
          form: 'feedback',
          version: 'v1',
          language: 'vi',
          platform: 'terminal',
          submitted_at: '2026-03-01T08:00:00.000Z',
          changed_at: '2026-03-01T08:00:00.000Z',
          occasion: '2026-03-01',
          consent: 'c1',
          answers: { overall: 5, comment: 'Rất hay, cảm ơn 🙏' },
        },
      ],
      next: 1,
      more: false,
    });
  });

  it.each([
    ['a filter with a slip in it', 'form=feedback&langauge=vi', 'langauge'],
    ['no form', 'after=1', 'form'],
    ['a cursor that is none', 'form=feedback&after=x', 'after'],
    ['too much at once', 'form=feedback&limit=1001', 'limit'],
    ['a language that the desk does not speak', 'form=feedback&language=fr', 'language'],
    ['a time without its zone', 'form=feedback&from=2026-03-01T12:00:00', 'from'],
  ])('are refused for %s, and the answer says what is wrong', async (_, query, word) => {
    const problem = await readProblem(`/api/v1/responses?${query}`);
    expect(problem).toMatchObject({ status: 400, code: 'query' });
    expect(problem.detail).toContain(word);
  });

  it('of a form nobody has begun are none yet, of a form that there is not are an error', async () => {
    expect(await readPage('')).toEqual({ responses: [], next: 0, more: false });
    expect(await readProblem('/api/v1/responses?form=survey')).toMatchObject({ status: 404, code: 'form-unknown' });
  });
});

describe('forms, results and files', () => {
  it('lists every wording, also the one that nobody has answered yet', async () => {
    await store.saveForm(aForm({ version: 'v0' }));
    const { forms } = schema.formsList.parse(await read('/api/v1/forms'));
    expect(forms.map(({ name, versions }) => [name, versions.map(({ version }) => version)])).toEqual([
      ['feedback', ['v0', 'v1']],
      ['later', ['v1']],
    ]);
    expect(forms[0]?.versions[0]?.questions).toMatchObject([{ id: 'overall', kind: { type: 'rating', points: 5 } }]);
  });

  it('counts through the disclosure control', async () => {
    await fill();
    const results = schema.results.parse(await read('/api/v1/results?form=feedback'));
    expect(results).toMatchObject({ form: 'feedback', smallest: 5, total: 6 });
    expect(results.languages.every(({ count }) => count === null)).toBe(true);
  });

  it('keeps results back until the form is closed where its file says so', async () => {
    expect(await readProblem('/api/v1/results?form=later')).toMatchObject({ status: 403, code: 'results-later' });
    await store.saveForm(later);
    await store.saveFormState('later', 'closed', at);
    expect((await api.get('/api/v1/results?form=later')).status).toBe(200);
  });

  const countLines = (bytes: Buffer): number => bytes.toString().trim().split(/\r?\n/).length;
  it.each([
    ['csv', 'text/csv; charset=utf-8', 'feedback.csv', (bytes: Buffer) => countLines(bytes) === 7],
    ['json', 'application/jsonl; charset=utf-8', 'feedback.jsonl', (bytes: Buffer) => countLines(bytes) === 6],
    [
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'feedback.xlsx',
      (bytes: Buffer) => bytes.toString('latin1').startsWith('PK'),
    ],
  ] as const)('hands out all responses as %s', async (format, type, name, isWhole) => {
    await fill();
    const response = await api.get(`/api/v1/forms/feedback/export.${format}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(isWhole(Buffer.from(await response.arrayBuffer()))).toBe(true);
  });

  it.each([
    ['answers_in=th', 1, 'feedback-in-th'],
    ['answers_in=th,en', 2, 'feedback-in-th-en'],
    ['answers_in=th&answers_in=en', 2, 'feedback-in-th-en'],
    ['platform=Web', 3, 'feedback-on-web'],
    ['source=room-a', 1, 'feedback-by-room-a'],
    ['source=nobody', 0, 'feedback-by-nobody'],
    ['from=2026-03-01&to=2026-03-01', 6, 'feedback-from-2026-03-01-to-2026-03-01'],
    ['from=2026-03-02', 0, 'feedback-from-2026-03-02'],
    ['to=2026-02-28', 0, 'feedback-to-2026-02-28'],
    ['language=th&answers_in=vi&platform=terminal', 2, 'feedback-in-vi-on-terminal'],
  ])('hands out what %s lets through, in a file whose name says so', async (query, count, name) => {
    await fill();
    const csv = await api.get(`/api/v1/forms/feedback/export.csv?${query}`);
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`);
    expect(countLines(Buffer.from(await csv.arrayBuffer()))).toBe(count + 1);
  });

  it.each([
    ['a filter with a slip in it', 'answer_in=vi', 'answer_in'],
    ['a day that is none', 'from=yesterday', 'from'],
    ['a day that there is not', 'to=2026-02-30', 'to'],
    ['a time, as only whole days can be asked for', 'from=2026-03-01T12:00:00Z', 'from'],
    ['two first days', 'from=2026-03-01&from=2026-03-02', 'from'],
    ['a last day before the first', 'from=2026-03-02&to=2026-03-01', 'to'],
    ['a language that nobody answers in', 'answers_in=vi,fr', 'answers_in'],
    ['no platform', 'platform=a%20b', 'platform'],
    ['no tag', 'source=../../etc', 'source'],
    ['a word that was not filled in', 'source=', 'source'],
    ['a list of nothing', 'answers_in=%20,', 'answers_in'],
  ])('hands out nothing for %s, and the answer says what is wrong', async (_, query, word) => {
    await fill();
    const problem = await readProblem(`/api/v1/forms/feedback/export.csv?${query}`);
    expect(problem).toMatchObject({ status: 400, code: 'query' });
    expect(problem.detail).toContain(word);
    expect(await store.readAudit(9)).toEqual([]);
  });

  it.each(['/api/v1/forms/survey/export.csv', '/api/v1/forms/feedback/export.pdf', '/api/v1/nothing', '/api/v2'])(
    'has nothing at %s',
    async (path) => {
      expect((await readProblem(path)).status).toBe(404);
    },
  );
});

describe('what is open to everybody', () => {
  it('says whether the desk works', async () => {
    expect(await (await api.get('/healthz', '')).text()).toBe('{"status":"ok"}');
    await store.close();
    expect(await readProblem('/healthz', '')).toMatchObject({ status: 503, code: 'store-unreachable' });
    store = await openStore(`sqlite:${join(folder, 'desk.db')}`);
  });

  it('describes every address that answers, with what it takes and gives', async () => {
    const document: {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string; required: boolean }[]; responses: object } }>;
    } = JSON.parse(await (await api.get('/api/openapi.json', '')).text());
    expect(document.openapi).toBe('3.1.1');
    await store.saveForm(form);
    for (const [path, { get }] of Object.entries(document.paths)) {
      const query = get.parameters.some(
        ({ name, required }) => name === 'form' && required && !path.includes('{form}'),
      );
      const response = await api.get(path.replace('{form}', 'feedback') + (query ? '?form=feedback' : ''));
      await response.arrayBuffer();
      expect([path, response.status]).toEqual([path, 200]);
    }
    expect(document.paths['/api/v1/responses']?.get.parameters).toMatchSnapshot('responses');
    expect(document.paths['/api/v1/forms/{form}/export.csv']?.get.parameters).toMatchSnapshot('export');
  });
});
