export { CaseSteps } from './case-steps.tsx';
export { CasesSection } from './cases-section.tsx';
export { PlaybooksSection } from './playbooks-section.tsx';
export { useTick } from './use-tick.ts';
