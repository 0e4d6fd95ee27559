import { createHash } from 'node:crypto';
import type { Markup } from './markup.ts';

/**
 * How the pages look: the phone's own font, one column, large targets for fingers, light and dark. Text has a contrast
 * of at least 7 to 1 on its ground, which is more than WCAG 2.2 AA asks.
 */
const rules = `
:root{color-scheme:light dark;--ink:#1b2733;--soft:#44515e;--ground:#fff;--card:#f3f6f9;--line:#7b8794;--main:#0a4f8f;--onmain:#fff;--bad:#9b1c1c}
@media(prefers-color-scheme:dark){:root{--ink:#eef2f6;--soft:#c2ccd6;--ground:#12181f;--card:#1d2630;--line:#8493a1;--main:#9dcbf5;--onmain:#0b1a28;--bad:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:42rem;padding:0 1rem 3rem;font:1.0625rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:break-word}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.75rem 0;border-bottom:1px solid var(--line)}
header a{font-weight:700;color:inherit;text-decoration:none}
h1{font-size:1.3rem;line-height:1.35;margin:1.25rem 0 .75rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
a{color:var(--main)}
.skip{position:absolute;left:-99rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem}
.say{white-space:pre-line;margin:1rem 0}
.ways{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
button{font:inherit;color:var(--main);background:var(--ground);border:1px solid var(--main);border-radius:.5rem;padding:.5rem .9rem;min-height:2.75rem;text-align:start;cursor:pointer}
.first{color:var(--onmain);background:var(--main)}
.danger{color:var(--bad);border-color:var(--bad)}
nav button,nav a{border:0;padding:.25rem .4rem;font-weight:400}
nav [aria-current]{font-weight:700;text-decoration:underline}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
form.ask{margin:1.5rem 0;padding:1rem;background:var(--card);border-radius:.75rem}
label,legend{font-weight:600}
fieldset{margin:1.25rem 0;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.75rem}
fieldset label{display:flex;gap:.6rem;font-weight:400;padding:.45rem 0}
fieldset input{flex:none;width:1.2rem;height:1.2rem;margin:.2rem 0 0}
.row{display:flex;flex-wrap:wrap;gap:0 1.25rem}
input[type=text],textarea{display:block;width:100%;height:auto;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:.5rem;padding:.55rem .7rem;margin:.35rem 0 .75rem}
.field{margin:1.25rem 0}
.hint{color:var(--soft);font-size:.94rem;margin:.25rem 0}
.bad{color:var(--bad);font-weight:600;margin:.25rem 0}
img{max-width:100%;height:auto;background:#fff}
figure{margin:1rem 0}
details{margin:1.5rem 0}
summary{padding:.5rem 0;cursor:pointer;font-weight:600}
`;

/** The look as an element of a page; `rules` is ours, so it needs no escaping. */
export const style: Markup = { html: `<style>${rules}</style>` };

/** Names the look in the Content-Security-Policy, so that no other style can run. */
export const styleSource = `'sha256-${createHash('sha256').update(rules).digest('base64')}'`;
