export { ChangesSection } from './changes-section.tsx';
export { HistoryPage } from './history-page.tsx';
