import type { FieldView, FormPage, Option } from '../../core/reply.ts';
import { formWords } from '../../core/words/form.ts';
import { webWords } from '../../core/words/web.ts';
import type { Language } from '../../language/language.ts';
import { markup, type Markup } from './markup.ts';
import { names, toInputName } from './receive.ts';

/** A page of a form with all its fields; `hidden` is what every form of the page carries. */
export function toFieldsForm(page: FormPage, action: string, hidden: Markup): Markup {
  const { form, title, intro, fields, language, open } = page;
  return markup`<h1>${title}</h1>
${intro === undefined ? undefined : markup`<p class="say">${intro}</p>`}
<form method="post" action="${action}">
${hidden}<input type="hidden" name="${names.form}" value="${form}">
${fields.map((field) => toField(field, language))}
<button class="first">${open.label}</button>
</form>`;
}

function toField(field: FieldView, language: Language): Markup {
  const { question, input } = field;
  const { id, describedBy, text } = toHint(field, language);
  if (input.kind !== 'text') {
    return markup`<fieldset aria-describedby="${describedBy}">
<legend>${question}</legend>${text}
${toOptions(field, input.options, input.kind, language)}
</fieldset>
`;
  }
  const value = String(field.value ?? '');
  const isBad = toAttribute('aria-invalid="true"', field.problem !== undefined);
  const isRequired = toAttribute('required', field.required);
  const attributes = markup`id="${id}" name="${toInputName('one', id)}" aria-describedby="${describedBy}"${isBad}${isRequired}`;
  const box = input.long
    ? // The first line break after the tag is not part of what is written in it.
      markup`<textarea ${attributes} rows="5">\n${value}</textarea>`
    : markup`<input type="text" ${attributes} value="${value}" placeholder="${input.placeholder}">`;
  return markup`<div class="field"><label for="${id}">${question}</label>${text}${box}</div>
`;
}

const toAttribute = (name: string, isSet: boolean): Markup => ({ html: isSet ? ` ${name}` : '' });

/** What has to be known about a field, and why its last answer was not taken. */
function toHint({ id, required, input, problem }: FieldView, language: Language) {
  const say = webWords[language];
  const notes = [
    required ? say.required : formWords[language].optional,
    input.kind === 'many' ? say.choose(input.min, input.max) : '',
    input.kind === 'text' && input.long ? formWords[language].hintText(input.maxLength) : '',
  ];
  const hint = markup`<p class="hint" id="${id}-hint">${notes.filter((note) => note !== '').join(' · ')}</p>`;
  if (problem === undefined) return { id, describedBy: `${id}-hint`, text: hint };
  const text = markup`${hint}<p class="bad" id="${id}-bad">${problem}</p>`;
  return { id, describedBy: `${id}-bad ${id}-hint`, text };
}

function toOptions(
  { id, required, value }: FieldView,
  options: readonly Option[],
  kind: 'one' | 'many',
  language: Language,
): Markup {
  const say = webWords[language];
  const given = typeof value === 'object' ? value : [String(value ?? '')];
  const own = given.find((code) => code.startsWith('other:'))?.slice('other:'.length);
  const isGiven = (code: string): boolean => given.includes(code) || (code === 'other' && own !== undefined);
  const isRequired = toAttribute('required', required && kind === 'one');
  // A radio button cannot be taken back, so where no answer is needed there is one for none.
  const none = kind === 'one' && !required ? [{ code: '', label: say.noAnswer }] : [];
  const isShort = options.length > 5 && options.every(({ label }) => label.length <= 3);
  const type = kind === 'one' ? 'radio' : 'checkbox';
  const choices = [...options, ...none].map(({ code, label }) => {
    const checked = toAttribute('checked', isGiven(code));
    return markup`<label><input type="${type}" name="${toInputName(kind, id)}" value="${code}"${checked}${isRequired}> ${label}</label>
`;
  });
  const ownBox = markup`<label for="${id}-own">${say.ownWords}</label>
<input type="text" id="${id}-own" name="${toInputName('own', id)}" value="${own}">`;
  const list = markup`<div${toAttribute('class="row"', isShort)}>${choices}</div>`;
  return options.some(({ code }) => code === 'other') ? markup`${list}${ownBox}` : list;
}
