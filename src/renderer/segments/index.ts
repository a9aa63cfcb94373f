export type { Asking } from './catalogue.ts';
export { conditionIn, type Grammar } from './draft.ts';
export { GroupEditor } from './group-editor.tsx';
export { plainWords, type Names } from './sentence.ts';
export { useBuilder } from './use-builder.ts';
export { useCatalogue, type Catalogue } from './use-catalogue.ts';
export { SegmentSelect } from './segment-select.tsx';
export { SegmentsPage } from './segments-page.tsx';
