export { ExchangeSection } from './exchange-section.tsx';
export { ImportForm } from './import-form.tsx';
