export { CustomersSection } from './customers-section.tsx';
