/** Snoozing, whose turn it is, tags and saved views of conversations. */
export const conversationTables = `
  -- until when the choice puts it off
  alter table conversation add column choice_until integer;
  -- who has to do something next: shop, customer or nobody. Computed.
  alter table conversation add column turn text not null default 'nobody';
  -- what came in and left the choice standing: thanks or automatic. Computed.
  alter table conversation add column left_by text;
  update conversation set turn =
    case when aside = 1 or state = 'done' then 'nobody'
      when state = 'waiting' or last_direction = 'outbound' then 'customer'
      else 'shop' end;
  -- Says no more than thanks, and asks for nothing. What came before this was told apart counts as it did.
  alter table interaction add column thanks integer not null default 0;

  -- what is put off comes to the top when its time has come
  create index conversation_by_return on conversation (state, max(last_at, coalesce(snoozed_until, 0)), id) where aside = 0;
  create index conversation_by_account_return on conversation (account_id, state, max(last_at, coalesce(snoozed_until, 0)), id)
    where aside = 0;
  -- with all that is filtered by, so that what a saved view shows is counted without a look at the rows
  create index conversation_counted on conversation (state, turn, snoozed_until, channel, account_id, unread, id) where aside = 0;
  create index conversation_snoozed on conversation (snoozed_until, id) where snoozed_until is not null;
  create index conversation_by_turn on conversation (turn, last_at, id) where aside = 0;

  -- By the id a conversation had then; it may have been joined with others since. there: 0 where the tag was taken off.
  create table conversation_tag (
    conversation_id text not null,
    tag text not null,
    there integer not null,
    clock text not null,
    primary key (conversation_id, tag)
  ) strict, without rowid;
  create index conversation_tag_by_tag on conversation_tag (tag, conversation_id) where there = 1;

  create table conversation_view (
    id text primary key,
    name text not null,
    -- as JSON
    filter text not null,
    position integer not null,
    removed integer not null default 0,
    clock text not null
  ) strict;
`;
