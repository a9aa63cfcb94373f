export { NobodyPanel } from './nobody-panel.tsx';
export { CustomerPanel } from './customer-panel.tsx';
