import type { Draft, FormSpec } from '../../src/core/form.ts';
import type { AskedQuestion } from '../../src/core/asked.ts';
import type { AuditEntry, NewSubmission } from '../../src/core/ports.ts';

/** Things to store, complete and valid, so that a test says only what matters to it. */

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  who: 'who-1',
  form: 'feedback',
  version: 'v1',
  language: 'th',
  platform: 'terminal',
  answers: { overall: 4, topics: ['peace', 'security'], again: true },
  at: 'comment',
  startedAt: new Date('2026-03-01T08:15:30.123Z'),
  ...changes,
});

/** Anonymous; `who` makes it pseudonymous. */
export const aSubmission = (changes: Partial<NewSubmission> = {}): NewSubmission => ({
  id: 'r1',
  form: 'feedback',
  version: 'v1',
  language: 'vi',
  platform: 'terminal',
  submittedAt: new Date('2026-03-01T08:00:00.000Z'),
  answers: { overall: 5, comment: 'Rất hay, cảm ơn 🙏' },
  ...changes,
});

export const aForm = (changes: Partial<FormSpec> = {}): FormSpec => ({
  name: 'feedback',
  version: 'v1',
  title: { en: 'Feedback', vi: 'Góp ý', th: 'ความคิดเห็น' },
  thanks: { en: 'Thank you.', vi: 'Cảm ơn.', th: 'ขอบคุณ' },
  identity: 'anonymous',
  again: 'refuse',
  questions: [
    {
      id: 'overall',
      label: { en: 'Overall', vi: 'Chung', th: 'โดยรวม' },
      ask: { en: 'How was it?', vi: 'Bạn thấy thế nào?', th: 'เป็นอย่างไรบ้าง' },
      required: true,
      kind: { type: 'rating', points: 5 },
      when: [],
    },
  ],
  ...changes,
});

/** What the database must refuse to do to the audit trail. */
export const auditChanges = [
  "update audit set who = 'nobody'",
  'delete from audit',
  'delete from audit where seq = 1',
  `insert into audit select 0, at_ms, who, role, platform, what, details from audit where seq = 1`,
] as const;

export const anEntry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date('2026-03-01T08:15:30.123Z'),
  who: 'who-1',
  role: 'organiser',
  platform: 'terminal',
  what: 'export',
  details: { form: 'feedback', rows: 12 },
  ...changes,
});

export const aQuestion = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: 'q1',
  event: 'terminal:1',
  at: new Date('2026-03-01T08:15:30.123Z'),
  platform: 'terminal',
  language: 'en',
  outcome: 'unanswered',
  text: 'Is there parking?',
  ...changes,
});
