export { CloseDialog } from './close-dialog.tsx';
export { ComplaintDialog } from './complaint-dialog.tsx';
export { ComplaintMark } from './complaint-mark.tsx';
export { ComplaintsSection } from './complaints-section.tsx';
