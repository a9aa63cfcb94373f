/** What is done without words: when somebody last did so. */
export const engagementColumns = `
  -- liked, shared or followed last; what they wrote is last_inbound_at. Computed.
  alter table customer add column last_engaged_at integer;
`;
