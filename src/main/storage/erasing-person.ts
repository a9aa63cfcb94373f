import { z } from 'zod';
import { act } from './activity.ts';
import { rememberErased } from './forgotten.ts';
import { namings, type Forgetting } from './forgetting.ts';
import { leaveFiles } from './orphans.ts';
import { flagged } from './rows.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';

const theirs = '(select value from json_each(@records))';

/** What was written down of them; the acts that did are found by it, so that it goes after them. */
const things = ['deal', 'follow_up', 'complaint'] as const;
const entities = { deal: 'deal', follow_up: 'follow-up', complaint: 'complaint' } as const;
const actsOfThings = things.map((table) =>
  change(
    `delete from activity where entity = '${entities[table]}' and entity_id in (select id from ${table} where customer_id in ${theirs})`,
  ),
);
const photos = query(
  z.object({ sha256: z.string() }),
  `select photo as sha256 from customer where id in ${theirs} and photo is not null
   union select json_extract(a.before, '$.fields.photo') from activity a where a.customer_id in ${theirs} and json_valid(a.before) and json_extract(a.before, '$.fields.photo') is not null
   union select json_extract(a.after, '$.fields.photo') from activity a where a.customer_id in ${theirs} and json_valid(a.after) and json_extract(a.after, '$.fields.photo') is not null`,
);
const ofRecords = [
  ...[
    `delete from activity where customer_id in ${theirs}`,
    `delete from activity where entity = 'customer' and entity_id in ${theirs}`,
    `delete from complaint_conversation where complaint_id in (select id from complaint where customer_id in ${theirs})`,
    `delete from playbook_step where case_id in (select id from playbook_case where customer_id in ${theirs})`,
  ],
  ...[
    'deal',
    'follow_up',
    'complaint',
    'complaint_mark',
    'playbook_case',
    'pin',
    'customer_tag',
    'custom_value',
    'customer_channel',
    'local_match_key',
  ].map((table) => `delete from ${table} where customer_id in ${theirs}`),
  ...[
    `delete from customer_link where member_id in ${theirs} or group_id in ${theirs}`,
    `delete from not_same where first_id in ${theirs} or second_id in ${theirs}`,
    `delete from local_import_line where customer_id in ${theirs}`,
    `update conversation set customer_id = null where customer_id in ${theirs}`,
    `delete from customer where id in ${theirs}`,
    `delete from local_suggestion where first_id in ${theirs} or second_id in ${theirs}`,
    `delete from local_uncompared where customer_id in ${theirs}`,
  ],
].map(change);
const ofWay = [
  'delete from sender where channel = @channel and address = @address',
  'update thread set person = null where person in (@address, @forged)',
].map(change);
/** Whatever says an address of theirs, or their full name where it is not about somebody else, who may be called the same. */
const said = (words: string): string =>
  `instr(folded(${words}), folded(@naming)) and (@isAddress or customer_id is null)`;
const saying = [
  `delete from activity where ${said("coalesce(before, '') || coalesce(after, '')")}`,
  `delete from local_import_line where ${said('told')}`,
  'delete from local_set_aside where instr(folded(drafts), folded(@naming))',
].map(change);
const uploads = query(z.object({ file: z.string() }), 'select file from local_upload');
const forgetUploads = change('delete from local_upload');

/** What was brought and waits to be attached or imported: nobody can tell whose words are in it. */
export function takeUploads(writer: Writer): string[] {
  const files = uploads.all(writer).map(({ file }) => file);
  forgetUploads.run(writer);
  return files;
}

/** Everything else that is known of somebody whose interactions are erased: one act, which cannot be undone and names nobody. */
export function erasePerson(writer: Writer, forgetting: Forgetting, counts: unknown): void {
  const { records, ways, customerId } = forgetting;
  const parameters = { records: JSON.stringify(records) };
  leaveFiles(writer, photos.all(writer, parameters));
  for (const statement of actsOfThings) statement.run(writer, parameters);
  for (const statement of ofRecords) statement.run(writer, parameters);
  for (const { channel, address } of ways) {
    ofWay[0]?.run(writer, { channel, address });
    ofWay[1]?.run(writer, { address, forged: `forged:${address}` });
  }
  for (const naming of namings(forgetting)) {
    const isAddress = flagged(ways.some(({ address }) => address === naming));
    for (const statement of saying) statement.run(writer, { naming, isAddress });
  }
  for (const id of records) rememberErased(writer, id);
  const about = { actor: 'owner', kind: 'forget-customer', entity: 'customer', entityId: customerId } as const;
  act(writer, { ...about, customerId, before: null, after: counts }, () => {});
}
