export { ComplaintMark } from './complaint-mark.tsx';
export { ComplaintsSection } from './complaints-section.tsx';
