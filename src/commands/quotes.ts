import type { z } from 'zod';

interface Whole {
  readonly 'quote-permission'?: string | undefined;
  readonly questions: readonly {
    readonly id: string;
    readonly type: string;
    readonly choices?: readonly { readonly code: string }[] | undefined;
  }[];
}

/** Sees to it that the question that asks for permission to quote is there and can be answered with yes. */
export function checkQuotes({ 'quote-permission': id, questions }: Whole, context: z.RefinementCtx): void {
  if (id === undefined) return;
  const question = questions.find((each) => each.id === id);
  const takesYes = question?.type === 'yesno' || question?.choices?.some(({ code }) => code === 'yes');
  if (takesYes === true && question?.type !== 'choices') return;
  context.addIssue({
    code: 'custom',
    path: ['quote-permission'],
    message: `There is no question "${id}" that can be answered with yes.`,
    params: {
      remedy: 'Name a question of the type yesno, or a choice that has the code "yes".',
      code: 'quote-permission',
    },
  });
}
