import type { Listing } from '../../../src/core/adapter.ts';
import type { BotEvent } from '../../../src/core/event.ts';
import { toReply, type Reply } from '../../../src/core/reply.ts';

const toText = (en: string) => ({ en, vi: `${en} (vi)`, th: `${en} (th)` });
const toOption = (name: string, kind: 'text' | 'choice', choices: Listing['options'][number]['choices'] = []) => ({
  name,
  description: toText(name),
  kind,
  required: false,
  choices,
  completes: false,
});

const languages = [
  { code: 'vi', label: { en: 'Vietnamese', vi: 'Tiếng Việt', th: 'ภาษาเวียดนาม' } },
  { code: 'en', label: { en: 'English', vi: 'Tiếng Anh', th: 'ภาษาอังกฤษ' } },
];

/** Commands of every shape: without options, with one text, with one choice, with several. */
export const listings: readonly Listing[] = [
  { name: 'ask', description: toText('Ask a question'), role: 'participant', options: [toOption('question', 'text')] },
  { name: 'help', description: toText('What the desk can do'), role: 'participant', options: [] },
  {
    name: 'language',
    description: toText('Choose the language'),
    role: 'participant',
    options: [toOption('to', 'choice', languages)],
  },
  {
    name: 'results',
    description: toText('Results of a form'),
    role: 'organiser',
    options: [toOption('form', 'text'), toOption('language', 'choice', languages), toOption('note', 'text')],
  },
  { name: 'start', description: toText('Begin'), role: 'participant', options: [] },
];

/** Says back what came. */
export function toEcho(event: BotEvent): Reply {
  switch (event.kind) {
    case 'message':
      return toReply(`you said: ${event.text}`);
    case 'command':
      return toReply(`command: ${event.name}`);
    case 'press':
      return toReply(`pressed: ${event.action}`);
    case 'submit':
      return toReply(`submitted: ${event.form}`);
  }
}
