export { AnswerDue } from './answer-due.tsx';
export { ServiceSection } from './service-section.tsx';
