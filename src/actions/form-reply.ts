import type { Capabilities } from '../core/adapter.ts';
import type { Standing } from '../core/flow.ts';
import type { FormSpec } from '../core/form.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { formWords } from '../core/words/form.ts';
import type { Language } from '../language/language.ts';
import { toFormButton } from './form-buttons.ts';
import { toFieldsReply, toQuestionReply, toReviewReply } from './form-page.ts';

/**
 * Shows where somebody stands in a form: one question as text with buttons, or a page of fields where more than one
 * fits.
 *
 * @param note a sentence that stands above everything else.
 */
export function toStandingReply(spec: FormSpec, standing: Standing, can: Capabilities, note?: string): Reply {
  const { language } = standing.draft;
  switch (standing.kind) {
    case 'consent':
      return toConsentReply(spec, language);
    case 'review':
      return toReviewReply(spec, standing, can, note);
    case 'page': {
      const [question] = standing.questions;
      return can.fieldsPerPage > 1 || question === undefined
        ? toFieldsReply(spec, standing, note)
        : toQuestionReply(spec, standing, question, can, note);
    }
  }
}

function toConsentReply({ name, title, consent }: FormSpec, language: Language): Reply {
  const say = formWords[language];
  return toReply(
    [{ text: title[language], bold: true }, { text: `\n\n${consent?.[language] ?? ''}\n\n${say.consentAsk}` }],
    { buttons: [toFormButton(name, say.agree, 'accept', [], 'primary'), toFormButton(name, say.decline, 'cancel')] },
  );
}

/** Asks before answers are deleted. */
export function toCancelReply({ name }: FormSpec, language: Language): Reply {
  const say = formWords[language];
  return toReply(say.askCancel, {
    buttons: [
      toFormButton(name, say.goOn, 'show', [], 'primary'),
      toFormButton(name, say.discard, 'discard', [], 'danger'),
    ],
  });
}
