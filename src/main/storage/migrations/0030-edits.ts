/** What was edited at its network is found by the words it has now. */
export const indexedEdits = `
  -- Its words are in the index; those of before this was kept are not.
  alter table revision add column indexed integer not null default 0;
`;
