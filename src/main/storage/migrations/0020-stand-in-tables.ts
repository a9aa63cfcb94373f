/** What a stand-in ticked as done: a proposal to the owner, which closes nothing. */
export const standInTables = `
  create table local_stand_in_tick (
    -- the record's kind and id, as in the pack
    record text primary key,
    at integer not null
  ) strict, without rowid;
`;
