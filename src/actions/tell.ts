import type { Adapter } from '../core/adapter.ts';
import { toAnswer } from '../core/answer.ts';
import type { Origin } from '../core/event.ts';
import { fitReply } from '../core/fit.ts';
import type { Knowledge, Section } from '../core/knowledge.ts';
import type { Waiting } from '../core/asked.ts';
import type { Store } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { missesWords } from '../core/words/misses.ts';
import type { Language } from '../language/language.ts';
import { toPassageReply } from './passage.ts';

/** What telling people of answers needs. */
export interface TellParts {
  readonly knowledge: () => Knowledge;
  readonly store: Pick<Store, 'readWaiting' | 'takeWaiting' | 'awaitAnswer' | 'readLanguage' | 'appendAudit'>;
  /** Where a sealed address leads; `undefined` when it cannot be read. */
  readonly open: (sealed: string) => Origin | undefined;
  /** The platform of an address; `undefined` when the desk is not there now. */
  readonly toAdapter: (to: Origin) => Pick<Adapter, 'can' | 'send'> | undefined;
  readonly pause: (ms: number) => Promise<void>;
}

type Asked = Waiting & { readonly text: string };

/** After so many failures one after the other it is not the people; the next time goes on. */
const mostFailures = 3;

/**
 * Tells everybody who waits for an answer that the content now holds, each once, in their language, no faster than
 * their platforms take it.
 *
 * That somebody waits is deleted before the message is sent, so that nobody is told twice however often the desk is
 * stopped in between; whom the message did not reach for now waits on, and whoever has blocked the desk does not.
 *
 * @param signal ends it after the message under way.
 */
export async function tellWaiting(parts: TellParts, at: Date, signal: AbortSignal): Promise<void> {
  const { store, pause } = parts;
  const counts = { sent: 0, blocked: 0, failed: 0 };
  let failures = 0;
  for (const waiting of await store.readWaiting(at)) {
    if (signal.aborted || failures === mostFailures) break;
    const section = findSection(parts.knowledge(), waiting);
    const to = section && parts.open(waiting.address);
    const adapter = to && parts.toAdapter(to);
    if (section === undefined || to === undefined || adapter === undefined) continue;
    if (!(await store.takeWaiting(waiting.question, waiting.who))) continue;
    const language = (await store.readLanguage(waiting.who)) ?? waiting.language;
    const reply = toNews(parts.knowledge(), section, waiting, { language, to });
    const outcome = await adapter.send(to, fitReply(reply, adapter.can));
    counts[outcome] += 1;
    failures = outcome === 'failed' ? failures + 1 : 0;
    if (outcome === 'failed') await store.awaitAnswer(waiting);
    await pause(1000 / (adapter.can.sendsPerSecond ?? 1));
  }
  if (counts.sent + counts.blocked + counts.failed === 0) return;
  await store.appendAudit({ at, who: 'desk', role: 'desk', platform: 'desk', what: 'told', details: counts });
}

/** The section that answers for sure by now. */
function findSection(knowledge: Knowledge, { text, language }: Asked): Section | undefined {
  const answer = toAnswer(knowledge, text, { language });
  return answer.kind === 'answered' ? answer.section : undefined;
}

/** The question, so that nobody has to remember it, and its answer as it is given to anybody. */
function toNews(
  knowledge: Knowledge,
  section: Section,
  { question, text }: Asked,
  { language, to }: { readonly language: Language; readonly to: Origin },
): Reply {
  const say = missesWords[language];
  const passage = toPassageReply(knowledge, section, { language, event: { from: to } }, question);
  const head = [{ text: `${say.youAsked(text)}\n\n` }, { text: say.nowAnswered, bold: true } as const];
  return { ...passage, blocks: [{ kind: 'text', spans: head }, ...passage.blocks] };
}
