import type { Capabilities } from '../core/adapter.ts';
import { toFieldView, toOptions, toShownAnswer } from '../core/field-view.ts';
import type { Standing } from '../core/flow.ts';
import type { FormSpec, Question } from '../core/form.ts';
import { toOccasionLabel } from '../core/occasion.ts';
import { toReply, type Button, type Reply, type Span } from '../core/reply.ts';
import { type FormWords, formWords } from '../core/words/form.ts';
import type { Language } from '../language/language.ts';
import { toChoiceButtons, toFormButton, toWayButtons } from './form-buttons.ts';

type Page = Extract<Standing, { readonly kind: 'page' }>;

/** Buttons besides the choices at most; see `toWayButtons`. */
const mostWays = 5;

/** One question as text with buttons, for where a page holds no more. */
export function toQuestionReply(spec: FormSpec, page: Page, question: Question, can: Capabilities, note = ''): Reply {
  const { language, answers } = page.draft;
  const say = formWords[language];
  const value = answers[question.id];
  const options = toOptions(question, language);
  const choices = toChoiceButtons(spec.name, question, language, value);
  const hasButtons = choices.length + mostWays <= can.buttonsPerReply;
  const isListed = !hasButtons || choices.some(({ label }) => label.length > can.labelLength);
  const isAnswered = value !== undefined && value !== '';
  const above = [note, page.problems[question.id] ?? ''].filter((text) => text !== '');
  const below = [
    toEnds(question, language),
    ...(isListed ? options.map(({ label }, index) => `${index + 1}. ${label}`) : []),
    isAnswered ? say.currentAnswer(toShownAnswer(question, value, language)) : '',
  ].filter((text) => text !== '');
  const spans: readonly Span[] = [
    ...above.map((text) => ({ text: `${text}\n\n` })),
    { text: `${toPlace(spec, page, question.required ? '' : ` (${say.optional})`)}\n` },
    ...(question.header ? [{ text: `${question.header[language]}\n` }] : []),
    { text: question.ask[language], bold: true },
    ...below.map((text) => ({ text: `\n${text}` })),
    { text: `\n\n${toHint(question, say)}`, italic: true },
  ];
  const isFirst = page.progress.at === 1 && !page.draft.editing;
  const ways = toWayButtons(spec.name, question, language, { isFirst, ...(value !== undefined && { value }) });
  return toReply(spans, { buttons: [...(hasButtons ? choices : []), ...ways], expects: 'text' });
}

/** A page of fields to be filled in together. */
export function toFieldsReply(spec: FormSpec, page: Page, note = ''): Reply {
  const { draft, questions, problems, progress } = page;
  const { language, answers } = draft;
  const say = formWords[language];
  const hasProblems = Object.keys(problems).length > 0;
  const [first] = questions;
  const intro = [note, hasProblems ? say.someAreMissing : toPlace(spec, page), first?.header?.[language] ?? ''];
  const back = toFormButton(spec.name, say.back, 'back', first === undefined ? [] : [first.id]);
  return {
    blocks: [
      {
        kind: 'form',
        page: {
          form: spec.name,
          language,
          title: spec.title[language],
          intro: intro.filter((text) => text !== '').join('\n\n'),
          fields: questions.map((question) =>
            toFieldView(question, language, answers[question.id], problems[question.id]),
          ),
          open: toFormButton(spec.name, say.goOn, 'show', [], 'primary'),
        },
      },
    ],
    buttons: [...(progress.at > 1 || draft.editing ? [back] : []), toFormButton(spec.name, say.cancel, 'cancel')],
  };
}

/** All answers with a way to change each, before anything is sent. */
export function toReviewReply(
  spec: FormSpec,
  { draft, questions }: Extract<Standing, { readonly kind: 'review' }>,
  can: Capabilities,
  note = '',
): Reply {
  const { language, answers } = draft;
  const say = formWords[language];
  const lines = questions.flatMap((question): readonly Span[] => {
    const value = answers[question.id];
    const shown = value === undefined || value === '' ? say.notAnswered : toShownAnswer(question, value, language);
    const number = spec.questions.indexOf(question) + 1;
    return [{ text: `\n${number}. ${question.label[language]}: ` }, { text: shown, bold: true }];
  });
  const occasion = toOccasionLabel(spec, draft.occasion, language);
  const ways: readonly Button[] = [
    toFormButton(spec.name, say.back, 'back', ['review']),
    toFormButton(spec.name, say.cancel, 'cancel'),
  ];
  const edits = questions
    .slice(0, can.buttonsPerReply - ways.length - 1)
    .map(({ id, label }) => toFormButton(spec.name, `✎ ${label[language]}`, 'edit', [id]));
  return toReply(
    [
      ...(note === '' ? [] : [{ text: `${note}\n\n` }]),
      { text: say.review },
      ...(occasion === '' ? [] : [{ text: `\n\n${occasion}`, bold: true as const }]),
      { text: '\n' },
      ...lines,
      { text: `\n\n${say.reviewHint}`, italic: true },
    ],
    { buttons: [toFormButton(spec.name, say.send, 'send', [], 'primary'), ...edits, ...ways] },
  );
}

/** Every question with its number, for people who would rather answer in one message. */
export function toListReply(spec: FormSpec, language: Language): Reply {
  const say = formWords[language];
  const example = spec.questions
    .slice(0, 3)
    .map((question, index) => `${index + 1}:${toExample(question, index, say)}`);
  const lines = spec.questions.flatMap((question, index): readonly Span[] => {
    const { kind } = question;
    const isChosen = kind.type === 'choice' || kind.type === 'choices';
    const options = isChosen ? toOptions(question, language) : [];
    const letters = options.map(({ label }, place) => `\n    ${String.fromCodePoint(97 + place)}. ${label}`);
    const detail = [toEnds(question, language), ...letters].filter((text) => text !== '').join('');
    return [
      ...(question.header ? [{ text: `\n\n${question.header[language]}` }] : []),
      { text: `\n\n${index + 1}. ` },
      { text: question.ask[language], bold: true },
      { text: detail === '' || isChosen ? detail : `\n    ${detail}` },
    ];
  });
  const spans = [{ text: `${say.allAtOnce}\n${example.join(' ')}` }, ...lines];
  return toReply(spans, { buttons: [toFormButton(spec.name, say.goOn, 'show')], expects: 'text' });
}

/** How far somebody is, and for which occasion they answer. */
function toPlace(spec: FormSpec, { draft: { language, occasion }, progress }: Page, detail = ''): string {
  const label = toOccasionLabel(spec, occasion, language);
  const shown = formWords[language].progress(progress.at, progress.of) + detail;
  return label === '' ? shown : `${shown} · ${label}`;
}

function toEnds(question: Question, language: Language): string {
  const { kind } = question;
  if (kind.type !== 'rating' || kind.ends === undefined) return '';
  return `1 – ${kind.ends.low[language]}, ${kind.points} – ${kind.ends.high[language]}`;
}

/** Points go up and down from example to example, so that none of them is suggested. */
function toExample({ kind }: Question, index: number, say: FormWords): string {
  switch (kind.type) {
    case 'rating':
      return String(((index * 2 + 2) % kind.points) + 1);
    case 'nps':
      return String((index * 4 + 6) % 11);
    case 'choice':
      return 'b';
    case 'choices':
      return 'a,b';
    case 'yesno':
      return say.yes;
    case 'number':
      return '12';
    case 'date':
      return say.placeholderDate;
    case 'text':
      return '…';
  }
}

function toHint({ kind }: Question, say: FormWords): string {
  const own = 'other' in kind && kind.other ? ` ${say.hintOther}` : '';
  switch (kind.type) {
    case 'rating':
      return say.hintRating(1, kind.points);
    case 'nps':
      return say.hintRating(0, 10);
    case 'choice':
      return say.hintChoice + own;
    case 'choices':
      return say.hintChoices + own;
    case 'yesno':
      return say.hintYesNo;
    case 'number':
      return say.hintNumber;
    case 'date':
      return say.hintDate;
    case 'text':
      return say.hintText(kind.maxLength);
  }
}
