import path from 'node:path';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { refusalOf } from '#main/storage/open-log';
import { shopCountry } from '#main/storage/shop-country';
import type { Reader } from '#main/storage/statement';
import type { Imported, LookedAt } from '#shared/contract/imports';
import type { CustomField } from '#shared/domain/custom-field';
import type { CustomerLine, ImportMapping, ImportOptions } from '#shared/domain/customer-import';
import { countLines, noCounts } from './counting.ts';
import type { GivenLine } from './given.ts';
import type { importCommands } from './import-commands.ts';
import { readBook } from './log-book.ts';
import { openFile, type ImportFile, type ReadLine, type Unreadable } from './open-file.ts';
import { isOfPaper, paperBook } from './paper-book.ts';
import { withPhoto } from './photo.ts';
import { fieldsIn, headerOf, knownFields, mappingOf, namesSomebody } from './remembering.ts';
import { takeLine } from './take-line.ts';

export type ImportJob = Readonly<{
  id: string;
  file: string;
  name: string;
  options: ImportOptions;
  /** Null: as it is remembered, or guessed. */
  mapping: ImportMapping | null;
}>;

export type ImportGround = Readonly<{
  folder: string;
  reader: Reader;
  commands: Caller<ReturnType<typeof importCommands>>;
  /** Whether the job was cancelled. */
  cancelled: () => boolean;
  told: (lines: number) => void;
}>;

/** Lines that are handed over at a time. */
const together = 2000;
const shownRows = 20;
const mostProblems = 1000;

/** Looks at a file; refuses one that is no table and no card, with its problem as `detail`. */
export async function lookAt({ reader }: ImportGround, job: Omit<ImportJob, 'id'>): Promise<LookedAt> {
  const country = job.options.country ?? shopCountry(reader);
  const file = await opened(job, country);
  if ('problem' in file) throw new Refusal('no-customers', { detail: file.problem.code });
  const { mapping, remembered } = mappingOf(reader, file, job.mapping);
  const { format, source, charset, delimiter, header, problems } = file;
  const samples = file.samples.slice(0, shownRows).map((row) => [...row]);
  return {
    name: job.name,
    format,
    source,
    charset,
    delimiter,
    header,
    mapping,
    remembered,
    samples,
    problems: [...problems],
    country,
  };
}

/** Takes a file line by line: into the log, or on paper for a dry run. */
export async function takeFile(ground: ImportGround, job: ImportJob, dry: boolean): Promise<Imported> {
  const { reader, commands, folder } = ground;
  const country = job.options.country ?? shopCountry(reader);
  const file = await opened(job, country);
  if ('problem' in file) return { id: null, counts: noCounts, problems: [{ ...file.problem, between: [] }] };
  const { mapping } = mappingOf(reader, file, job.mapping);
  if (file.format === 'table' && !namesSomebody(mapping))
    return { id: null, counts: noCounts, problems: [{ line: 1, code: 'nothing-mapped', detail: null, between: [] }] };
  const fields = fieldsIn(mapping, file);
  const take = dry
    ? onPaper(ground, job, fields)
    : await intoLog(ground, job, { fields, header: headerOf(file), mapping });
  const counted = countLines(mostProblems);
  const lines = file.lines({ mapping, country, tag: job.options.tag });
  // One batch is read while the one before it is taken.
  let before: Promise<readonly CustomerLine[]> = Promise.resolve([]);
  for await (const batch of batches(lines, dry ? null : folder)) {
    counted.add(await before);
    if (ground.cancelled()) throw new Refusal('cancelled');
    ground.told(counted.counts().read);
    before = take(batch);
    // It is awaited below; what it is refused for by then is not nobody's.
    before.catch(() => undefined);
  }
  counted.add(await before);
  const counts = counted.counts();
  if (!dry) await commands.call('endImport', { id: job.id, counts });
  const problems = [...file.problems.map((problem) => ({ ...problem, between: [] })), ...counted.problems()];
  if (counts.read === 0) problems.push({ line: 1, code: 'no-rows', detail: null, between: [] });
  return { id: job.id, counts, problems: problems.slice(0, mostProblems) };
}

type Take = (lines: readonly GivenLine[]) => Promise<readonly CustomerLine[]>;

function onPaper(
  { reader, commands }: ImportGround,
  { id, options }: ImportJob,
  fields: readonly Omit<CustomField, 'id'>[],
): Take {
  const known = knownFields(reader);
  const fieldIds = new Map(fields.map(({ name }) => [name, known.get(name.toLowerCase()) ?? name]));
  const taking = { book: paperBook(readBook(reader)), options, fieldIds, said: new Set<string>() };
  return async (batch) => {
    const lines = batch.map((given) => withoutPaper(takeLine(given, taking)));
    await commands.call('saveImportLines', { id, lines });
    return lines;
  };
}

/** Whom the run would make has no id yet. */
function withoutPaper(line: CustomerLine): CustomerLine {
  const { customerId, between, outcome } = line;
  const isThere = (id: string): boolean => !isOfPaper(id);
  return {
    ...line,
    customerId: outcome === 'merged' && customerId !== null && isThere(customerId) ? customerId : null,
    between: between.filter(isThere),
  };
}

async function intoLog(
  { commands }: ImportGround,
  { id, name, options }: ImportJob,
  file: Readonly<{ fields: readonly Omit<CustomField, 'id'>[]; header: string | null; mapping: ImportMapping }>,
): Promise<Take> {
  await commands.call('beginImport', { id, name, ...file });
  return (lines) => commands.call('takeLines', { id, lines, options });
}

async function* batches(lines: AsyncGenerator<ReadLine>, folder: string | null): AsyncGenerator<GivenLine[]> {
  let batch: GivenLine[] = [];
  for await (const { given, photo } of lines) {
    batch.push(photo !== null && !('problem' in given) ? await withPhoto(given, photo, folder) : given);
    if (batch.length < together) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function opened(job: Omit<ImportJob, 'id'>, country: string): Promise<ImportFile | Unreadable> {
  try {
    return await openFile(job.file, job.options, country);
  } catch (failure) {
    const missing =
      failure instanceof Error && 'code' in failure && ['ENOENT', 'EISDIR'].includes(String(failure.code));
    throw missing
      ? new Refusal('file-unreadable', { detail: path.basename(job.name) }, failure)
      : refusalOf(failure, job.file);
  }
}
