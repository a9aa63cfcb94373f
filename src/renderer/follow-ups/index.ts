export { DueList } from './due-list.tsx';
export { FollowUpsSection } from './follow-ups-section.tsx';
