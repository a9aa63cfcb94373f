/** What a laptop knows of how its accounts are doing: since when something may be missing, what they cost. */
export const accountTables = `
  -- The network forgets what is not fetched in time: what was written since then may be missing. Null where nothing may be.
  alter table local_account add column gap_since integer;

  -- In millionths of the currency the channel is paid in, by calendar month of UTC ('2026-11').
  create table account_spending (
    account_id text not null,
    month text not null,
    amount integer not null,
    primary key (account_id, month)
  ) strict, without rowid;
`;
