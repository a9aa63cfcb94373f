import { asksSomething } from './choices.ts';

/**
 * SQL: of interactions `w`, what nobody knew yet who chose that nothing was left to do; all of them where nobody did. A choice
 * counts what it knew of the last instant it knew of: there, what was said first is taken for known.
 */
const unknown = `(@choice is null or @choice not in ('done', 'waiting') or w.received_at > @heardAt
  or w.received_at = @heardAt and @heard <
    (select count(*) from interaction i where i.conversation_id = @id and i.received_at = w.received_at and i.row <= w.row
      and ${asksSomething}))`;

/**
 * SQL: since when somebody has waited for the shop's answer in conversation `@id`: what was first heard of them after its last
 * word, and after somebody chose that nothing was left to do (`@choice`, who knew `@heard` and `@heardAt`). What is put off,
 * or opened again, was waited for all along.
 */
export const waitedSince = `(select w.occurred_at from interaction w where w.conversation_id = @id
    and w.direction = 'inbound' and w.standing = 'heard' and w.thanks = 0 and ${unknown}
    and w.row > ifnull((select max(o.row) from interaction o where o.conversation_id = @id and o.direction = 'outbound'), 0)
  order by w.row limit 1)`;
