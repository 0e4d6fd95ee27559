import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import type { Bot, Capabilities } from '../../core/adapter.ts';
import type { BotEvent, Origin } from '../../core/event.ts';
import { toReply, type Reply } from '../../core/reply.ts';
import { webWords } from '../../core/words/web.ts';
import { languages, type Language } from '../../language/language.ts';
import { markup } from './markup.ts';
import { createKept } from './keep.ts';
import { toPage, type Page } from './page.ts';
import { toPreferred } from './prefer.ts';
import { createRate } from './rate.ts';
import { names, toEvent } from './receive.ts';
import { readReplyLanguage, toMain, toRefilled, toWays, type Frame } from './render.ts';
import { styleSource } from './style.ts';
import { createVisitors, type Sign } from './visitor.ts';

/** What the pages need. */
export interface SiteParts {
  readonly bot: Bot;
  readonly can: Capabilities;
  readonly sign: Sign;
  /** People reach the pages over TLS only, so the cookie may not go over anything else. */
  readonly isSecure: boolean;
  readonly now: () => Date;
  /** Something broke in our own code. */
  readonly onError: (error: unknown) => void;
}

const cookieName = 'desk';
/** As long as a form that was begun may wait, and longer. */
const cookieDays = 180;
/** The longest form in the longest script is a third of this. */
const longestBody = 1_000_000;
/** Faster than anybody reads, slower than a script that hammers. */
const pace = { perMinute: 60, burst: 30 };

type Status = 200 | 403 | 404 | 413 | 429 | 500;
type Refusal = 'broken' | 'fileGone' | 'notFound' | 'ticketBad' | 'tooLarge' | 'tooMany';
/** What is on a page besides what is on all of them. */
type Content = Omit<Page, keyof Frame | 'commands'>;

/** Somebody at a page. `isKnown` is false when their browser brought no cookie of ours. */
interface Visit {
  readonly person: string;
  readonly isKnown: boolean;
  readonly language: Language;
}

/**
 * Creates the pages that people see. Looking at a page changes nothing in the desk, so that neither a preview nor a
 * reload begins a form; everything that is done comes as a POST with the page's ticket.
 */
export function createSite({ bot, can, sign, isSecure, now, onError }: SiteParts): Hono {
  const visitors = createVisitors(sign);
  const kept = createKept(() => now().getTime());
  const rate = createRate(pace, () => now().getTime());
  const site = new Hono();

  site.use(
    compress(),
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [styleSource],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: isSecure,
    }),
  );

  function readVisit(context: Context): Visit {
    const known = visitors.readCookie(getCookie(context, cookieName));
    const asked = languages.find((language) => language === context.req.path.split('/')[1]);
    const language = asked ?? toPreferred(context.req.header('Accept-Language')) ?? 'vi';
    return { person: known ?? visitors.createPerson(), isKnown: known !== undefined, language };
  }

  /** Answers with a page; a new visitor gets a cookie with it. */
  function show(
    context: Context,
    { person, isKnown, language }: Visit,
    toContent: (frame: Frame) => Content,
    status: Status = 200,
  ) {
    if (!isKnown) {
      setCookie(context, cookieName, visitors.toCookie(person), {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: isSecure,
        maxAge: cookieDays * 86_400,
      });
    }
    // `no-cache` and not `no-store`: going back shows the page again without asking for it.
    context.header('Cache-Control', 'private, no-cache');
    context.header('Vary', 'Accept-Language, Cookie');
    const ticket = visitors.createTicket(person);
    const frame: Frame = { language, ticket, toHref: (file) => kept.keep(file, person) };
    return context.html(toPage({ ...frame, commands: bot.commands(), ...toContent(frame) }), status);
  }

  /** Shows a reply; all around it is in the language of the reply. */
  function showReply(context: Context, visit: Visit, reply: Reply, ask: 'above' | 'below' = 'below') {
    const language = readReplyLanguage(reply) ?? visit.language;
    const expectsText = reply.expects === 'text';
    // Beside the fields of a form a box for questions would be taken for one more field.
    const hasHeading = reply.blocks.some(({ kind }) => kind === 'form');
    return show(context, { ...visit, language }, (frame) => ({
      main: toMain(reply, frame),
      ask: hasHeading ? 'none' : ask,
      hasHeading,
      expectsText,
    }));
  }

  function refuse(context: Context, visit: Visit, status: Exclude<Status, 200>, why: Refusal) {
    const reply = toReply(webWords[visit.language][why]);
    return show(context, visit, (frame) => ({ main: toMain(reply, frame), ask: 'none', isPlain: true }), status);
  }

  /** Shows what a command is for, with one button that does it. */
  function showDoor(context: Context, visit: Visit, action: string, title: string) {
    const say = webWords[visit.language];
    const button = { label: say.open, action, look: 'primary' } as const;
    return show(context, visit, (frame) => ({
      main: markup`<h1>${title}</h1>
        <p>${say.welcome}</p>
        ${toWays([button], names.command, frame)}`,
      ask: 'none',
      hasHeading: true,
    }));
  }

  const toOrigin = ({ person, language }: Visit): Origin => ({
    platform: 'web',
    chat: person,
    person,
    locale: language,
    isPrivate: true,
  });

  async function showStart(context: Context) {
    const visit = readVisit(context);
    const payload = context.req.query('start');
    // A link opens a form, which is more than looking: it takes a press.
    if (payload !== undefined) {
      const action = `start?${new URLSearchParams({ payload }).toString()}`;
      return showDoor(context, visit, action, webWords[visit.language].title);
    }
    const id = visitors.toEventId(visitors.createTicket(visit.person), visit.person, 'start');
    const event: BotEvent = { id, at: now(), from: toOrigin(visit), kind: 'command', name: 'start', args: {} };
    return showReply(context, visit, await bot.handle(event, can), 'above');
  }

  function showForm(context: Context) {
    const visit = readVisit(context);
    const listing = bot.commands().find(({ name }) => name === context.req.param('form'));
    return listing === undefined
      ? refuse(context, visit, 404, 'notFound')
      : showDoor(context, visit, listing.name, listing.description[visit.language]);
  }

  function sendFile(context: Context) {
    const visit = readVisit(context);
    const file = visit.isKnown ? kept.find(context.req.param('id') ?? '', visit.person) : undefined;
    if (file === undefined) return refuse(context, visit, 404, 'fileGone');
    const way = context.req.query('download') === undefined ? 'inline' : 'attachment';
    return context.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.type,
      'Content-Disposition': `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, max-age=900',
    });
  }

  async function take(context: Context) {
    const visit = readVisit(context);
    const sent = new URLSearchParams(await context.req.text());
    const ticket = sent.get(names.ticket) ?? '';
    const isFromHere = (context.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin';
    if (!visit.isKnown || !isFromHere || !visitors.isTicket(ticket, visit.person)) {
      return refuse(context, visit, 403, 'ticketBad');
    }
    if (rate.take(visit.person) > 0) return refuse(context, visit, 429, 'tooMany');
    const id = visitors.toEventId(ticket, visit.person, sent.toString());
    const event = toEvent(sent, bot.commands(), { id, at: now(), from: toOrigin(visit) });
    if (event === undefined) return context.redirect(`/${visit.language}`, 303);
    const reply = await bot.handle(event, can);
    return showReply(context, visit, event.kind === 'submit' ? toRefilled(reply, event.values) : reply);
  }

  const limit = bodyLimit({
    maxSize: longestBody,
    onError: (context) => refuse(context, readVisit(context), 413, 'tooLarge'),
  });
  site.get('/', showStart);
  site.get('/form/:form', showForm);
  site.get('/file/:id', sendFile);
  for (const language of languages) {
    site.get(`/${language}`, showStart);
    site.get(`/${language}/form/:form`, showForm);
    site.post(`/${language}`, limit, take);
  }
  site.all('*', (context) => refuse(context, readVisit(context), 404, 'notFound'));
  site.onError((error, context) => {
    onError(error);
    return refuse(context, readVisit(context), 500, 'broken');
  });
  return site;
}
