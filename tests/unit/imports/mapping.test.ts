import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping, isHeader } from '#main/imports/mapping/guess-mapping';
import { rowReader } from '#main/imports/mapping/row-reader';

const guess = (header: readonly string[] | null, rows: readonly (readonly string[])[] = [], country = 'US') =>
  guessMapping({
    header,
    width: header?.length ?? rows[0]?.length ?? 0,
    rows,
    country,
    usualDates: country === 'US' ? 'month-first' : 'day-first',
  });
const targetsOf = (header: string): string[] => guess(header.split(',')).mapping.columns.map(({ target }) => target);

/** A row read as its file's columns are guessed, without what it does not say. */
function read(header: string, cells: readonly string[], country = 'US'): object {
  const columns = header.split(',');
  const { mapping } = guess(columns, [cells], country);
  const given = rowReader({ mapping, country, tag: null })(2, cells);
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) =>
        !(value === null || value === false || (typeof value === 'object' && Object.keys(value).length === 0)),
    ),
  );
}

describe('the columns of a table', () => {
  it.each([
    [
      'Vorname,Nachname,Firma,Straße,PLZ,Ort,Land,Telefon privat,E-Mail-Adresse,Geburtsdatum',
      'given,family,company,street,postal-code,city,country,phone,email,birthday',
    ],
    [
      'Prénom,Nom,Société,Adresse e-mail,Téléphone portable,Code postal,Ville,Remarques',
      'given,family,company,email,phone,postal-code,city,note',
    ],
    ['Nombre,Apellidos,Correo electrónico,Teléfono móvil,Dirección,Etiquetas', 'given,family,email,phone,address,tags'],
    ['氏名,メールアドレス,電話番号,郵便番号,生年月日', 'name,email,phone,postal-code,birthday'],
    ['ФИО,Электронная почта,Телефон,Город', 'name,email,phone,city'],
    [
      'E-mail 1 - Label,E-mail 1 - Value,Phone 2 - Value,Address 1 - Formatted,Address 1 - City',
      'label,email,phone,street,city',
    ],
    ['Email marketing consent,Internal rating,Home Street,Home City,Twitter', 'leave,leave,street,city,handle'],
  ])('are known by their names: %s', (header, targets) => {
    expect(targetsOf(header)).toEqual(targets.split(','));
  });

  it('that name nothing are known by what stands in them', () => {
    const rows = [
      ['Anna Keller', '+1 212 555 0100', 'anna@example.org', 'https://a.example', '17'],
      ['Paul Lang', '(212) 555-0199', 'paul@example.org', 'https://b.example', '9'],
    ];
    expect(isHeader(rows[0] ?? [])).toBe(false);
    expect(guess(null, rows).mapping.columns.map(({ target }) => target)).toEqual([
      'name',
      'phone',
      'email',
      'website',
      'leave',
    ]);
  });

  it('keep the order of days that one of them tells', () => {
    expect(guess(['Birthday'], [['01/02/1990'], ['25/12/1980']]).mapping.dates).toBe('day-first');
    expect(guess(['Geburtsdatum'], [['01/02/1990'], ['12/25/1980']], 'DE').mapping.dates).toBe('month-first');
    expect(guess(['Birthday'], [['01/02/1990']]).mapping.dates).toBe('month-first');
  });

  it('are guessed alike every time, and in whichever case they are named', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('Name', 'E-Mail', 'Phone 2', 'Home City', 'Birthday', 'Notes', 'x'),
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 4 }),
        (header, rows) => {
          const { mapping } = guess(header, rows);
          expect(mapping.columns.map(({ header: named }) => named)).toEqual(header);
          expect(guess(header, rows).mapping).toEqual(mapping);
        },
      ),
    );
  });
});

describe('a row', () => {
  it('of Google is read with labels, several values in a cell and its own groups left out', () => {
    const header =
      'First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value';
    expect(
      read(header, [
        'Anna',
        'Keller',
        'Keller & Co',
        '* myContacts ::: tea',
        '* Work',
        'A@x.org ::: b@x.org',
        'Mobile',
        '212-555-0100',
      ]),
    ).toMatchObject({
      name: 'Anna Keller',
      company: 'Keller & Co',
      tags: ['tea'],
      ways: [
        { channel: 'email', address: 'a@x.org', label: 'work' },
        { channel: 'email', address: 'b@x.org', label: 'work' },
        { channel: 'phone', address: '+12125550100', label: 'mobile' },
      ],
    });
  });

  it('keeps as words what is no number, no address and no day', () => {
    expect(read('Name,Phone,Email,Birthday', ['Anna', 'ask Paul', 'anna at x', '31/31/1990'])).toMatchObject({
      note: 'Birthday: 31/31/1990\nEmail: anna at x\nPhone: ask Paul',
      remarks: [{ code: 'birthday-as-words' }, { code: 'email-as-words' }, { code: 'phone-as-words' }],
    });
  });

  it('reads numbers by the country of its own address', () => {
    expect(read('Name,Phone,City,Country', ['Anna', '030 123456', 'Berlin', 'Deutschland'])).toMatchObject({
      ways: [{ address: '+4930123456' }],
    });
  });

  it('of a company, or with a name in another script, is called as it should be', () => {
    expect(read('Company,First Name,Last Name', ['Keller GmbH', '', ''])).toEqual({
      line: 2,
      kind: 'company',
      name: 'Keller GmbH',
    });
    expect(read('姓,名', ['山田', '太郎'])).toEqual({ line: 2, name: '山田 太郎' });
    expect(
      read('*ContactName,AccountNumber,EmailAddress,FirstName,LastName', [
        'Marlow Pty',
        '1',
        'g@x.org',
        'Gavin',
        'Marlow',
      ]),
    ).toMatchObject({ name: 'Gavin Marlow', company: 'Marlow Pty' });
  });
});
