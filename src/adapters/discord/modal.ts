import { ComponentType, TextInputStyle } from 'discord.js';
import type {
  APIModalInteractionResponseCallbackData,
  APISelectMenuOption,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord.js';
import { toShort } from '../../core/fit.ts';
import type { FieldView, FormPage, Option, Span } from '../../core/reply.ts';
import { toMarkdown } from './markdown.ts';

/**
 * Limits of a modal. Its components are counted together, text among them.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 * @see https://docs.discord.com/developers/components/reference#label
 */
const limits = {
  components: 5,
  title: 45,
  label: 45,
  description: 100,
  text: 4000,
  options: 25,
  option: 100,
  input: 4000,
  placeholder: 100,
} as const;

/** The fields of a page at most: one component is kept for what does not fit beside a field. */
export const fieldsPerModal = limits.components - 1;

/** A submitted form's name in the modal's id. */
export const formPrefix = 'form:';
/** Marks a field that takes several codes: what is sent in does not tell it from a field that takes one. */
export const manySuffix = '[]';

function toOptions(options: readonly Option[], chosen: readonly string[]): APISelectMenuOption[] {
  return options.map(({ code, label }) => ({
    value: code,
    label: toShort(label, limits.option),
    ...(chosen.includes(code) && { default: true }),
  }));
}

function toSelect(field: FieldView, options: readonly Option[], min: number, max: number): APIStringSelectComponent {
  const { id, value, required, input } = field;
  const chosen = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
  return {
    type: ComponentType.StringSelect,
    custom_id: input.kind === 'many' ? `${id}${manySuffix}` : id,
    options: toOptions(options, chosen),
    required,
    min_values: required ? Math.max(min, 1) : 0,
    max_values: Math.min(Math.max(max, 1), options.length),
  };
}

function toText({ id, value, required, input }: FieldView): APITextInputComponent {
  const length = input.kind === 'text' ? Math.min(input.maxLength, limits.input) : limits.input;
  const long = input.kind === 'text' && input.long;
  const placeholder = input.kind === 'text' ? input.placeholder : undefined;
  const written = value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: length,
    ...(written !== '' && { value: toShort(written, length) }),
    ...(placeholder !== undefined && { placeholder: toShort(placeholder, limits.placeholder) }),
  };
}

function toInput(field: FieldView): APIStringSelectComponent | APITextInputComponent {
  const { input } = field;
  // A list that is too long for a select is typed; the answer is checked the same.
  if (input.kind === 'text' || input.options.length > limits.options) return toText(field);
  return input.kind === 'one'
    ? toSelect(field, input.options, 1, 1)
    : toSelect(field, input.options, input.min, input.max);
}

/** What is said beside a field, and what has to be said above all of them because it is too long for that. */
function toWording({ label, question, problem }: FieldView): { beside: string; above: readonly Span[] } {
  const all = [problem, question === label ? undefined : question].filter((text) => text !== undefined).join(' ');
  if (all.length <= limits.description) return { beside: all, above: [] };
  return { beside: problem ?? '', above: [{ text: label, bold: true }, { text: `\n${question}` }] };
}

/**
 * A form's page as a modal. `before` is what the reply says besides the page.
 *
 * What fits nowhere else (the intro, a long title, questions of more than 100 characters) is one text above the fields;
 * with five fields there is no room for that text, and long questions are cut.
 */
export function toModal(page: FormPage, before: readonly Span[] = []): APIModalInteractionResponseCallbackData {
  const fields = page.fields.slice(0, limits.components);
  const wordings = fields.map(toWording);
  const hasRoom = fields.length < limits.components;
  const above = [
    before,
    page.title.length > limits.title ? [{ text: page.title, bold: true as const }] : [],
    page.intro === undefined ? [] : [{ text: page.intro }],
    ...wordings.map((wording) => wording.above),
  ]
    .filter((spans) => spans.length > 0)
    .map(toMarkdown);
  const labels = fields.map((field, index) => {
    const cut = hasRoom ? (wordings[index]?.beside ?? '') : [field.problem, field.question].filter(Boolean).join(' ');
    return {
      type: ComponentType.Label as const,
      label: toShort(field.label, limits.label),
      ...(cut !== '' && { description: toShort(cut, limits.description) }),
      component: toInput(field),
    };
  });
  const text = { type: ComponentType.TextDisplay as const, content: above.join('\n\n').slice(0, limits.text) };
  return {
    custom_id: `${formPrefix}${page.form}`,
    title: toShort(page.title, limits.title),
    components: hasRoom && above.length > 0 ? [text, ...labels] : labels,
  };
}
