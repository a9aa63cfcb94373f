export { RulesLink } from './rules-link.tsx';
export { RulesPage } from './rules-page.tsx';
