/** When the shop serves, when it is closed by exception, and how soon somebody should have an answer. */
export const serviceHourTables = `
  create table service_hours (
    id text primary key,
    -- IANA; null for that of the laptop
    time_zone text,
    -- spans of each day, Monday first, as JSON
    week text not null,
    clock text not null
  ) strict;
  create table closing (
    id text primary key,
    name text not null,
    -- wall times of the shop: 2026-12-24T14:00
    from_wall text not null,
    to_wall text not null,
    yearly integer not null,
    clock text not null
  ) strict;
  -- Minutes of service time; '*' is any channel that has no row of its own.
  create table answer_target (channel text primary key, minutes integer, clock text not null) strict;
  insert into answer_target values ('*', 120, ''), ('email', 480, '');

  -- Since when somebody has waited for the shop's answer: the first that was heard of them after its last word.
  alter table conversation add column unanswered_since integer;
  update conversation set unanswered_since =
    (select i.occurred_at from interaction i where i.conversation_id = conversation.id and i.direction = 'inbound' and i.standing = 'heard'
       and i.row > ifnull((select max(o.row) from interaction o where o.conversation_id = conversation.id and o.direction = 'outbound'), 0)
     order by i.row limit 1);
  create index conversation_by_wait on conversation (channel, unanswered_since, id)
    where state = 'open' and aside = 0 and unanswered_since is not null;
`;
