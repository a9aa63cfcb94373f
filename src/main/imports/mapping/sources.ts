import type { ColumnMapping, ImportSource } from '#shared/domain/customer-import';
import { headerKey } from './header-words.ts';

type Change = Partial<Omit<ColumnMapping, 'header'>>;
type Source = Readonly<{
  source: ImportSource;
  /** Columns that this program's files have and others' have not. */
  signs: readonly string[];
  /** What its columns are about, where their names say something else, or nothing. */
  columns: Readonly<Record<string, Change>>;
}>;

const leave: Change = { target: 'leave' };

const sources: readonly Source[] = [
  {
    source: 'shopbell',
    signs: ['id', 'kind', 'do_not_contact', 'identities', 'addresses'],
    columns: {
      id: { target: 'id' },
      identities: { target: 'identities' },
      addresses: { target: 'addresses' },
      do_not_contact: { target: 'do-not-contact' },
    },
  },
  {
    source: 'google',
    signs: ['Organization Name', 'E-mail 1 - Value', 'Labels'],
    columns: {
      'Organization Title': { target: 'custom', field: 'Job title' },
      'Organization Department': { target: 'custom', field: 'Department' },
    },
  },
  {
    source: 'google-legacy',
    signs: ['Given Name', 'Family Name', 'Group Membership'],
    columns: {
      'Organization 1 - Name': { target: 'company' },
      'Organization 1 - Title': { target: 'custom', field: 'Job title' },
    },
  },
  {
    source: 'outlook',
    signs: ['First Name', 'Suffix', 'E-mail 2 Address', 'Company'],
    columns: { Title: { target: 'prefix' }, Categories: { target: 'tags' } },
  },
  { source: 'hubspot', signs: ['Lifecycle stage', 'Company name'], columns: { 'Record ID': leave } },
  // A day without a year: MM/DD or DD/MM as the audience has it.
  { source: 'mailchimp', signs: ['Email Address', 'MEMBER_RATING'], columns: {} },
  { source: 'shopify', signs: ['Accepts Email Marketing', 'Total Spent'], columns: { 'Customer ID': leave } },
  { source: 'square', signs: ['Square Customer ID'], columns: { 'Reference ID': leave } },
  // Most of them are companies, with somebody to speak to.
  {
    source: 'xero',
    signs: ['*ContactName', 'AccountNumber', 'EmailAddress'],
    columns: { '*ContactName': { target: 'company' } },
  },
];

/** Which program wrote a file, as far as its columns tell. */
export function sourceOf(header: readonly string[]): Source | null {
  const known = new Set(header.map(headerKey));
  return sources.find(({ signs }) => signs.every((sign) => known.has(headerKey(sign)))) ?? null;
}

/** What a program means by a column; null where that is what its name says. */
export function meantBy(source: Source, header: string): Change | null {
  const key = headerKey(header);
  return Object.entries(source.columns).find(([name]) => headerKey(name) === key)?.[1] ?? null;
}
