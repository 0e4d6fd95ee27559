import { toCitations, toCite, toPassage, toTitle } from '../core/answer.ts';
import type { Origin } from '../core/event.ts';
import type { Knowledge, Section } from '../core/knowledge.ts';
import type { Button, Reply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';

/** Related sections offered under a passage. */
const mostRelated = 3;

/** The button that shows a section in a language. */
export function toSectionButton(section: Section, language: Language): Button {
  return { label: toTitle(section, language), action: `ask:show:${section.id}:${language}` };
}

/** Who is shown a section, and where. */
interface Viewing {
  readonly language: Language;
  readonly event: { readonly from: Pick<Origin, 'canShare'> };
}

/** A section with its sources, and below it what the reader may want next. `rating` is the logged question's id. */
export function toPassageReply(knowledge: Knowledge, section: Section, viewing: Viewing, rating?: string): Reply {
  const { language, event } = viewing;
  const say = words[language];
  const related = section.related.flatMap((id) => knowledge.sections.get(id) ?? []).slice(0, mostRelated);
  return {
    blocks: [{ kind: 'text', spans: toPassage(section, language), cite: toCite(section, language) }],
    sources: toCitations(section, language),
    buttons: [
      ...related.map((other) => toSectionButton(other, language)),
      ...(rating === undefined
        ? []
        : [
            { label: `👍 ${say.helpful}`, action: `ask:yes:${rating}:${language}` },
            { label: `👎 ${say.unhelpful}`, action: `ask:no:${rating}:${language}` },
          ]),
      ...(event.from.canShare ? [{ label: say.share, action: `ask:share:${section.id}:${language}` }] : []),
    ],
  };
}
