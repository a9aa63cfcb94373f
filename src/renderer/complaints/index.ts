export { CloseDialog } from './close-dialog.tsx';
export { ComplaintBanner } from './complaint-banner.tsx';
export { ComplaintDialog } from './complaint-dialog.tsx';
export { ComplaintInRow } from './complaint-in-row.tsx';
export { ComplaintMark } from './complaint-mark.tsx';
export { ComplaintsPage } from './complaints-page.tsx';
export { ComplaintsSection } from './complaints-section.tsx';
