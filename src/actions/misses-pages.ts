import { toTitle } from '../core/answer.ts';
import { toShort } from '../core/fit.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { MissGroup } from '../core/misses.ts';
import type { Miss } from '../core/asked.ts';
import { toReply, type Button, type Reply, type Span } from '../core/reply.ts';
import { missesWords, type MissesWords } from '../core/words/misses.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';
import { toShelfPage } from './shelf.ts';

/** Questions of a group that are shown in full; the others say the same. */
const mostShown = 8;
/** What of a question fits into a line of a list. */
const lineLength = 60;
const questionLength = 300;

/** The button of a section by its place among all, which is short enough where its id is not. */
const toAssignAction = ({ misses }: MissGroup, { version }: Knowledge, place: number): string =>
  `misses:to:${misses[0].id}:${version}:${place}`;

/** All groups, page by page, those asked most first. */
export function toGroupList(
  groups: readonly MissGroup[],
  knowledge: Knowledge,
  language: Language,
  page: number,
): Reply {
  const say = missesWords[language];
  const count = groups.reduce((sum, { misses }) => sum + misses.length, 0);
  if (count === 0) return toReply(say.none);
  return toShelfPage({
    head: [{ text: `${say.title}\n`, bold: true }, { text: `${say.summary(count, groups.length)}\n` }],
    items: groups.map((group) => ({
      label: `${toShort(toName(group, knowledge, language), lineLength)} (${toCounts(group)})`,
      action: `misses:group:${group.misses[0].id}`,
    })),
    page,
    language,
    toAction: (other) => `misses:list:${other}`,
  });
}

/** One group: what was asked, why it counts as missed, the nearest sections, and what can be done about it. */
export function toGroupPage(group: MissGroup, knowledge: Knowledge, language: Language): Reply {
  const say = missesWords[language];
  const [{ id }] = group.misses;
  const places = [...knowledge.sections.keys()];
  const near = group.nearest.flatMap((section) => knowledge.sections.get(section) ?? []);
  const left = group.misses.length - mostShown;
  const toAssign = (section: (typeof near)[number]): Button => ({
    label: say.assignTo(toTitle(section, language)),
    action: toAssignAction(group, knowledge, places.indexOf(section.id)),
  });
  return toReply(
    [
      { text: `${toShort(toName(group, knowledge, language), lineLength)} (${toCounts(group)})\n`, bold: true },
      ...group.misses.slice(0, mostShown).flatMap((miss) => toMissSpans(miss, say)),
      ...(left > 0 ? [{ text: `\n${say.moreWords(left)}` }] : []),
      ...(near.length > 0
        ? [
            { text: `\n\n${say.nearest}`, bold: true } as const,
            { text: near.map((section) => `\n• ${toTitle(section, language)} (${section.id})`).join('') },
          ]
        : []),
    ],
    {
      buttons: [
        ...near.map(toAssign),
        { label: say.assignElsewhere, action: `misses:topics:${id}` },
        { label: say.makeStub, action: `misses:stub:${id}` },
        { label: say.dismiss, action: `misses:dismiss:${id}`, look: 'danger' },
        { label: `‹ ${say.allGroups}`, action: 'misses:list:0' },
      ],
    },
  );
}

/** The topics, to find a section that is not among the nearest. */
export function toTopicChoice(group: MissGroup, { topics, version }: Knowledge, language: Language): Reply {
  const say = missesWords[language];
  const [{ id }] = group.misses;
  return toReply(say.chooseTopic, {
    buttons: [
      ...topics.map(({ emoji, title }, place) => ({
        label: `${emoji} ${title[language]}`,
        action: `misses:topic:${id}:${version}:${place}:0`,
      })),
      { label: `‹ ${say.thisGroup}`, action: `misses:group:${id}` },
    ],
  });
}

/** The sections of a topic, page by page, each of which can be the one that is to answer. */
export function toSectionChoice(
  group: MissGroup,
  knowledge: Knowledge,
  language: Language,
  { topic, page }: { readonly topic: number; readonly page: number },
): Reply {
  const say = missesWords[language];
  const [{ id }] = group.misses;
  const all = [...knowledge.sections.values()].map((section, place) => ({ section, place }));
  const within = all.filter(({ section }) => section.topic === knowledge.topics[topic]?.id);
  return toShelfPage({
    head: [{ text: `${say.chooseSection}\n` }],
    items: within.map(({ section, place }) => ({
      label: toTitle(section, language),
      action: toAssignAction(group, knowledge, place),
    })),
    page,
    language,
    toAction: (other) => `misses:topic:${id}:${knowledge.version}:${topic}:${other}`,
    more: [{ label: `‹ ${say.thisGroup}`, action: `misses:group:${id}` }],
  });
}

/** A group as a list names it: its last question whose words were kept, else the answer that did not help. */
function toName({ misses, nearest }: MissGroup, { sections }: Knowledge, language: Language): string {
  const say = missesWords[language];
  const text = misses.find((miss) => miss.text !== undefined)?.text;
  if (text !== undefined) return `“${text.replace(/\s+/g, ' ').trim()}”`;
  const section = sections.get(nearest[0] ?? '');
  return section === undefined ? say.withoutWords : say.answerWas(toTitle(section, language));
}

/** `3: vi 2, en 1`, where nobody has to know the language of the reader. */
function toCounts({ misses, languages }: MissGroup): string {
  const parts = languages.map(([language, count]) => (languages.length === 1 ? language : `${language} ${count}`));
  return `${misses.length}: ${parts.join(', ')}`;
}

function toMissSpans(miss: Miss, say: MissesWords): readonly Span[] {
  const { text, language, outcome, parked, helpful, reason } = miss;
  const reasons = [
    ...(outcome === 'unanswered' ? [say.unanswered] : []),
    ...(helpful === false
      ? [reason === undefined ? say.unhelpful : `${say.unhelpful}: ${say.reasons[reason].toLowerCase()}`]
      : []),
    ...(parked ? [say.sentToTeam] : []),
  ];
  const quoted =
    text === undefined ? say.withoutWords : `“${toShort(text.replace(/\s+/g, ' ').trim(), questionLength)}”`;
  return [
    { text: `\n• ${quoted}` },
    { text: ` (${[words[language].languageName, ...reasons].join('; ')})`, italic: true },
  ];
}
