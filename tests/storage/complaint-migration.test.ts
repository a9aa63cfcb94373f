import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#main/storage/migrate';
import { listComplaints } from '#main/storage/complaints';

it('Complaints of the first log keep what they said, and what was closed ended in some other way.', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, ':memory:', migrations.slice(0, 1));
  database.exec(`
    insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding) values ('marta', 'marta', 'Marta', 0, 0, 0, 0, '');
    insert into complaint (id, customer_id, severity, summary, opened_at, closed_at, outcome, told, check_at, clock) values
      ('open', 'marta', 'high', 'Lid broke', 1, null, null, null, null, 'a'),
      ('closed', 'marta', 'low', 'Late', 2, 3, 'Sorry said', 'Marta', 9, 'b');
    insert into complaint_conversation values ('open', 'talk');`);
  migrate(database, ':memory:');
  const page = { state: null, customerId: null, conversationId: null, after: null, limit: 10 };
  expect(listComplaints({ database }, page)).toMatchObject([
    {
      id: 'closed',
      closedAt: 3,
      outcomeKind: 'other',
      outcome: 'Sorry said',
      told: 'Marta',
      toldHow: null,
      checkAt: 9,
    },
    { id: 'open', closedAt: null, severity: 'high', conversationIds: ['talk'], outcomeKind: null },
  ]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(() => database.exec("update complaint set closed_at = 5 where id = 'open'")).toThrow('CHECK');
});
