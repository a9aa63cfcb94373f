/** What was done together is one line of the history: computed from the acts, so that a page of it is read without them. */
export const historyTables = `
  create table activity_line (
    -- the batch, or the act where it has none
    id text primary key,
    first_clock text not null,
    last_clock text not null,
    acts integer not null,
    actor text not null,
    -- of the act that came first
    kind text not null,
    entity text not null,
    entity_id text not null,
    -- whom all of it is about; null where that is nobody, or several
    customer_id text,
    -- the line this one took back
    takes_back text,
    taken_back integer not null default 0
  ) strict, without rowid;
  create index activity_line_by_clock on activity_line (last_clock);
  create index activity_by_customer on activity (customer_id, clock) where customer_id is not null;

  insert into activity_line (id, first_clock, last_clock, acts, actor, kind, entity, entity_id, customer_id)
  select line.id, line.first, line.last, line.acts, a.actor, a.kind, a.entity, a.entity_id, line.customer
  from (select coalesce(batch, id) as id, min(clock) as first, max(clock) as last, count(*) as acts,
      iif(count(distinct coalesce(customer_id, '')) = 1, max(customer_id), null) as customer
    from activity group by coalesce(batch, id)) line
  join activity a on a.clock = line.first and coalesce(a.batch, a.id) = line.id;

  create trigger activity_joins_line after insert on activity begin
    insert into activity_line (id, first_clock, last_clock, acts, actor, kind, entity, entity_id, customer_id)
    values (coalesce(new.batch, new.id), new.clock, new.clock, 1, new.actor, new.kind, new.entity, new.entity_id, new.customer_id)
    on conflict (id) do update set acts = acts + 1, last_clock = max(last_clock, excluded.last_clock),
      customer_id = iif(customer_id is excluded.customer_id, customer_id, null);
  end;
  -- Whoever is forgotten goes out of the history as well.
  create trigger activity_leaves_line after delete on activity begin
    update activity_line set acts = acts - 1, customer_id = nullif(customer_id, old.customer_id),
      entity_id = iif(entity_id = old.entity_id, '', entity_id)
    where id = coalesce(old.batch, old.id);
    delete from activity_line where id = coalesce(old.batch, old.id) and acts = 0;
  end;
`;
