import type { Capabilities } from '../core/adapter.ts';
import type { Standing } from '../core/flow.ts';
import type { Draft, FormSpec } from '../core/form.ts';
import { toReply, type Reply } from '../core/reply.ts';
import { formWords } from '../core/words/form.ts';
import { lifeWords } from '../core/words/life.ts';
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

/** Asks before answers are deleted, or before changes to what was sent are. */
export function toCancelReply({ name }: FormSpec, { language, replaces }: Draft): Reply {
  const say = formWords[language];
  const life = lifeWords[language];
  const isChange = replaces !== undefined;
  return toReply(isChange ? life.askStopChange : say.askCancel, {
    buttons: [
      toFormButton(name, say.goOn, 'show', [], 'primary'),
      toFormButton(name, isChange ? life.stopChange : say.discard, 'discard', [], 'danger'),
    ],
  });
}

/** Asks for which session somebody fills in a form that comes for each; `done` are those they have sent. */
export function toSessionsReply(
  { name, title, repeat }: FormSpec,
  done: ReadonlySet<string>,
  language: Language,
): Reply {
  const sessions = repeat?.kind === 'session' ? repeat.sessions : [];
  const lines = sessions.map(
    ({ code, label }, index) => `\n${done.has(code) ? '✓' : `${index + 1}.`} ${label[language]}`,
  );
  return toReply(
    [
      { text: title[language], bold: true },
      { text: `\n\n${lifeWords[language].chooseSession}` },
      ...lines.map((text) => ({ text })),
    ],
    {
      buttons: sessions.map(({ code, label }) =>
        toFormButton(name, done.has(code) ? `✓ ${label[language]}` : label[language], 'start', [code]),
      ),
    },
  );
}
