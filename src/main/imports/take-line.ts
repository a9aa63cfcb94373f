import { z } from 'zod';
import { postalAddress } from '#shared/domain/customer';
import type { CustomerLine, ImportOptions, ImportRemark } from '#shared/domain/customer-import';
import type { Book, Cell } from './book.ts';
import type { Given, GivenLine, GivenWay } from './given.ts';
import { lineWords, matchLine, type Match } from './match-line.ts';
import { placeKey } from './values/places.ts';

export type Taking = Readonly<{
  book: Book;
  options: Pick<ImportOptions, 'differing' | 'ambiguous'>;
  /** By the name of a custom field: its id. */
  fieldIds: ReadonlyMap<string, string>;
  /** What lines of this file said already where it is taken before what stands here, `<customer> <cell>`: the first counts. */
  said: Set<string>;
}>;

const addresses = z.string().transform((text) => z.array(postalAddress).parse(JSON.parse(text)));

/** Takes one line into a book: makes a customer, adds to one, or says why not. The same in a run and in a dry one. */
export function takeLine(given: GivenLine, taking: Taking): CustomerLine {
  if ('problem' in given) return lineOf(given, { outcome: 'problem', code: given.problem, detail: given.detail });
  const { book, options } = taking;
  const match = matchLine(given, book);
  const [id, second] = match.ids;
  if (second !== undefined) {
    if (options.ambiguous === 'skip')
      return lineOf(given, { outcome: 'problem', code: 'two-customers', between: match.ids });
    const own = book.idFor(lineWords(given));
    const isFree = (way: GivenWay): boolean => [null, own].includes(book.owner(way));
    const ways = given.ways.filter(isFree);
    const apart = { ...match, ways, shared: given.ways.filter((way) => !ways.includes(way)) };
    const again = book.find(own);
    if (again !== null) return merge(given, { id: again, match: apart }, taking);
    return create({ ...given, id: own }, apart, taking);
  }
  return id === undefined ? create(given, match, taking) : merge(given, { id, match }, taking);
}

function create(given: Given, match: Match, { book, fieldIds, options, said }: Taking): CustomerLine {
  const cells = cellsOf(given, fieldIds);
  const { ways, remarks } = match;
  if (given.name === null && given.ways.length === 0) return lineOf(given, { outcome: 'problem', code: 'nobody' });
  if (given.ways.some(book.isForgotten)) return lineOf(given, { outcome: 'problem', code: 'forgotten' });
  const left = given.ways.filter((way) => !ways.includes(way));
  // Somebody whose only ways are another's is still called by them.
  if (given.name === null && ways.length === 0) cells.set('name', left[0]?.address ?? '');
  const taken = given.id !== null && book.find(given.id) !== null;
  const id = book.create({
    id: taken ? null : (given.id ?? (ways.length === 0 ? book.idFor(lineWords(given)) : null)),
    kind: given.kind,
    cells,
    ways,
    note: noteOf(given, left),
  });
  if (options.differing === 'take') for (const name of cells.keys()) said.add(`${id} ${name}`);
  return lineOf(given, { outcome: 'created', customerId: id, remarks: [...given.remarks, ...remarks] });
}

function merge(given: Given, { id, match }: Readonly<{ id: string; match: Match }>, taking: Taking): CustomerLine {
  const { book, said, options } = taking;
  const standing = book.cells(id);
  const remarks: ImportRemark[] = [...given.remarks, ...match.remarks];
  const cells = new Map<string, string | number>();
  for (const [name, value] of cellsOf(given, taking.fieldIds)) {
    const cell = standing.get(name) ?? { value: null, clock: null };
    const key = `${id} ${name}`;
    const wanted = name === 'addresses' ? withPlaces(cell.value, value) : value;
    const isSame = cell.value === wanted;
    if (!isSame && isTaken({ name, cell, first: !said.has(key) }, options)) cells.set(name, wanted);
    else if (!isSame) remarks.push({ code: 'kept-field', detail: keptWords(name, cell) });
    if (options.differing === 'take') said.add(key);
  }
  const ways = match.ways.filter((way) => book.owner(way) === null && !wasTakenAway(standing, way));
  const note = noteOf(given, match.shared);
  const added = { cells, ways, note: note !== null && book.hasNote(id, note) ? null : note };
  const changes = [
    ...cells.keys(),
    ...ways.map(({ channel, address }) => `${channel}:${address}`),
    ...(added.note === null ? [] : ['note']),
  ];
  if (changes.length > 0) book.change(id, added);
  return lineOf(given, { outcome: 'merged', customerId: id, changes, remarks });
}

/** Blank is filled; what a network called somebody gives way to the shop's own file; what a person said stays, unless asked. */
function isTaken(
  { name, cell, first }: Readonly<{ name: string; cell: Cell; first: boolean }>,
  { differing }: Taking['options'],
): boolean {
  if (cell.value === null) return cell.clock === null || (differing === 'take' && first);
  if (name === 'addresses') return true;
  return first && (cell.clock === null || differing === 'take');
}

function wasTakenAway(standing: ReadonlyMap<string, Cell>, { channel, address }: GivenWay): boolean {
  return standing.get(`identity:${channel}:${address}`)?.clock !== undefined;
}

/** The addresses there are, and those of the line that are not among them. */
function withPlaces(standing: Cell['value'], given: string | number): string {
  if (standing === given) return String(given);
  const known = typeof standing === 'string' ? addresses.parse(standing) : [];
  const keys = new Set(known.map(placeKey));
  const news = addresses.parse(String(given)).filter((place) => !keys.has(placeKey(place)));
  return JSON.stringify([...known, ...news]);
}

/** What a line says, by the names under which it stands on a record. */
function cellsOf(given: Given, fieldIds: Taking['fieldIds']): Map<string, string | number> {
  const { name, company, website, birthday, language, timeZone, photo, stage } = given;
  const cells = new Map<string, string | number>();
  for (const [key, value] of Object.entries({ name, company, website, birthday, language, timeZone, photo, stage }))
    if (value !== null) cells.set(key, value);
  if (given.vip) cells.set('vip', 1);
  if (given.doNotContact) cells.set('doNotContact', 1);
  if (given.addresses.length > 0) cells.set('addresses', JSON.stringify(given.addresses));
  for (const tag of given.tags) cells.set(`tag:${tag}`, tag);
  for (const [field, value] of Object.entries(given.custom)) {
    const id = fieldIds.get(field);
    if (id !== undefined) cells.set(`custom:${id}`, value);
  }
  return cells;
}

/** A note, with the ways that are somebody else's as words. */
function noteOf({ note }: Given, left: readonly GivenWay[]): string | null {
  const words = left.map(({ channel, address }) => `${channel}: ${address}`).join('\n');
  const parts = [note ?? '', words].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('\n\n');
}

function keptWords(name: string, { value }: Cell): string {
  return value === null ? name : `${name}: ${String(value).slice(0, 100)}`;
}

const nothing = { customerId: null, changes: [], code: null, detail: null, between: [], remarks: [] } as const;

function lineOf(given: GivenLine, became: Partial<CustomerLine> & Pick<CustomerLine, 'outcome'>): CustomerLine {
  return {
    line: given.line,
    name: 'name' in given ? (given.name ?? given.ways[0]?.address ?? null) : null,
    ...nothing,
    ...became,
  };
}
