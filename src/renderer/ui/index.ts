export { Avatar } from './avatar.tsx';
export { Bell } from './bell.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorState } from './error-state.tsx';
export { Highlight } from './highlight.tsx';
export { PageHeader } from './page-header.tsx';
export { RelativeTime } from './relative-time.tsx';
export { byteWords } from './byte-words.ts';
export { fullDate, relativeDate } from './date-words.ts';
