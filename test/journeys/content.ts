import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCitations, toRendition } from '../../src/core/answer.ts';
import type { FormSpec } from '../../src/core/form.ts';
import { readCommands } from '../../src/commands/load.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/language/language.ts';
import { root } from './program.ts';

const knowledge = await readKnowledge(join(root, 'knowledge'));
/** Whether there is such an action is for the program to say. */
const actions = globSync(join(root, 'commands/*.yaml')).map(
  (file) => /^action: *(\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
);
const commands = await readCommands(join(root, 'commands'), { actions: new Set(actions) });

/** What a person reads of a section: its title, its text without markup at the front, its first source. */
export function toRead(id: string, language: Language) {
  const section = knowledge.sections.get(id);
  const [source] = section === undefined ? [] : toCitations(section, language);
  if (section === undefined || source === undefined) throw new Error(`There is no section ${id} with a source.`);
  return { title: toRendition(section, language).rendition.title, source };
}

/** The titles of the sections that a section leads to. */
export function toRelated(id: string, language: Language): readonly string[] {
  return knowledge.sections.get(id)?.related.map((other) => toRead(other, language).title) ?? [];
}

/** What a command says in the editors' words. */
export function toSaid(command: string, language: Language): string {
  return commands.get(command)?.say?.[language] ?? '';
}

function findForm(): FormSpec {
  const form = commands.get('feedback')?.form;
  if (form === undefined) throw new Error('There is no form "feedback".');
  return form;
}

/** The feedback form as the editors wrote it. */
export const form = findForm();

/** What the form asks, by the question's id. */
export function toAsked(question: string, language: Language): string {
  return form.questions.find(({ id }) => id === question)?.ask[language] ?? `no question ${question}`;
}

/** The words of a choice. */
export function toChoice(question: string, code: string, language: Language): string {
  const kind = form.questions.find(({ id }) => id === question)?.kind;
  const choices = kind?.type === 'choice' ? kind.choices : [];
  return choices.find((choice) => choice.code === code)?.label[language] ?? `no choice ${code}`;
}
