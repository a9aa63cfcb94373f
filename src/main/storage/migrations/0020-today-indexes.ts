/** What Today is read by. */
export const todayIndexes = `
  -- who waits for the shop, since when, channel by channel: counted and listed without a look at the rows
  create index conversation_waiting on conversation (channel, coalesce(unanswered_since, last_at), id, snoozed_until)
    where turn = 'shop' and state = 'open' and aside = 0;
  create index outbox_outgoing on outbox (queued_at) where state in ('queued', 'leased', 'unknown', 'failed');
`;
