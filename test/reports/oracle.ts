import type { FormSpec } from '../../src/core/form.ts';
import type { Submission } from '../../src/core/ports.ts';

const other = { vi: 'Khác', en: 'Other', th: 'อื่น ๆ' };
const yes = { vi: 'Có', en: 'Yes', th: 'ใช่' };
const no = { vi: 'Không', en: 'No', th: 'ไม่ใช่' };

/**
 * What a cell must hold, told from the answer alone and without anything of the exporter, in Vietnamese. Both versions
 * of the sample form are known here by their differences.
 */
export function toExpected(key: string, submission: Submission, spec: FormSpec): string | number | undefined {
  const { answers, submittedAt, version } = submission;
  const hanoi = new Date(submittedAt.getTime() + 7 * 3_600_000).toISOString();
  const known: Record<string, string | number> = {
    id: submission.id,
    seq: submission.seq,
    submitted_at: `${hanoi.slice(0, 19)}+07:00`,
    submitted_local: `${hanoi.slice(0, 10)} ${hanoi.slice(11, 16)}`,
    language: submission.language,
    platform: submission.platform,
    version,
  };
  if (key in known) return known[key];
  if (key === 'occasion' || key === 'source') return submission[key];
  if (key === 'answer.language') return version === 'v2' ? String(answers['language'] ?? '') || undefined : undefined;
  if (key === 'venue' || key === 'venue.rating10') {
    const { venue } = answers;
    return (key === 'venue') === (version === 'v1') && typeof venue === 'number' ? venue : undefined;
  }
  const [, id = '', mark, rest] = /^([a-z]+)(?:([./])(.+))?$/.exec(key) ?? [];
  const answer = answers[id];
  if (answer === undefined) return undefined;
  if (typeof answer === 'boolean') {
    if (mark === undefined) return answer ? 'yes' : 'no';
    return (answer ? yes : no).vi;
  }
  const parts = typeof answer === 'object' ? answer : [answer];
  const own = parts.find((part) => typeof part === 'string' && part.startsWith('other:'));
  const ownWords = typeof own === 'string' ? own.slice(6) : undefined;
  if (mark === '.' && rest === 'other') return ownWords;
  const toLabel = (part: string | number): string => {
    if (part === 'other') return other.vi;
    if (part === own) return ownWords ?? '';
    const kind = spec.questions.find((question) => question.id === id)?.kind;
    return (kind !== undefined && 'choices' in kind && kind.choices.find(({ code }) => code === part)?.label.vi) || '?';
  };
  if (mark === '.' && rest === 'label') return toLabel(parts[0] ?? '');
  if (mark === '/') {
    if (rest === 'w' && version === 'v1') return undefined;
    return parts.includes(rest ?? '') || (rest === 'other' && own !== undefined) ? 1 : 0;
  }
  if (id === 'topics') return parts.map(toLabel).join('; ');
  if (id === 'session') return own === undefined ? parts[0] : 'other';
  return parts[0];
}
