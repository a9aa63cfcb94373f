export { ExportForm } from './export-form.tsx';
export { ExportPage } from './export-page.tsx';
