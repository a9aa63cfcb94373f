export { AnswerReminder } from './answer-reminder.tsx';
export { DueField } from './due-field.tsx';
export { FollowUpsPage } from './follow-ups-page.tsx';
export { FollowUpsSection } from './follow-ups-section.tsx';
export { PromiseOffer } from './promise-offer.tsx';
export { readDueWords } from './use-due.ts';
