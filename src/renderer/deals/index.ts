export { DealsPage } from './deals-page.tsx';
export { DealsSection } from './deals-section.tsx';
