import { Refusal } from '#main/kernel/refusal';
import { conversationsOfRecords, interactionsOfRecords } from '#main/storage/about-person';
import { blobFile } from '#main/storage/blobs';
import { listComplaints } from '#main/storage/complaints';
import { findConversation } from '#main/storage/conversations';
import { findCustomer } from '#main/storage/customers';
import { listCustomFields } from '#main/storage/custom-fields';
import { listStages } from '#main/storage/deal-stages';
import { listDeals } from '#main/storage/deals';
import { listFollowUps } from '#main/storage/follow-up-lists';
import { findInteraction } from '#main/storage/interactions';
import { revisionsOf } from '#main/storage/revisions';
import { recordsOfPerson } from '#main/storage/people';
import { pictureType } from '#main/storage/pictures';
import type { Reader } from '#main/storage/statement';
import { amountWords } from '#shared/domain/amount';
import type { Customer } from '#shared/domain/customer';
import { fileName } from '#shared/domain/file-name';
import type { Interaction } from '#shared/domain/interaction';
import {
  complaintNoun,
  conversationNoun,
  customerNoun,
  dealNoun,
  followUpNoun,
  interactionNoun,
  isoInstant,
} from '#main/hosts/cli/nouns';
import { copied, fileBeing, type Written } from './files.ts';
import { FileNames } from './names.ts';
import {
  complaintsPart,
  dealsPart,
  entry,
  followUpsPart,
  pageFoot,
  pageHead,
  timelineHead,
  type FileLine,
} from './page.ts';

/** What is written about whom, and where: a folder that is there and empty. */
export type EverythingOrder = Readonly<{
  customerId: string;
  folder: string;
  version: string;
  asOf: number;
  timeZone: string;
}>;
export type WrittenFolder = Readonly<{ folder: string; files: number; bytes: number; missing: number }>;

/** Where the log lies, and who is told how many interactions are written. */
type Source = Readonly<{ reader: Reader; data: string; told: (rows: number) => void }>;

/** Nobody has more of these; what has a page of its own in the window is read as a whole here. */
const most = 100_000;
/** How many interactions are written before somebody is told. */
const toldEvery = 200;

/** Writes everything about a person, interaction by interaction: 50,000 take no more memory than one. */
export async function everythingAbout(source: Source, order: EverythingOrder): Promise<WrittenFolder> {
  const { reader, told } = source;
  const customer = findCustomer(reader, order.customerId);
  if (!customer) throw new Refusal('not-found');
  const records = recordsOfPerson(reader, customer.id);
  const attachments = attachmentsInto(source.data, order.folder);
  const [page, data] = [fileBeing(order.folder, 'index.html'), fileBeing(order.folder, 'data.json')];
  const beside = thingsOf(reader, customer, records);

  const photo = await photoOf(source.data, customer, attachments);
  await data.write(
    `{\n"made": ${json(isoInstant(order.asOf))},\n"shopbell": ${json(order.version)},\n"customer": ${json({ ...customerNoun(customer), notes: undefined })},\n`,
  );
  for (const [name, nouns] of Object.entries(beside.nouns)) await data.write(`${json(name)}: ${json(nouns)},\n`);
  const zone = order.timeZone;
  await page.write(pageHead({ customer, photo, custom: beside.custom, asOf: order.asOf, zone }).text);
  for (const part of [
    dealsPart(beside.deals, zone),
    followUpsPart(beside.followUps, zone),
    complaintsPart(beside.complaints, zone),
    timelineHead(),
  ])
    await page.write(part.text);

  await data.write('"interactions": [');
  let written = 0;
  for (const id of interactionsOfRecords(reader, records)) {
    const interaction = findInteraction(reader, id)?.interaction;
    if (!interaction) continue;
    const files = await attachments.of(interaction);
    await page.write(entry(interaction, files, zone).text);
    await data.write(
      `${written === 0 ? '\n' : ',\n'}${json({ ...interactionNoun(interaction), files: files.map(({ path }) => path), ...revisedOf(reader, id) })}`,
    );
    written += 1;
    if (written % toldEvery === 0) told(written);
  }
  await data.write('\n]\n}\n');
  await page.write(pageFoot().text);

  const files = [await page.end(), await data.end(), ...attachments.written];
  const manifest = fileBeing(order.folder, 'manifest.json');
  const about = { made: isoInstant(order.asOf), timeZone: zone, version: order.version, customerId: customer.id };
  await manifest.write(
    `${JSON.stringify({ ...about, interactions: written, missing: attachments.missing(), files }, null, 2)}\n`,
  );
  files.push(await manifest.end());
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { folder: order.folder, files: files.length, bytes, missing: attachments.missing() };
}

function thingsOf(reader: Reader, customer: Customer, records: readonly string[]) {
  const of = { customerId: customer.id, state: null, conversationId: null, after: null, limit: most } as const;
  const [deals, followUps, complaints, stages] = [
    listDeals(reader, of),
    // However it stands: nothing is asked of the clock.
    listFollowUps(reader, { ...of, now: 0 }),
    listComplaints(reader, of),
    listStages(reader),
  ];
  const named = new Map(listCustomFields(reader).map(({ id, name }) => [id, name]));
  const custom = Object.entries(customer.custom).map(([id, value]) => ({ name: named.get(id) ?? id, value }));
  const conversations = conversationsOfRecords(reader, records).flatMap((id) => findConversation(reader, id) ?? []);
  return {
    followUps,
    complaints,
    custom,
    deals: deals.map((deal) => ({
      ...deal,
      worth: deal.amount === null ? null : amountWords(deal.amount, deal.currency, 'en'),
      stage: stages.find(({ id }) => id === deal.stageId)?.name ?? null,
    })),
    nouns: {
      deals: deals.map((deal) => dealNoun(deal, stages)),
      followUps: followUps.map(followUpNoun),
      complaints: complaints.map(complaintNoun),
      // What others wrote in them is theirs.
      conversations: conversations.map((one) => ({
        ...conversationNoun(one, one.interactions),
        customerId: customer.id,
      })),
      customFields: custom,
    },
  };
}

/** Each file once, under a name of its own. */
function attachmentsInto(data: string, folder: string) {
  const names = new FileNames();
  const paths = new Map<string, string | null>();
  const written: Written[] = [];
  const keep = async (sha256: string, wished: string): Promise<string | null> => {
    const known = paths.get(sha256);
    if (known !== undefined) return known;
    const file = await copied(blobFile(data, sha256), folder, `attachments/${names.nameFor(wished)}`);
    if (file) written.push(file);
    paths.set(sha256, file?.path ?? null);
    return file?.path ?? null;
  };
  let missing = 0;
  return {
    written: written as readonly Written[], // grows while they are kept
    missing: () => missing,
    keep,
    of: async ({ attachments }: Interaction): Promise<FileLine[]> => {
      const lines: FileLine[] = [];
      for (const [index, file] of attachments.entries()) {
        const name = fileName(file, index);
        const at = file.sha256 === '' ? null : await keep(file.sha256, name);
        if (at === null) missing += 1;
        lines.push({ name, path: at === null ? null : at.split('/').map(encodeURIComponent).join('/') });
      }
      return lines;
    },
  };
}

async function photoOf(
  data: string,
  { photo }: Customer,
  attachments: ReturnType<typeof attachmentsInto>,
): Promise<string | null> {
  if (photo === null) return null;
  const type = await pictureType(blobFile(data, photo));
  return type === null ? null : attachments.keep(photo, `photo.${type.slice('image/'.length)}`);
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

/** What became of words in public, their later versions too; nothing where nothing did. */
function revisedOf(reader: Reader, id: string) {
  const revisions = revisionsOf(reader, id).map(({ at, ...rest }) => ({ at: isoInstant(at), ...rest }));
  return revisions.length === 0 ? {} : { revisions };
}
