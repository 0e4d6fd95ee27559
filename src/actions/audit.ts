import type { Action } from '../core/action.ts';
import { mayPress } from './may-press.ts';
import type { Commands } from '../core/command.ts';
import type { Value } from '../core/event.ts';
import type { NumberedEntry, Store } from '../core/ports.ts';
import { toReply, type Reply, type Span } from '../core/reply.ts';
import { auditWords } from '../core/words/audit.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';
import { toAuditEntry } from './note.ts';

/** What showing the audit trail needs. */
export interface AuditParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'readAudit' | 'appendAudit'>;
}

/** American dates would be read as others. */
const locales: Readonly<Record<Language, string>> = { vi: 'vi', en: 'en-GB', th: 'th' };
/** Two lines each: a page is a few screens of a phone. */
const pageLength = 20;
/** Enough to tell a handful of people apart, too little to look anybody up elsewhere. */
const shownDigits = 6;
/** Where the desk's people are. */
const timeZone = 'Asia/Ho_Chi_Minh';

/**
 * Creates the action that shows owners the audit trail, the last entries first.
 *
 * Who did something is a part of the pseudonym, the same in every entry. Buttons: `page` (the number of the entry that
 * the page stands before; empty for the latest).
 */
export function createAudit({ commands, store }: AuditParts): Action {
  async function toPage(language: Language, before?: number): Promise<Reply> {
    const say = auditWords[language];
    const found = await store.readAudit(pageLength + 1, before);
    const shown = found.slice(0, pageLength);
    const last = shown.at(-1);
    const title: Span = { text: `${say.title}\n`, bold: true };
    if (last === undefined) return toReply([title, { text: say.none }]);
    return toReply([title, ...shown.flatMap((entry) => toSpans(entry, language))], {
      buttons: [
        ...(found.length > pageLength ? [{ label: `${say.older} ›`, action: `audit:page:${last.seq}` }] : []),
        ...(before === undefined ? [] : [{ label: `‹ ${say.latest}`, action: 'audit:page:' }]),
      ],
    });
  }

  return {
    run: ({ language }) => toPage(language),
    async press(turn, [verb, before = '']) {
      if (verb !== 'page') return undefined;
      if (!mayPress(turn, commands(), 'audit')) {
        await store.appendAudit(toAuditEntry(turn, 'refused', { command: 'audit' }));
        return toReply(words[turn.language].refused);
      }
      return { ...(await toPage(turn.language, Number(before) || undefined)), place: 'same' };
    },
  };
}

/** When and what, and below it by whom, from where, and the details. */
function toSpans({ at, what, who, role, platform, details }: NumberedEntry, language: Language): readonly Span[] {
  const say = auditWords[language];
  const time = new Intl.DateTimeFormat(locales[language], { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );
  const more = Object.entries(details).map(([name, value]) => ` · ${name}: ${toText(value)}`);
  const by = [who === role ? '' : who.slice(0, shownDigits), say.roles[role] ?? role, platform === who ? '' : platform];
  return [
    { text: `\n${time} · ${say.deeds[what] ?? what}\n`, bold: true },
    { text: `${by.filter((part) => part !== '').join(' · ')}${more.join('')}` },
  ];
}

const toText = (value: Value): string => (typeof value === 'object' ? value.join(', ') : String(value));
