import { createToken, toTokenHash } from '../../../src/adapters/web/api-token.ts';
import type { ChangeRecord } from '../../../src/adapters/web/api-schema.ts';
import type { CommandSpec } from '../../../src/core/command.ts';
import type { FormSpec } from '../../../src/core/form.ts';
import type { Store } from '../../../src/core/ports.ts';
import { createIdentity } from '../../../src/identity.ts';
import { toExportFilter, toFileName } from '../../../src/reports/filter.ts';
import { exportFormats } from '../../../src/reports/formats.ts';
import { openExport } from '../../../src/reports/read.ts';
import { toResultsJson } from '../../../src/reports/results-json.ts';
import { readTally } from '../../../src/reports/results.ts';
import { toReply } from '../../../src/core/reply.ts';
import { createScriptedBot } from '../contract.ts';
import { startWeb } from './rig.ts';

const { toPseudonym } = createIdentity('a key for tests');
const topics = { sections: new Map(), glossary: [], synonyms: [] };

/** The API on a store, for one program with a token. */
export async function openApi(store: Store, forms: readonly FormSpec[] = [], now = () => new Date()) {
  const token = createToken();
  await store.saveToken({ name: 'UN Women', hash: toTokenHash(token), day: '2026-03-01' });
  const commands = new Map(
    forms.map((form): [string, CommandSpec] => [
      form.name,
      { name: form.name, action: 'form', role: 'participant', description: form.title, options: [], with: {}, form },
    ]),
  );
  const web = await startWeb(
    createScriptedBot(() => toReply('')),
    {
      now,
      api: {
        commands: () => commands,
        store,
        toPseudonym,
        formats: exportFormats,
        readFilter: toExportFilter,
        toFileName,
        openExport: (rows, form, format, language, filter) => openExport(rows, form, format, language, { filter }),
        readResults: async (form) => toResultsJson(await readTally(store, form, topics)),
      },
    },
  );
  return {
    ...web,
    token,
    /** A request of the program; its token is sent unless there is another one, or none (`''`). */
    get(path: string, other = token): Promise<Response> {
      return fetch(web.address + path, other === '' ? {} : { headers: { Authorization: `Bearer ${other}` } });
    },
    stop: () => web.adapter.stop(),
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;

/** What a program has that pulls: one row for each response. */
export interface Mirror {
  readonly rows: Map<string, ChangeRecord>;
  /** Pulls until there is nothing more. */
  catchUp(): Promise<void>;
}

/** Creates a mirror of a form, which goes on from its cursor each time; `query` holds filters and the limit. */
export function createMirror(api: Api, query = ''): Mirror {
  const rows = new Map<string, ChangeRecord>();
  let cursor = 0;
  return {
    rows,
    async catchUp() {
      for (let more = true; more;) {
        const response = await api.get(`/api/v1/responses?form=feedback&after=${cursor}${query}`);
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        const page: { responses: ChangeRecord[]; next: number; more: boolean } = JSON.parse(await response.text());
        for (const record of page.responses) {
          if (record.kind === 'withdrawn') rows.delete(record.id);
          else rows.set(record.id, record);
        }
        cursor = page.next;
        more = page.more;
      }
    },
  };
}
