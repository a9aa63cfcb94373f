/** The columns of Shopbell's export of interactions, as far as a statement alone can answer them. */
export const interactionsSql = `
  select i.id, i.occurred_at, i.received_at, i.channel, i.kind, i.direction, i.visibility, i.author_name, i.author_address,
    i.recipients, i.subject, b.text, b.new_text, i.attachments, i.rating, i.conversation_id, i.customer_id, i.account_id,
    i.provider_id, i.in_reply_to, i.permalink
  from interaction i join interaction_body b on b.row = i.row order by i.row`;

/** Fills a log with customers and what they said; each interaction has about 600 characters. */
export function fillSql(customers: number, interactions: number): string {
  return `
    begin;
    with recursive n (k) as (select 1 union all select k + 1 from n where k < ${customers})
    insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding, company, stage, addresses)
    select printf('c%08d', k), printf('c%08d', k), printf('Name %d König', (k * 7919) % ${customers}), 0, 1600000000000,
      1700000000000, 5, '', 'Bakery', 'customer',
      '[{"label":null,"street":"Baker St 1","city":"Utrecht","region":"UT","postalCode":"3511","country":"NL"}]' from n;
    insert into identity (channel, address, name, customer_id)
    select 'email', id || '@example.org', name, id from customer;
    insert into identity (channel, address, name, customer_id)
    select 'phone', '+4930' || (1000000 + rowid), null, id from customer;
    with recursive n (k) as (select 1 union all select k + 1 from n where k < ${interactions})
    insert into interaction (row, id, account_id, conversation_id, customer_id, channel, kind, direction, visibility, author_name,
      author_address, recipients, subject, attachments, rating, occurred_at, received_at, provider_id, in_reply_to, permalink,
      standing, read)
    select 8 * k, printf('i%08d', k), 'a', printf('v%08d', k / 4), printf('c%08d', 1 + k % ${customers}), 'email', 'message',
      'inbound', 'private', 'Name', 'c@example.org', '{"to":[{"name":null,"address":"shop@example.com"}],"cc":[]}',
      'About the "blue" teapot, number ' || k, 0, null, 1000 * k, 1000 * k, k || '@example.org', null, null, 'heard', 1 from n;
    insert into interaction_body (row, links, text, head)
    select row, '[]', replace(printf('%030d', row), '0', 'words, of a mail "so" '), x'' from interaction;
    commit;`;
}
