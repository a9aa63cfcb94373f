/** What is said again and again, and what has to be right wherever it is said. */
export const answerTables = `
  create table saved_answer (
    id text primary key,
    name text not null,
    -- typed after a slash; two answers may come to have the same, on two laptops say
    shortcut text,
    -- by language, as JSON: text, html, short
    variants text not null,
    removed integer not null default 0,
    clock text not null
  ) strict;

  -- A saved answer was put into words to somebody: how often it is used, and what it was an answer to.
  create table answer_use (
    id text primary key,
    answer_id text not null,
    conversation_id text,
    -- the message that was answered
    interaction_id text,
    used_at integer not null,
    removed integer not null default 0,
    clock text not null
  ) strict;
  create index answer_use_by_answer on answer_use (answer_id, used_at) where removed = 0;

  create table shop_fact (
    id text primary key,
    -- what variables call it: {shop.key}
    key text not null,
    name text not null,
    text text not null,
    position integer not null,
    removed integer not null default 0,
    clock text not null
  ) strict;
`;
