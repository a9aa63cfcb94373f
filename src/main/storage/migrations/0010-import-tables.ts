/** Of the first log: files of customers that were brought in, and what became of their lines. */
export const importTables = `
  create table local_import (
    -- the batch of its acts
    id text primary key,
    name text not null,
    at integer not null,
    -- running, done, undoing, undone, cancelled or interrupted
    state text not null,
    counts text not null,
    -- customers it made that stayed when it was undone, for something else had come to hang on them
    kept text not null default '[]'
  ) strict;
  create index local_import_by_time on local_import (at, id);

  -- Looked at until the program ends: of a dry run, too.
  create table local_import_line (
    import_id text not null,
    line integer not null,
    outcome text not null,
    customer_id text,
    told text not null,
    primary key (import_id, line)
  ) strict, without rowid;
  create index local_import_line_by_outcome on local_import_line (import_id, outcome, line);
`;
