import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callable } from '#main/exchange/reached';
import { exportPreset } from '#shared/domain/export';
import { readPhone } from '#shared/domain/phone';
import { anyCustomer, customerWith, exported, known, marta } from './given.ts';

// The header rows these programs write or want, as they write them.
const headers = {
  hubspot:
    'First name,Last name,Email,Phone number,Mobile phone number,Job title,Company name,Website URL,City,State/Region,Country/Region,Zip code,Lifecycle stage,Lead status,Contact owner',
  google:
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value',
  mailchimp: 'Email Address,First Name,Last Name,Address,Phone Number,Birthday,Tags',
  xero: '*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAttentionTo,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,SAAttentionTo,SAAddressLine1,SAAddressLine2,SAAddressLine3,SAAddressLine4,SACity,SARegion,SAPostalCode,SACountry,PhoneNumber,FaxNumber,MobileNumber,DDINumber,SkypeName,BankAccountName,BankAccountNumber,BankAccountParticulars,TaxNumberName,TaxNumber,AccountsReceivableTaxCodeName,AccountsPayableTaxCodeName,Website,LegalName,Discount,CompanyNumber,DueDateBillDay,DueDateBillTerm,DueDateSalesDay,DueDateSalesTerm,SalesAccount,PurchasesAccount,TrackingName1,SalesTrackingOption1,PurchasesTrackingOption1,TrackingName2,SalesTrackingOption2,PurchasesTrackingOption2,BrandingTheme,DefaultTaxBillsName,DefaultTaxSalesName,Person1FirstName,Person1LastName,Person1Email,Person1IncludeInEmails,Person2FirstName,Person2LastName,Person2Email,Person2IncludeInEmails,Person3FirstName,Person3LastName,Person3Email,Person3IncludeInEmails,Person4FirstName,Person4LastName,Person4Email,Person4IncludeInEmails,Person5FirstName,Person5LastName,Person5Email,Person5IncludeInEmails',
  quickbooks:
    'Full Name,Company,Email,Phone,Mobile,Fax,Website,Street,City,State,ZIP,Country,Opening Balance,Opening Balance Date,Resale Number',
} as const;

const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const address = {
  label: null,
  street: 'Baker St 1\nYard',
  city: 'Utrecht',
  region: 'UT',
  postalCode: '3511',
  country: 'NL',
};
const anna = customerWith({
  ...{ name: 'Anna Maria König', company: 'Bakery', birthday: '--05-04', stage: 'regular', website: 'bakery.example' },
  ...{ notes: 'Likes rye', tags: ['vip', 'Smith, John'], addresses: [address] },
  identities: [
    known('email', 'anna@bakery.example', 'work'),
    known('email', 'anna@home.example'),
    known('email', 'third@home.example'),
    known('phone', '+4930123456'),
    known('phone', '+4917612345678', 'mobile'),
  ],
});
const filled = (row: Readonly<Record<string, string>> | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([, cell]) => cell !== ''));

describe('the file for', () => {
  it.each(Object.entries(headers))('%s has the header that is read there', (preset, header) => {
    expect(exported('customers', exportPreset.parse(preset), { nouns: [] }).header.join(',')).toBe(header);
  });

  it('HubSpot has its stages and halves of a name, and says what it has no place for', () => {
    const { rows, losses } = exported('customers', 'hubspot', { nouns: [anna] });
    expect([filled(rows[0]), losses.changed, losses.without.includes('street')]).toEqual([
      {
        'First name': 'Anna Maria',
        'Last name': 'König',
        Email: 'anna@bakery.example',
        'Phone number': '(+49) 30 123456',
        'Mobile phone number': '(+49) 176 12345678',
        'Company name': 'Bakery',
        'Website URL': 'https://bakery.example',
        City: 'Utrecht',
        'State/Region': 'UT',
        'Country/Region': 'NL',
        'Zip code': '3511',
        'Lifecycle stage': 'Customer',
      },
      [
        { column: 'Email', change: 'further-left-out', rows: 1, ids: ['c1'] },
        { column: 'Website URL', change: 'replaced', rows: 1, ids: ['c1'] },
      ],
      true,
    ]);
  });

  it('Google Contacts keeps several values in one cell as Google does', () => {
    const { rows } = exported('customers', 'google', { nouns: [anna] });
    expect(filled(rows[0])).toEqual({
      'First Name': 'Anna Maria',
      'Last Name': 'König',
      'Organization Name': 'Bakery',
      Birthday: ' --05-04',
      Notes: 'Likes rye',
      Labels: 'vip ::: Smith, John ::: * myContacts',
      'E-mail 1 - Label': 'work',
      'E-mail 1 - Value': 'anna@bakery.example',
      'E-mail 2 - Value': 'anna@home.example ::: third@home.example',
      'Phone 1 - Value': '(+49) 30 123456',
      'Phone 2 - Label': 'mobile',
      'Phone 2 - Value': '(+49) 176 12345678',
      'Address 1 - Formatted': 'Baker St 1\nYard\nUtrecht UT 3511\nNL',
      'Address 1 - Street': 'Baker St 1\nYard',
      'Address 1 - City': 'Utrecht',
      'Address 1 - Region': 'UT',
      'Address 1 - Postal Code': '3511',
      'Address 1 - Country': 'NL',
      'Website 1 - Value': 'bakery.example',
    });
  });

  it('Mailchimp holds only whom one may write to, and names the others', () => {
    const { rows, losses } = exported('customers', 'mailchimp', {
      nouns: [
        anna,
        customerWith({ id: 'c2' }),
        customerWith({ id: 'c3', doNotContact: true, identities: [known('email', 'no@more.example')] }),
        customerWith({ id: 'c4', identities: [known('email', 'søren@lind.example')] }),
      ],
    });
    expect([rows.map(filled), losses.leftOut]).toEqual([
      [
        {
          'Email Address': 'anna@bakery.example',
          'First Name': 'Anna Maria',
          'Last Name': 'König',
          Address: 'Baker St 1 Yard  Utrecht  UT  3511  NL',
          'Phone Number': '(+49) 30 123456',
          Birthday: '05/04',
          Tags: 'vip, "Smith, John"',
        },
      ],
      [
        { reason: 'no-email', rows: 1, ids: ['c2'] },
        { reason: 'do-not-contact', rows: 1, ids: ['c3'] },
        { reason: 'email-not-taken', rows: 1, ids: ['c4'] },
      ],
    ]);
  });

  it('Xero has each contact name once, the letters’ address by lines', () => {
    const nouns = [anna, customerWith({ id: 'c2', name: 'ANNA MARIA KÖNIG' })];
    const { rows, losses } = exported('customers', 'xero', { nouns });
    const { POAddressLine1, POAddressLine2, POCity, PhoneNumber, MobileNumber } = rows[0] ?? {};
    expect([
      rows.map((row) => row['*ContactName']),
      POAddressLine1,
      POAddressLine2,
      POCity,
      PhoneNumber,
      MobileNumber,
    ]).toEqual([
      ['Anna Maria König', 'ANNA MARIA KÖNIG (2)'],
      ...['Baker St 1', 'Yard', 'Utrecht', '(+49) 30 123456', '(+49) 176 12345678'],
    ]);
    expect(losses.changed).toContainEqual({ column: '*ContactName', change: 'numbered', rows: 1, ids: ['c2'] });
  });

  it('Xero numbers thousands of one name without counting through them each time', () => {
    const nouns = Array.from({ length: 20_000 }, (_, at) =>
      customerWith({ id: `c${at}`, name: at === 5 ? 'Till (3)' : 'Till' }),
    );
    const names = exported('customers', 'xero', { nouns }).rows.map((row) => row['*ContactName']);
    expect(new Set(names).size).toBe(nouns.length);
    expect(names.slice(0, 7)).toEqual([
      ...['Till', 'Till (2)', 'Till (3)', 'Till (4)', 'Till (5)', 'Till (3) (2)', 'Till (6)'],
    ]);
  });

  it('QuickBooks stays within every length it takes, whatever stands on the cards', () => {
    const most = new Map(
      Object.entries({
        'Full Name': 100,
        Company: 50,
        Email: 100,
        Phone: 21,
        Mobile: 21,
        Website: 1000,
        Street: 2000,
        City: 255,
        State: 255,
        ZIP: 30,
        Country: 255,
      }),
    );
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 6 }), (customers) => {
        const { rows } = exported('customers', 'quickbooks', { nouns: customers });
        // An apostrophe that makes a cell harmless is no part of the value.
        const bare = rows.map((row) =>
          Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/u, '')] as const),
        );
        for (const [name, cell] of bare.flat()) expect(cell.length).toBeLessThanOrEqual(most.get(name) ?? 0);
        for (const row of rows) {
          expect(row['Full Name']).not.toMatch(/[\t\r\n:"]/u);
          expect(row['Email']).toMatch(/^'?(?:[^\s@]+@[^\s@]+\.[^\s@]+)?$/u);
          expect(row['Website']).toMatch(/^(?:https?:\/\/\S+)?$/iu);
        }
        const names = rows.map((row) => row['Full Name']?.toLowerCase()).filter((name) => name !== '');
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('QuickBooks and Xero says so where there are more rows than they take', () => {
    const many = Array.from({ length: 1001 }, (_, number) => ({ ...marta, id: `c${number}`, name: `Name ${number}` }));
    expect(exported('customers', 'quickbooks', { nouns: many }).losses.rowsAFile).toBe(1000);
    expect(exported('customers', 'xero', { nouns: many.slice(1) }).losses.rowsAFile).toBe(null);
  });

  it.each(exportPreset.options.filter((preset) => preset !== 'accountant'))(
    '%s has no cell that begins as a formula does',
    (preset) => {
      fc.assert(
        fc.property(fc.array(anyCustomer, { maxLength: 4 }), (customers) => {
          const { rows } = exported('customers', preset, { nouns: customers });
          for (const cell of rows.flatMap((row) => Object.values(row)))
            expect(triggers.some((trigger) => cell.startsWith(trigger))).toBe(false);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a number', () => {
  it('is written so that no spreadsheet sums it up, and read again as it was', () => {
    const numbers = ['+4930123456', '+15550109999', '+80012345678', '+818012345678'];
    const written = numbers.map((number) => callable(number) ?? '');
    expect([written, written.map((words) => readPhone(words, 'DE')?.number)]).toEqual([
      ['(+49) 30 123456', '(+1) 555 010 9999', '(+800) 1234 5678', '(+81) 80 1234 5678'],
      numbers,
    ]);
  });
});
