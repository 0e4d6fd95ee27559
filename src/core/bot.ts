import { detectLanguage } from '../language/detect.ts';
import { toLanguage, type Language } from '../language/language.ts';
import { mayAct, toRole, type Roster } from './access.ts';
import type { Action, Turn } from './action.ts';
import type { Bot, Capabilities, Completion } from './adapter.ts';
import type { Commands } from './command.ts';
import type { BotEvent, Origin } from './event.ts';
import { fitReply } from './fit.ts';
import { toListing } from './listing.ts';
import type { Store } from './ports.ts';
import { toReply, type Reply } from './reply.ts';
import type { Turns } from './turn.ts';
import { words } from './words/words.ts';

/** A line for the operators: never a question, an answer, a name or a token. */
export type Log = (level: 'info' | 'warn' | 'error', what: string, facts: Readonly<Record<string, unknown>>) => void;

/** What a desk is put together from. */
export interface Parts {
  readonly commands: () => Commands;
  /** By name; free text is offered to them in this order. */
  readonly actions: ReadonlyMap<string, Action>;
  readonly store: Store;
  readonly turns: Turns;
  readonly roster: Roster;
  /** A person's keyed hash. */
  readonly toPseudonym: (from: Origin) => string;
  readonly complete: (typed: string, language: Language) => readonly Completion[];
  readonly log: Log;
}

/** The language nobody has to ask for: that of most people here. */
const homeLanguage: Language = 'vi';

/**
 * Creates the desk: an event goes in, a reply that fits the platform comes out.
 *
 * One person's events are handled one after the other. `handle` never rejects: what breaks is logged under the event's
 * id, and the person gets one calm sentence with that id.
 */
export function createBot(parts: Parts): Bot {
  const { store, turns, log } = parts;

  async function toTurn(event: BotEvent, can: Capabilities): Promise<Turn> {
    const who = parts.toPseudonym(event.from);
    const recent = turns.recall(who, event.at);
    const chosen = await store.readLanguage(who);
    const written = event.kind === 'message' ? detectLanguage(event.text) : undefined;
    const language = chosen ?? written ?? recent?.language ?? toLanguage(event.from.locale) ?? homeLanguage;
    const role = toRole(event.from, parts.roster);
    return { event, can, language, who, role, ...(recent && { recent }) };
  }

  async function command(turn: Turn, name: string, args: (BotEvent & { kind: 'command' })['args']): Promise<Reply> {
    const say = words[turn.language];
    const spec = parts.commands().get(name);
    const action = spec && parts.actions.get(spec.action);
    if (spec === undefined || action === undefined) return toReply(say.unknownCommand(name));
    if (!mayAct(turn.role, spec.role)) {
      const { id, at, from } = turn.event;
      log('warn', 'command refused', { event: id, command: name, who: turn.who });
      const { who, role } = turn;
      await store.appendAudit({ at, who, role, platform: from.platform, what: 'refused', details: { command: name } });
      return toReply(say.refused);
    }
    const isSeen = !turn.event.from.isPrivate && !turn.can.whispers;
    if (isSeen && spec.role !== 'participant') return toReply(say.privateOnly);
    return action.run(turn, spec, { ...args, ...spec.with });
  }

  async function route(turn: Turn): Promise<Reply> {
    const { event, language } = turn;
    switch (event.kind) {
      case 'command':
        return command(turn, event.name, event.args);
      case 'press': {
        const [name = '', ...args] = event.action.split(':');
        const reply = await parts.actions.get(name)?.press?.(turn, args);
        return reply ?? toReply(words[language].buttonTooOld);
      }
      case 'submit': {
        const action = parts.actions.get(parts.commands().get(event.form)?.action ?? '');
        return (await action?.submit?.(turn, event.form, event.values)) ?? toReply(words[language].buttonTooOld);
      }
      case 'message':
        for (const action of parts.actions.values()) {
          const reply = await action.text?.(turn, event.text);
          if (reply !== undefined) return reply;
        }
        return toReply(words[language].emptyQuestion);
    }
  }

  async function answer(event: BotEvent, can: Capabilities): Promise<Reply> {
    const turn = await toTurn(event, can);
    const reply = fitReply(await route(turn), can);
    log('info', 'event answered', { event: event.id, kind: event.kind, platform: event.from.platform });
    return reply;
  }

  return {
    commands: () => [...parts.commands().values()].map(toListing),
    async handle(event, can) {
      try {
        return await turns.take(parts.toPseudonym(event.from), () => answer(event, can));
      } catch (error) {
        // Only where it broke: a message may quote what the person wrote.
        const { name, stack } = error instanceof Error ? error : new Error('not an error');
        const at = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
        log('error', 'event failed', { event: event.id, error: name, at });
        const language = toLanguage(event.from.locale) ?? homeLanguage;
        return toReply(words[language].failed(event.id));
      }
    },
    async complete(name, _option, typed, from) {
      try {
        if (!parts.commands().has(name)) return [];
        const chosen = await store.readLanguage(parts.toPseudonym(from));
        return parts.complete(typed, chosen ?? detectLanguage(typed) ?? toLanguage(from.locale) ?? homeLanguage);
      } catch (error) {
        log('error', 'completion failed', { error: error instanceof Error ? error.name : 'unknown' });
        return [];
      }
    },
  };
}
