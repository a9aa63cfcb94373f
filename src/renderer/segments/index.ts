export { SegmentSelect } from './segment-select.tsx';
export { SegmentsPage } from './segments-page.tsx';
