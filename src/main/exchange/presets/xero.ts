import { emailAddresses, type Customer } from '#shared/domain/customer';
import { atMost, both, mailAddress, oneLine, webAddress } from '../fit.ts';
import { nameParts } from '../person-name.ts';
import { addressesBeyond, phonesOf } from '../reached.ts';
import type { Column, Table } from '../table.ts';

// What Xero takes in each, by its accounting API.
const short = { fit: both(oneLine, atMost(50)) };
const text = { fit: both(oneLine, atMost(255)) };
const line = { fit: atMost(500) };

const empty = (...names: readonly string[]): readonly Column<Customer>[] =>
  names.map((name): Column<Customer> => [name, () => null]);

/** Xero's template for contacts: the first address is where letters go, the second where the shop is. */
export const xero: Table<Customer> = {
  columns: [
    ['*ContactName', ({ name }) => name, { fit: text.fit, unique: 255 }],
    ...empty('AccountNumber'),
    [
      'EmailAddress',
      ({ email }) => email,
      { fit: mailAddress(255), further: ({ identities }) => emailAddresses(identities).length - 1 },
    ],
    ['FirstName', (customer) => nameParts(customer).given, text],
    ['LastName', (customer) => nameParts(customer).family, text],
    ...address('PO', 0),
    ...address('SA', 1),
    [
      'PhoneNumber',
      (customer) => phonesOf(customer).phone,
      { ...short, further: (customer) => phonesOf(customer).further },
    ],
    ...empty('FaxNumber'),
    ['MobileNumber', (customer) => phonesOf(customer).mobile, short],
    ...empty('DDINumber', 'SkypeName', 'BankAccountName', 'BankAccountNumber', 'BankAccountParticulars'),
    ...empty('TaxNumberName', 'TaxNumber', 'AccountsReceivableTaxCodeName', 'AccountsPayableTaxCodeName'),
    ['Website', ({ website }) => website, { fit: webAddress(500) }],
    ...empty('LegalName', 'Discount', 'CompanyNumber', 'DueDateBillDay', 'DueDateBillTerm', 'DueDateSalesDay'),
    ...empty('DueDateSalesTerm', 'SalesAccount', 'PurchasesAccount', 'TrackingName1', 'SalesTrackingOption1'),
    ...empty('PurchasesTrackingOption1', 'TrackingName2', 'SalesTrackingOption2', 'PurchasesTrackingOption2'),
    ...empty('BrandingTheme', 'DefaultTaxBillsName', 'DefaultTaxSalesName'),
    ...[1, 2, 3, 4, 5].flatMap((number) =>
      empty(...['FirstName', 'LastName', 'Email', 'IncludeInEmails'].map((part) => `Person${number}${part}`)),
    ),
  ],
  id: ({ id }) => id,
  rowsAFile: 1000,
  without: [
    'company',
    'notes',
    'tags',
    'birthday',
    'stage',
    'vip',
    'do-not-contact',
    'language',
    'custom-fields',
    'photo',
  ],
};

/** An address with up to four lines of street. */
function address(prefix: 'PO' | 'SA', index: number): readonly Column<Customer>[] {
  const of = ({ addresses }: Customer) => addresses[index];
  const lines = (customer: Customer): readonly string[] => of(customer)?.street.split(/\r?\n/u) ?? [];
  return [
    ...empty(`${prefix}AttentionTo`),
    [`${prefix}AddressLine1`, (customer) => lines(customer)[0] ?? null, line],
    [`${prefix}AddressLine2`, (customer) => lines(customer)[1] ?? null, line],
    [`${prefix}AddressLine3`, (customer) => lines(customer)[2] ?? null, line],
    [`${prefix}AddressLine4`, (customer) => lines(customer).slice(3).join(', ') || null, line],
    [`${prefix}City`, (customer) => of(customer)?.city ?? null, text],
    [`${prefix}Region`, (customer) => of(customer)?.region ?? null, text],
    [`${prefix}PostalCode`, (customer) => of(customer)?.postalCode ?? null, short],
    [
      `${prefix}Country`,
      (customer) => of(customer)?.country ?? null,
      { ...short, further: index === 1 ? addressesBeyond(2) : () => 0 },
    ],
  ];
}
