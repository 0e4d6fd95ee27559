import { setTimeout as wait } from 'node:timers/promises';
import { createAsk } from './actions/ask.ts';
import { createAudit } from './actions/audit.ts';
import { createBrowse } from './actions/browse.ts';
import { toCompletions } from './actions/complete.ts';
import { createCount } from './actions/count.ts';
import { createExport } from './actions/export.ts';
import { createFollow } from './actions/follow.ts';
import { createForget } from './actions/forget.ts';
import { createFormState } from './actions/form-state.ts';
import { createFormAction } from './actions/form.ts';
import { createGlossary } from './actions/glossary.ts';
import { createHelp } from './actions/help.ts';
import { createLanguage } from './actions/language.ts';
import { createMisses } from './actions/misses.ts';
import { createPack } from './actions/pack.ts';
import { createQr } from './actions/qr.ts';
import { createReceipt } from './actions/receipt.ts';
import { createRemind } from './actions/remind.ts';
import { createResults } from './actions/results.ts';
import { createSources } from './actions/sources.ts';
import { createStart } from './actions/start.ts';
import { tellWaiting } from './actions/tell.ts';
import { readCommands } from './commands/load.ts';
import type { Config } from './config.ts';
import type { Action } from './core/action.ts';
import type { Adapter } from './core/adapter.ts';
import { createBot } from './core/bot.ts';
import type { Origin } from './core/event.ts';
import { createLive } from './core/live.ts';
import type { StubFile } from './core/stub.ts';
import { createTurns } from './core/turn.ts';
import { ContentError, toLine } from './errors.ts';
import { createIdentity, readOrMakeKey } from './identity.ts';
import { readKnowledge } from './knowledge/load.ts';
import type { Log } from './log.ts';
import { toChartPng, toChartSvg } from './pictures/chart.ts';
import { readFonts } from './pictures/png.ts';
import { toQrPng } from './pictures/qr.ts';
import { exportFormats } from './reports/formats.ts';
import { toCharts } from './reports/charts.ts';
import { readPack } from './reports/pack.ts';
import { readBackground } from './reports/background.ts';
import { toExportFilter } from './reports/filter.ts';
import { readExport } from './reports/read.ts';
import { toResultsText } from './reports/results-text.ts';
import { readSections, readTally } from './reports/results.ts';
import { writeZip } from './reports/zip.ts';
import { openStore } from './store/open.ts';

/** The actions that a command file may name. */
export const actionNames = [
  'ask',
  'audit',
  'browse',
  'count',
  'export',
  'forget',
  'form',
  'form-state',
  'glossary',
  'help',
  'language',
  'misses',
  'pack',
  'qr',
  'receipt',
  'remind',
  'results',
  'sources',
  'start',
] as const;

/** The person at the keyboard of the machine has the database in hand anyway. */
const atTheMachine = ['terminal:local', 'owner'] as const;

/** The file in which a desk keeps the key that it made for itself: beside its database. */
export const toKeyFile = (databaseUrl: string): string =>
  databaseUrl.startsWith('sqlite:') ? `${databaseUrl.slice('sqlite:'.length)}.key` : 'data/wps-desk.key';

/**
 * Reads what the editors wrote, as it stands now.
 *
 * @throws ContentError with everything that is wrong in the first of the two folders that cannot be used.
 */
export async function readContent({ knowledgeDir, commandsDir }: Config) {
  const knowledge = await readKnowledge(knowledgeDir);
  const known = { actions: new Set<string>(actionNames), sections: new Set(knowledge.sections.keys()) };
  return { knowledge, commands: await readCommands(commandsDir, known) };
}

/**
 * Puts the desk together, all but its platforms. Its content can be reloaded while it runs; its store must be closed.
 *
 * @param adapters the platforms it is on now, for what it sends unasked and for links to it.
 * @throws ContentError or DeskError when the content or the database cannot be used.
 */
export async function openDesk(config: Config, log: Log, adapters: () => readonly Adapter[]) {
  const content = await createLive(
    () => readContent(config),
    (error) => log('error', 'content not reloaded', { problems: toReasons(error) }),
  );
  const store = await openStore(config.databaseUrl);
  const { newId, open, seal, sign, toOnce, toPseudonym } = createIdentity(
    config.secretKey ?? readOrMakeKey(toKeyFile(config.databaseUrl)),
  );
  const turns = createTurns();
  const knowledge = () => content.current().knowledge;
  const commands = () => content.current().commands;
  const forms = { commands, store, newId, toOnce, sign, seal };
  const form = createFormAction(forms);
  const toLinks = (payload: string): readonly string[] => [
    ...adapters().flatMap((adapter) => adapter.toLink?.(payload) ?? []),
    ...(config.webUrl === undefined ? [] : [`${config.webUrl}/?start=${payload}`]),
  ];
  const toAdapter = ({ platform }: Origin): Adapter | undefined => adapters().find(({ name }) => name === platform);
  const drawing = { toSvg: toChartSvg, toPng: toChartPng, fonts: readFonts() };
  // Free text is offered to the actions in this order: an open form takes an answer before it could be a question.
  const actions = new Map<(typeof actionNames)[number], Action>([
    ['form', form],
    ['receipt', createReceipt(forms)],
    ['ask', createAsk({ knowledge, commands, store, turns, newId, seal })],
    ['audit', createAudit({ commands, store })],
    ['browse', createBrowse(knowledge)],
    ['count', createCount({ commands, store })],
    [
      'export',
      createExport({
        commands,
        store,
        formats: Object.keys(exportFormats),
        readFilter: toExportFilter,
        readExport: async (rows, form, format, language, filter) => {
          const current = { spec: commands().get(form)?.form, content: knowledge().version };
          const background = await readBackground(store, form, current);
          return readExport(rows, form, format, language, { filter, background });
        },
      }),
    ],
    ['forget', createForget(forms)],
    ['form-state', createFormState({ commands, store })],
    ['glossary', createGlossary(knowledge)],
    ['help', createHelp(commands)],
    ['language', createLanguage(store, turns)],
    ['misses', createMisses({ knowledge, commands, store, toZip: packStub })],
    [
      'pack',
      createPack({
        commands,
        store,
        readPack: (rows, spec, language) =>
          readPack({ rows, store, knowledge: knowledge(), drawing, form: spec.name, spec, language }),
      }),
    ],
    ['qr', createQr({ commands, store, sign, toLinks, toPicture: toQrPng })],
    [
      'remind',
      createRemind({
        commands,
        store,
        open,
        toAdapter,
        pause: wait,
      }),
    ],
    [
      'results',
      createResults({
        commands,
        store,
        readResults: async (form, language) => toResultsText(await readTally(store, form, knowledge()), language),
        readSections: (form, language) => readSections(store, form, knowledge(), language),
        readCharts: async (form, language) =>
          toCharts((await readTally(store, form, knowledge())).tally, language).map((chart) => ({
            file: { name: `${form}-${chart.name}.png`, type: 'image/png', bytes: toChartPng(chart) },
            alt: chart.alt,
          })),
      }),
    ],
    ['sources', createSources(knowledge)],
    ['start', createStart(knowledge, createFollow({ commands, store, form, sign }))],
  ]);
  const bot = createBot({
    commands,
    actions,
    store,
    turns,
    roster: new Map([...config.roster, atTheMachine]),
    toPseudonym,
    complete: (typed, language) => toCompletions(knowledge(), typed, language),
    log,
  });
  /** Tells those who wait of answers that there are by now; never rejects. */
  const tell = async (signal: AbortSignal): Promise<void> => {
    try {
      await tellWaiting({ knowledge, store, open, toAdapter, pause: wait }, new Date(), signal);
    } catch (error) {
      log('error', 'those who wait were not told', { error: error instanceof Error ? error.name : 'unknown' });
    }
  };
  return { bot, content, store, turns, sign, tell, toPseudonym };
}

/** The files of a new article as one archive that can be unpacked over the content. */
async function packStub(files: readonly StubFile[]): Promise<Uint8Array> {
  const entries = files.map(({ path, text }) => ({
    name: `knowledge/${path}`,
    content: async function* () {
      yield Buffer.from(text);
    },
  }));
  return Buffer.concat(await Array.fromAsync(writeZip(entries)));
}

function toReasons(error: unknown): readonly string[] {
  if (error instanceof ContentError) return error.problems.map(toLine);
  return [error instanceof Error ? error.message : 'unknown'];
}
