export { AnswerReminder } from './answer-reminder.tsx';
export { FollowUpsPage } from './follow-ups-page.tsx';
export { FollowUpsSection } from './follow-ups-section.tsx';
export { PromiseOffer } from './promise-offer.tsx';
