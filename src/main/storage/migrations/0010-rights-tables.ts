/** Of the first log: who was forgotten, and what of it is still to be done. */
export const rightsTables = `
  -- Who is not to come back with what is older than this: keyed hashes of the ways they were known.
  create table forgotten (key blob primary key, at integer not null) strict, without rowid;
  -- What was erased with them: nothing but the ids, which tell nobody anything and keep the same from coming back.
  create table erased (id text primary key, at integer not null) strict, without rowid;

  -- Forgetting under way: whatever it still has to know of whom is forgotten. Gone when it is finished.
  create table local_forgetting (customer_id text primary key, told text not null, at integer not null) strict, without rowid;
  -- Files that were of somebody who was forgotten, until it was looked whether anybody else needs them.
  create table local_orphan (sha256 text primary key) strict, without rowid;
  -- Where backups were written to, so that it can be said which of them still hold somebody.
  create table local_backup (file text primary key, at integer not null) strict, without rowid;
`;
