/** Of the first log: what belongs together, and where somebody put it. */
export const threadTables = `
  -- Everything connected by what it is or refers to. person: whom all of it is about, where it is one conversation.
  create table thread (id text primary key, person text) strict, without rowid;
  -- What a thread is known by: provider's ids, met or only referred to, names of threads, subjects.
  create table thread_key (
    key blob primary key,
    thread_id text not null
  ) strict, without rowid;
  create index thread_key_by_thread on thread_key (thread_id);
  -- The conversations of a thread, where it is not the one that has its id.
  create table thread_part (
    conversation_id text primary key,
    thread_id text not null
  ) strict, without rowid;
  create index thread_part_by_thread on thread_part (thread_id);
  -- Where somebody put an interaction, and by which act (its clock); null when that was taken back.
  create table interaction_place (
    interaction_id text primary key,
    conversation_id text,
    placed_by text,
    clock text not null
  ) strict, without rowid;
  create index interaction_place_by_act on interaction_place (placed_by);

  -- Conversations that turned out to be one: the smaller id stays, so that order of arrival does not matter.
  create table conversation_alias (
    id text primary key,
    conversation_id text not null
  ) strict, without rowid;
  create index conversation_alias_by_target on conversation_alias (conversation_id);

  -- What was being written before conversations were merged, by the act's clock.
  create table local_set_aside (clock text primary key, drafts text not null) strict, without rowid;
`;
