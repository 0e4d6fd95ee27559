/** Markup that is safe to stand in a page: only `markup` makes it, so that no text can be taken for markup. */
export interface Markup {
  readonly html: string;
}

/** What can stand in a template: text is escaped, markup is not, `undefined` is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes markup; what is put in is escaped, so attributes need double quotes around it.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html
 * @example
 * markup`<p title="${'"'}">${'<b>'}</p>`.html // => '<p title="&quot;">&lt;b&gt;</p>'
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((text, index) => text + toText(parts[index])).join('') };
}

function toText(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(toText).join('');
}
