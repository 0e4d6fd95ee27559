import { setImmediate } from 'node:timers/promises';
import type { Action, Turn } from '../core/action.ts';
import { toTitle } from '../core/answer.ts';
import type { Commands } from '../core/command.ts';
import type { Finding, Knowledge } from '../core/knowledge.ts';
import { toGroups, type MissGroup } from '../core/misses.ts';
import type { Miss, Settlement } from '../core/asked.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { listQuestions, toQuoted, toStub, type StubFile } from '../core/stub.ts';
import { missesWords } from '../core/words/misses.ts';
import { words } from '../core/words/words.ts';
import { mayPress } from './may-press.ts';
import { toGroupList, toGroupPage, toSectionChoice, toTopicChoice } from './misses-pages.ts';
import { toAuditEntry } from './note.ts';

/** What making content of misses needs. */
export interface MissesParts {
  readonly knowledge: () => Knowledge;
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'readMisses' | 'settleMisses' | 'appendAudit'>;
  /** Packs files into one archive. */
  readonly toZip: (files: readonly StubFile[]) => Promise<Uint8Array>;
}

/** The last ones; who never looks at the list finds what people ask now. */
const mostMisses = 300;
const mostNearest = 3;

/**
 * Creates the action with which staff turn what the desk could not answer into content.
 *
 * Groups are made anew for every press, so that two people can work on the list; a group is known by any of its
 * questions. A question that the content answers by now is not on the list.
 *
 * Buttons: `list` (page), `group`, `topics`, `stub`, `dismiss` (question's id), `topic` (question's id, the content's
 * version, place of the topic, page), `to` (question's id, the content's version, place of the section).
 */
export function createMisses({ knowledge, commands, store, toZip }: MissesParts): Action {
  const find = createFinder();

  async function readGroups(): Promise<readonly MissGroup[]> {
    const content = knowledge();
    const found: (Located & { readonly miss: Miss })[] = [];
    for (const miss of await store.readMisses(mostMisses)) {
      found.push({ miss, ...toLocated(content, miss, await find(content, miss)) });
    }
    const open = found.filter(({ isSolved }) => !isSolved);
    const nearest = new Map(open.map(({ miss, nearest }) => [miss.id, nearest]));
    return toGroups(
      open.map(({ miss }) => miss),
      ({ id }) => nearest.get(id) ?? [],
    );
  }

  async function settle(turn: Turn, group: MissGroup, settlement: Settlement): Promise<Reply> {
    const say = missesWords[turn.language];
    const ids = group.misses.map(({ id }) => id);
    const section = settlement.kind === 'assigned' ? knowledge().sections.get(settlement.section) : undefined;
    const details = { questions: ids.length, ...(section && { section: section.id }) };
    await store.appendAudit(toAuditEntry(turn, `miss-${settlement.kind}`, details));
    await store.settleMisses(ids, settlement);
    const back = { buttons: [{ label: `‹ ${say.allGroups}`, action: 'misses:list:0' }] };
    if (section === undefined) return toReply(say.dismissed(ids.length), back);
    const lines = group.languages.flatMap(([language]) =>
      listQuestions(group, language).map((question) => `${language}:   - ${toQuoted(question)}`),
    );
    const toAdd = lines.length === 0 ? '' : `\n\n${say.addQuestions(section.id)}\n${lines.join('\n')}`;
    return toReply(`${say.assigned(toTitle(section, turn.language))}${toAdd}`, back);
  }

  async function makeStub(turn: Turn, group: MissGroup): Promise<Reply> {
    const files = toStub(group, knowledge(), turn.event.at.toISOString().slice(0, 10));
    const name = files[0]?.path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
    await store.appendAudit(toAuditEntry(turn, 'miss-stub', { questions: group.misses.length, article: name }));
    const file = { name: `${name}.zip`, type: 'application/zip', bytes: await toZip(files) };
    const text = missesWords[turn.language].stubReady;
    return {
      blocks: [
        { kind: 'text', spans: [{ text }] },
        { kind: 'file', file },
      ],
    };
  }

  /** What a button of a group does; `undefined` when it is no button of today's. */
  async function pressGroup(
    turn: Turn,
    verb: string,
    group: MissGroup,
    rest: readonly string[],
  ): Promise<Reply | undefined> {
    const { language } = turn;
    const content = knowledge();
    const [version, ...places] = rest;
    const [place = 0, page = 0] = places.map((text) => Number(text) || 0);
    const changed = (): Reply => {
      const reply = toGroupPage(group, content, language);
      const note = { kind: 'text', spans: [{ text: missesWords[language].contentChanged }] } as const;
      return { ...reply, blocks: [note, ...reply.blocks] };
    };
    switch (verb) {
      case 'group':
        return toGroupPage(group, content, language);
      case 'topics':
        return toTopicChoice(group, content, language);
      case 'topic':
        return version === content.version
          ? toSectionChoice(group, content, language, { topic: place, page })
          : changed();
      case 'to': {
        const section = [...content.sections.keys()][place];
        if (version !== content.version || section === undefined) return changed();
        return settle(turn, group, { kind: 'assigned', section });
      }
      case 'dismiss':
        return settle(turn, group, { kind: 'dismissed' });
      default:
        return undefined;
    }
  }

  return {
    async run(turn) {
      await store.appendAudit(toAuditEntry(turn, 'misses'));
      return toGroupList(await readGroups(), knowledge(), turn.language, 0);
    },
    async press(turn, [verb = '', id = '', ...rest]) {
      if (!mayPress(turn, commands(), 'misses')) {
        await store.appendAudit(toAuditEntry(turn, 'refused', { command: 'misses' }));
        return toReply(words[turn.language].refused);
      }
      const groups = await readGroups();
      if (verb === 'list') {
        return { ...toGroupList(groups, knowledge(), turn.language, Number(id) || 0), place: 'same' };
      }
      const group = groups.find(({ misses }) => misses.some((miss) => miss.id === id));
      if (group === undefined) return toReply(missesWords[turn.language].groupGone);
      if (verb === 'stub') return makeStub(turn, group);
      const reply = await pressGroup(turn, verb, group, rest);
      return reply && { ...reply, place: 'same' };
    },
  };
}

/** Where a miss belongs, the section that did not help first, and whether it would be answered by now. */
interface Located {
  readonly nearest: readonly string[];
  readonly isSolved: boolean;
}

function toLocated(
  { sections }: Knowledge,
  { section, outcome, helpful }: Miss,
  finding: Finding | undefined,
): Located {
  const given = section !== undefined && outcome !== 'unanswered' && sections.has(section) ? [section] : [];
  const found = finding?.matches.map((match) => match.section) ?? [];
  const nearest = [...new Set([...given, ...found])].slice(0, mostNearest);
  return { nearest, isSolved: finding?.verdict === 'sure' && helpful !== false };
}

/**
 * Searches for the words of misses, each once for as long as the content is the same; there is nothing to find where the
 * words were not kept. Between two searches others get their turn, because the whole list takes half a second.
 */
function createFinder(): (content: Knowledge, miss: Miss) => Promise<Finding | undefined> {
  let version = '';
  let findings = new Map<string, Finding>();
  return async (content, { id, text, language }) => {
    if (text === undefined) return undefined;
    if (version !== content.version || findings.size > 2 * mostMisses) {
      version = content.version;
      findings = new Map();
    }
    const known = findings.get(id);
    if (known !== undefined) return known;
    const found = content.search(text, { language });
    findings.set(id, found);
    await setImmediate();
    return found;
  };
}
