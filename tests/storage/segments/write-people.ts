import type { Database } from 'better-sqlite3';
import { keepFindable, recountCustomer } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { indexWords } from '#main/storage/words';
import { addressOf, few, type GivenRecord, now, outcomeOf, recordId, rootsOf } from './people.ts';

const nowhere = { label: null, street: '', city: '', region: '', postalCode: '', country: '' };

/** Writes records as a log holds them, row by row; only what is computed from the rows is left to the program. */
export function writePeople(writer: Writer, records: readonly GivenRecord[]): void {
  const { database } = writer;
  const roots = rootsOf(records);
  let row = 0;
  for (const [number, given] of records.entries()) {
    const id = recordId(number);
    const root = roots[number] ?? number;
    insert(database, 'customer', {
      id,
      ...{ kind: given.kind, name: given.name, name_at: 0, company: given.company, website: given.website },
      ...{ birthday: given.birthday, language: given.language, time_zone: given.timeZone, stage: given.stage },
      ...{ vip: Number(given.vip), do_not_contact: Number(given.doNotContact) },
      addresses: JSON.stringify(given.city === null ? [] : [{ ...nowhere, city: given.city }]),
      ...{ merged_into: root === number ? null : recordId(root), person_id: recordId(root) },
      ...{ interactions: 0, finding: '' },
    });
    const of = { customer_id: id };
    for (const tag of given.tags) insert(database, 'customer_tag', { ...of, tag, clock: '' });
    if (given.custom !== null)
      insert(database, 'custom_value', { ...of, field_id: few.field, value: given.custom, clock: '' });
    for (const [index, way] of given.identities.entries())
      insert(database, 'identity', {
        ...{ channel: way === 'phone' ? 'phone' : 'email', address: addressOf(way, number, index), ...of },
      });
    for (const [index, one] of given.conversations.entries())
      insert(database, 'conversation', {
        ...{ id: `conversation-${number}-${index}`, ...of, channel: 'email', state: one.state, unread: 0 },
        ...{ interactions: 1, inbound: 1, attachments: 0, aside: Number(one.aside), first_at: one.at, last_at: one.at },
        ...{ last_direction: one.direction, preview: '', with_address: '' },
      });
    for (const one of given.interactions) {
      row += 1;
      const { at, direction, channel, kind } = one;
      insert(database, 'interaction', {
        ...{ row, id: `interaction-${row}`, conversation_id: 'none', ...of, channel, kind, direction },
        ...{ visibility: 'private', author_address: '', recipients: '{}', attachments: 0, occurred_at: at },
        ...{
          received_at: at,
          provider_id: '',
          standing: ['reaction', 'unfollow'].includes(one.kind) ? 'engaged' : 'heard',
          read: 1,
        },
      });
      indexWords(writer, row, { subject: '', author: '', recipients: '', text: one.words.join(' '), files: '' });
    }
    for (const [index, one] of given.followUps.entries())
      insert(database, 'follow_up', {
        ...{ id: `follow-up-${number}-${index}`, ...of, kind: one.kind, text: '', due_at: one.dueAt, created_at: 0 },
        ...{ done_at: one.ended === null ? null : now, outcome: outcomeOf(one), clock: '' },
      });
    for (const [index, { severity, closed }] of given.complaints.entries())
      insert(database, 'complaint', {
        ...{ id: `complaint-${number}-${index}`, ...of, severity, summary: '', opened_at: 0, clock: '' },
        ...(closed ? { closed_at: now, outcome_kind: 'refunded', outcome: 'Refunded', told: 'them' } : {}),
      });
    for (const [index, deal] of given.deals.entries())
      insert(database, 'deal', {
        ...{ id: `deal-${number}-${index}`, ...of, title: '', state: deal.state, stage_id: deal.stageId },
        ...{ amount: deal.amount, currency: deal.currency, expected_on: deal.expectedOn },
        ...{ removed: Number(deal.removed), opened_at: 0, clock: '' },
      });
  }
  for (const number of records.keys()) {
    recountCustomer(writer, recordId(number));
    keepFindable(writer, recordId(number));
  }
}

function insert(database: Database, table: string, row: Readonly<Record<string, string | number | null>>): void {
  const names = Object.keys(row);
  const values = names.map((name) => `@${name}`);
  database.prepare(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`).run(row);
}
