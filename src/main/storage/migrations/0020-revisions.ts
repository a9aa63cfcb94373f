/** What became at their networks of interactions that were brought here, and what was decided of them. */
export const revisionTables = `
  create table revision (
    interaction_id text not null references interaction (id) on delete cascade,
    clock text not null,
    at integer not null,
    -- edited: text has its words from then on; else how it stood from then on
    what text not null,
    text text,
    -- somebody here chose it; else the network told
    chosen integer not null,
    primary key (interaction_id, clock)
  ) strict, without rowid;

  -- How an item is to stand, which its network was not told of yet.
  create table local_decision (
    interaction_id text primary key references interaction (id) on delete cascade,
    account_id text not null,
    stream text not null,
    item text not null,
    state text not null,
    clock text not null
  ) strict, without rowid;
`;
