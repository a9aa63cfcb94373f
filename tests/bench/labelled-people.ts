import type { Labelled } from './generated-people.ts';

/** 1,000 records of 251 people, of whose names, dates, towns and addresses a part was left out or spoilt. */
export function readFake1000(csv: string): Labelled[] {
  const [, ...lines] = csv.trim().split(/\r?\n/u);
  return lines.map((line) => {
    const [id = '', given = '', surname = '', birthday = '', city = '', address = '', truth = ''] = line.split(',');
    const name = `${given} ${surname}`.trim();
    return {
      truth,
      known: {
        id,
        kind: 'person',
        names: name === '' ? [] : [name],
        identities: address === '' ? [] : [{ channel: 'email', address }],
        companies: [],
        websites: [],
        birthdays: birthday === '' ? [] : [birthday],
        places: city === '' ? [] : [{ street: '', city, postalCode: '' }],
        signed: { phones: [], addresses: [] },
      },
    };
  });
}
