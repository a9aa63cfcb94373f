import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#main/storage/migrate';

it('A log of the version before knows whose turn it is, and what was chosen in it stands.', () => {
  const database = new Database(':memory:');
  migrate(database, ':memory:', migrations.slice(0, 1));
  const insert = database.prepare(`
    insert into conversation (id, channel, state, unread, interactions, inbound, attachments, aside, first_at, last_at,
      last_direction, preview, with_address, choice)
    values (@id, 'email', @state, 0, 1, 1, 0, @aside, 1, 1, @direction, '', '', iif(@state = 'open', null, @state))`);
  const standing = [
    { id: 'asked', state: 'open', aside: 0, direction: 'inbound' },
    { id: 'answered', state: 'open', aside: 0, direction: 'outbound' },
    { id: 'waiting', state: 'waiting', aside: 0, direction: 'inbound' },
    { id: 'done', state: 'done', aside: 0, direction: 'inbound' },
    { id: 'news', state: 'open', aside: 1, direction: 'inbound' },
  ];
  for (const conversation of standing) insert.run(conversation);
  migrate(database, ':memory:');
  const rows = database
    .prepare('select id, state, turn, choice, choice_until, snoozed_until, left_by from conversation order by rowid')
    .raw()
    .all();
  expect(rows).toEqual([
    ['asked', 'open', 'shop', null, null, null, null],
    ['answered', 'open', 'customer', null, null, null, null],
    ['waiting', 'waiting', 'customer', 'waiting', null, null, null],
    ['done', 'done', 'nobody', 'done', null, null, null],
    ['news', 'open', 'nobody', null, null, null, null],
  ]);
  database.close();
});
