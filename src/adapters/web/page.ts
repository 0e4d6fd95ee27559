import type { Listing } from '../../core/adapter.ts';
import type { Button } from '../../core/reply.ts';
import { webWords } from '../../core/words/web.ts';
import { languages, type Language } from '../../language/language.ts';
import { markup, type Markup } from './markup.ts';
import { names } from './receive.ts';
import { toAction, toHidden, toWays, type Frame } from './render.ts';
import { style } from './style.ts';

/** Each language under the name that its own readers know it by. */
const ownNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English', th: 'ไทย' };

/** A page of the desk. */
export interface Page extends Frame {
  readonly main: Markup;
  readonly commands: readonly Listing[];
  /** Where the box for a question stands; the default is `below` what the page says. */
  readonly ask?: 'above' | 'below' | 'none';
  /** The next words are an answer, not a question. */
  readonly expectsText?: boolean;
  /** The main part begins with a heading of its own. */
  readonly hasHeading?: boolean;
  /** Set on pages that say that something is wrong. */
  readonly isPlain?: true;
}

/**
 * A whole page. It needs no script and fetches nothing but the pictures of the reply: the look is in it.
 *
 * In the order of the keyboard: a link to the content, the name, the languages, what the desk says, the question box,
 * everything else.
 */
export function toPage(page: Page): string {
  const { language, main, ask = 'below', hasHeading = false } = page;
  const say = webWords[language];
  // Whoever jumps from heading to heading finds one on every page; the eye needs it on the first.
  const heading = markup`<h1${ask === 'above' ? undefined : markup` class="unseen"`}>${say.title}</h1>`;
  const box = ask === 'none' ? undefined : toAskBox(page);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<a class="skip" href="#main">${say.toContent}</a>
<header><a href="/${language}">${say.shortTitle}</a>${toLanguages(page)}</header>
<main id="main" tabindex="-1">
${hasHeading ? undefined : heading}${ask === 'above' ? markup`${box}${main}` : markup`${main}${box}`}
</main>
${page.isPlain ? undefined : toMenu(page)}
</body>
</html>
`.html;
}

function toAskBox({ language, ticket, expectsText = false }: Page): Markup {
  const say = webWords[language];
  return markup`<form method="post" action="${toAction(language)}" class="ask" role="${expectsText ? 'form' : 'search'}">
${toHidden(ticket)}<label for="text">${expectsText ? say.answerLabel : say.ask}</label>
<input type="text" id="text" name="${names.text}" required maxlength="2000" autocomplete="off" enterkeyhint="send">
<button class="first">${expectsText ? say.answerSend : say.askSend}</button>
</form>
`;
}

/** A press remembers the language where the desk has a command for that; a link only shows the first page in it. */
function toLanguages({ language, ticket, commands }: Page): Markup {
  const label = webWords[language].languages;
  const canRemember = commands.some(({ name }) => name === 'language');
  const ways = languages.map((other) => {
    const current = other === language ? markup` aria-current="true"` : undefined;
    const name = ownNames[other];
    return canRemember
      ? markup`<button name="${names.command}" value="language?language=${other}" lang="${other}"${current}>${name}</button>`
      : markup`<a href="/${other}" lang="${other}" hreflang="${other}"${current}>${name}</a>`;
  });
  return canRemember
    ? markup`<nav aria-label="${label}"><form method="post" action="${toAction(language)}">${toHidden(ticket)}${ways}</form></nav>`
    : markup`<nav aria-label="${label}">${ways}</nav>`;
}

/** The commands that everybody may use and that need nothing more to be typed. */
function toMenu(page: Page): Markup | undefined {
  const { commands, language } = page;
  const buttons = commands
    .filter(({ role, options }) => role === 'participant' && options.every(({ required }) => !required))
    .filter(({ name }) => name !== 'language' && name !== 'start')
    .map(({ name, description }): Button => ({ label: description[language], action: name }));
  const ways = toWays(buttons, names.command, page);
  return ways && markup`<details><summary>${webWords[language].more}</summary>${ways}</details>`;
}
