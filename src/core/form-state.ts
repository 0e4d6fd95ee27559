/**
 * Whether a form takes answers: `open`; `closing`: nobody begins any more, and who has begun may finish; `closed`.
 */
export type FormState = 'open' | 'closing' | 'closed';
