/** Rules, what waits for them, and what they ran on. */
export const ruleTables = `
  create table rule (
    id text primary key,
    name text not null,
    -- as JSON, both
    filter text not null,
    actions text not null,
    stops integer not null,
    position integer not null,
    on_since integer,
    removed integer not null default 0,
    clock text not null
  ) strict;

  -- That a rule held of an interaction, and what it did: never twice. batch: its acts; null where it changed nothing.
  create table rule_run (
    rule_id text not null,
    interaction_id text not null,
    at integer not null,
    outcomes text not null,
    batch text,
    primary key (rule_id, interaction_id)
  ) strict, without rowid;
  create index rule_run_by_time on rule_run (rule_id, at desc, interaction_id);
  create index rule_run_by_interaction on rule_run (interaction_id);

  -- What came in and was not looked at by the rules yet, in the order it came. Written with what came in, so that neither
  -- is without the other; and only what was written and received after a rule was switched on, so that none looks back.
  create table local_unruled (number integer primary key, interaction_id text not null unique) strict;
  create trigger rules_look_at after insert on interaction
    when new.direction = 'inbound' and new.standing = 'heard' and new.account_id is not null
      and exists (select 1 from rule r where r.removed = 0 and r.on_since <= min(new.occurred_at, new.received_at)) begin
    insert or ignore into local_unruled (interaction_id) values (new.id);
  end;
  create trigger rules_look_away after delete on interaction begin
    delete from local_unruled where interaction_id = old.id;
  end;
`;
