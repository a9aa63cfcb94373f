import { z } from 'zod';
import { customerKind, identity, postalAddress, type PostalAddress } from '#shared/domain/customer';
import type { ColumnMapping, DateOrder, ImportMapping, ImportRemark } from '#shared/domain/customer-import';
import type { Given, GivenWay } from '../given.ts';
import { readBirthday } from '../values/birthday.ts';
import { joinName, nameWords } from '../values/names.ts';
import { countryCode, isPlace, placeKey } from '../values/places.ts';
import { distinctWays, readEmails, readLabel, readPhones, severalIn } from '../values/ways.ts';
import { readFlag, readLanguage, readStage, readTags, readTimeZone } from '../values/words.ts';

export type RowContext = Readonly<{ mapping: ImportMapping; country: string; tag: string | null }>;
type Cell = Readonly<{ column: ColumnMapping; text: string }>;

/** Reads rows of a table by what its columns are about. */
export function rowReader({ mapping, country, tag }: RowContext): (line: number, cells: readonly string[]) => Given {
  return (line, cells) => {
    const row = new Row(mapping, cells);
    const places = readPlaces(row);
    const nearby = places.map((place) => countryCode(place.country)).find((code) => code !== null) ?? country;
    const { day, ...unread } = readDay(row, mapping.dates);
    const { ways, words, remarks } = readWays(row, nearby, unread);
    const { name, company, kind } = readWho(row);
    const notes = row.all('note').map(({ text }) => text);
    const note = [...notes, ...(words.length > 0 ? [words.join('\n')] : [])].join('\n\n');
    return {
      line,
      id: readId(row.first('id')),
      kind,
      name,
      company,
      website: row.first('website') || null,
      birthday: day,
      language: readLanguage(row.first('language')),
      timeZone: readTimeZone(row.first('time-zone')),
      stage: readStage(row.first('stage')),
      vip: readFlag(row.first('vip')),
      doNotContact: readFlag(row.first('do-not-contact')),
      photo: null,
      ways: distinctWays(ways),
      addresses: places,
      tags: [...new Set([...row.all('tags').flatMap(({ text }) => readTags(text)), ...(tag === null ? [] : [tag])])],
      note: note === '' ? null : note,
      custom: Object.fromEntries(
        row.all('custom').flatMap(({ column, text }) => (column.field === null ? [] : [[column.field, text]])),
      ),
      remarks,
    };
  };
}

/** A row's cells that hold something, by what they are about. */
class Row {
  readonly #cells = new Map<ColumnMapping['target'], Cell[]>();

  constructor(mapping: ImportMapping, cells: readonly string[]) {
    for (const [at, column] of mapping.columns.entries()) {
      const { target } = column;
      // Words are kept to the letter where people may have written several lines.
      const text = target === 'note' || target === 'custom' ? (cells[at] ?? '') : (cells[at] ?? '').trim();
      if (target === 'leave' || text.trim() === '') continue;
      const same = this.#cells.get(target);
      if (same) same.push({ column, text });
      else this.#cells.set(target, [{ column, text }]);
    }
  }

  all(target: ColumnMapping['target']): readonly Cell[] {
    return this.#cells.get(target) ?? [];
  }

  first(target: ColumnMapping['target']): string {
    return this.all(target)[0]?.text ?? '';
  }

  headerOf(target: ColumnMapping['target']): string {
    return this.all(target)[0]?.column.header ?? '';
  }

  joined(target: ColumnMapping['target'], group: string, separator: string): string {
    const cells = this.all(target).filter(({ column }) => column.group === group);
    return [...new Set(cells.map(({ text }) => text))].join(separator);
  }

  labelOf({ group, label }: ColumnMapping): string | null {
    const said = group === '' ? undefined : this.all('label').find(({ column }) => column.group === group)?.text;
    return (said === undefined ? null : readLabel(said)) ?? label;
  }
}

function readWho(row: Row): Pick<Given, 'name' | 'company' | 'kind'> {
  const parts = {
    prefix: row.first('prefix'),
    given: row.first('given'),
    additional: row.first('additional'),
    family: row.first('family'),
    suffix: row.first('suffix'),
  };
  const person = parts.given !== '' || parts.family !== '' ? joinName(parts) : '';
  const name = row.first('name') || person;
  const company = row.first('company');
  const kind = customerKind.safeParse(row.first('kind').toLowerCase());
  if (kind.success) return { name: name || company || null, company: company || null, kind: kind.data };
  if (name === '') return { name: company || null, company: null, kind: company === '' ? null : 'company' };
  const isSame = nameWords(name).join(' ') === nameWords(company).join(' ');
  return { name, company: isSame ? null : company || null, kind: null };
}

/** What could not be read as what it should be, kept in a note. */
type Unread = { words: string[]; remarks: ImportRemark[] };

function readDay(row: Row, dates: DateOrder): Unread & { day: string | null } {
  const text = row.first('birthday');
  const day = text === '' ? null : readBirthday(text, dates);
  if (text === '' || day !== null) return { day, words: [], remarks: [] };
  return {
    day,
    words: [`${row.headerOf('birthday')}: ${text}`],
    remarks: [{ code: 'birthday-as-words', detail: text }],
  };
}

function readWays(row: Row, country: string, { words, remarks }: Unread): Unread & { ways: GivenWay[] } {
  const ways: GivenWay[] = [...listedWays(row.first('identities'))];
  const plain = { preferred: false, name: null };
  for (const { column, text } of row.all('email')) {
    const read = readEmails(text);
    for (const address of read.emails) ways.push({ ...plain, channel: 'email', address, label: row.labelOf(column) });
    for (const word of read.words) {
      words.push(`${column.header || 'E-mail'}: ${word}`);
      remarks.push({ code: 'email-as-words', detail: word });
    }
  }
  for (const { column, text } of row.all('phone')) {
    const read = readPhones(text, country);
    for (const address of read.numbers) ways.push({ ...plain, channel: 'phone', address, label: row.labelOf(column) });
    for (const word of read.words) {
      words.push(`${column.header || 'Phone'}: ${word}`);
      remarks.push({ code: 'phone-as-words', detail: word });
    }
  }
  for (const { column, text } of row.all('handle'))
    for (const handle of severalIn(text))
      ways.push({ ...plain, channel: column.channel ?? 'other', address: handle.replace(/^@/u, ''), label: null });
  const [, ...further] = row.all('website');
  for (const { column, text } of further) words.push(`${column.header || 'Website'}: ${text}`);
  return { ways, words, remarks };
}

function readPlaces(row: Row): PostalAddress[] {
  const groups = new Map<string, ColumnMapping>();
  for (const target of ['street', 'city', 'region', 'postal-code', 'country', 'address'] as const)
    for (const { column } of row.all(target)) if (!groups.has(column.group)) groups.set(column.group, column);
  const places = [...groups].map(([group, column]) => ({
    label: row.labelOf(column),
    street: row.joined('street', group, '\n') || row.joined('address', group, '\n'),
    city: row.joined('city', group, ', '),
    region: row.first('region') === '' ? '' : firstIn(row, 'region', group),
    postalCode: row.joined('postal-code', group, ' '),
    country: firstIn(row, 'country', group),
  }));
  // An export of ours lists them all, where its columns for parts do not say enough.
  const all = [...listedPlaces(row.first('addresses'))];
  const known = new Set(all.map(placeKey));
  for (const place of places.filter(isPlace)) {
    if (!known.has(placeKey(place))) all.push(place);
    known.add(placeKey(place));
  }
  return all;
}

/** Of a code and a name of the same (Shopify's `Province` and `Province Code`) one is enough. */
function firstIn(row: Row, target: ColumnMapping['target'], group: string): string {
  return row.all(target).find(({ column }) => column.group === group)?.text ?? '';
}

const ways = z.array(identity);
const places = z.array(postalAddress);

function listedWays(text: string): readonly GivenWay[] {
  return parsed(ways, text).map(({ channel, address, label, preferred, name }) => ({
    channel,
    address,
    label,
    preferred,
    name,
  }));
}

function listedPlaces(text: string): readonly PostalAddress[] {
  return parsed(places, text);
}

function parsed<Item>(shape: z.ZodType<Item[]>, text: string): Item[] {
  if (text === '') return [];
  try {
    return shape.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

function readId(text: string): string | null {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text) ? text : null;
}
