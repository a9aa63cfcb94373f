import fc from 'fast-check';
import type { Given, GivenLine } from '#main/imports/given';
import type { importCommands } from '#main/imports/import-commands';
import type { Writer } from '#main/storage/open-log';
import { importOptions, type CustomerLine } from '#shared/domain/customer-import';

const blank: Given = {
  ...{ line: 1, id: null, kind: null, name: null, company: null, website: null, birthday: null, language: null },
  ...{ timeZone: null, stage: null, vip: false, doNotContact: false, photo: null, ways: [], addresses: [], tags: [] },
  ...{ note: null, custom: {}, remarks: [] },
};

export function given(line: number, said: Partial<Given>): Given {
  return { ...blank, line, ...said };
}

export function way(address: string): Given['ways'][number] {
  return { channel: address.startsWith('+') ? 'phone' : 'email', address, label: null, preferred: false, name: null };
}

const ways = fc
  .subarray(['marta@example.org', 'paul@example.org', 'ines@example.org', '+4930100', '+4930200'], { maxLength: 3 })
  .map((addresses) => addresses.map(way));
const street = (words: string) => ({
  label: null,
  street: words,
  city: 'Berlin',
  region: '',
  postalCode: '10115',
  country: 'DE',
});

/** Lines of a file that meets few people again and again, who are called and described in several ways. */
export const someLines: fc.Arbitrary<Given[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(null, 'Marta Keller', 'Marta', 'Paul Lang', 'Ines'),
      company: fc.constantFrom(null, null, 'Keller GmbH', 'Lang KG'),
      stage: fc.constantFrom(null, null, 'lead', 'regular'),
      vip: fc.boolean(),
      ways,
      addresses: fc.subarray([street('Am Markt 1'), street('Am Tor 2')]),
      tags: fc.subarray(['tea', 'cake']),
      note: fc.constantFrom(null, null, 'likes blue', 'pays in cash'),
      custom: fc.constantFrom({}, { Shoe: '38' }, { Shoe: '44' }),
    }),
    { maxLength: 10 },
  )
  .map((lines) => lines.map((line, at) => given(at + 2, line)));

export type Taken = Readonly<{ lines: CustomerLine[]; undo: () => readonly string[] }>;

/** Brings lines into a log as a run does; `undo` answers whom it had to keep. */
export async function bringIn(
  commands: ReturnType<typeof importCommands>,
  id: string,
  {
    lines,
    ...said
  }: Readonly<{ lines: readonly GivenLine[]; differing?: 'keep' | 'take'; ambiguous?: 'skip' | 'create' }>,
): Promise<Taken> {
  const options = importOptions.parse(said);
  const fields = [{ name: 'Shoe', type: 'text', choices: [] }] as const;
  commands.beginImport({
    id,
    name: 'people.csv',
    header: 'name',
    mapping: { columns: [], dates: 'day-first' },
    fields,
  });
  const taken = await commands.takeLines({ id, lines, options });
  const counts = { read: lines.length, created: 0, merged: 0, unchanged: 0, skipped: 0, problems: 0 };
  commands.endImport({ id, counts });
  return { lines: taken, undo: () => undoImport(commands, id) };
}

export function undoImport(commands: ReturnType<typeof importCommands>, id: string): readonly string[] {
  commands.beginTakingBack({ id });
  const kept: string[] = [];
  let before: string | null = null;
  do {
    const step = commands.takeImportBack({ id, before });
    kept.push(...step.kept);
    before = step.next;
  } while (before !== null);
  commands.endTakingBack({ id, state: 'undone' });
  return kept;
}

/** Every row of every table that laptops share, but for the list of what was done. */
export function sharedRows({ database }: Writer): Readonly<Record<string, unknown[]>> {
  const tables = database
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'local\\_%' escape '\\'
       and name not like 'sqlite\\_%' escape '\\' and name not like 'interaction_words%' and name not in ('activity', 'activity_line') order by name`,
    )
    .all();
  const indexed = database.prepare('select count(*) as words from interaction_words_docsize').all();
  return Object.fromEntries([
    ...tables.map(({ name }) => [name, database.prepare(`select * from ${name}`).all()] as const),
    ['indexed', indexed],
  ]);
}
