/** What this computer tells of: only what it is about, so that no words are kept here that somebody wants forgotten. */
export const noticeTables = `
  create table local_notice (
    -- of what it tells of: the same thing is told once, whatever looks at it again
    id text primary key,
    kind text not null,
    -- the conversation, follow-up, account, reply … it is about
    about text,
    -- the words of a rule; everything else is said in the words of what it is about
    words text,
    at integer not null,
    -- waiting, held (over quiet hours), telling (a window has it) or told
    state text not null default 'waiting'
  ) strict, without rowid;
  create index local_notice_untold on local_notice (at) where state in ('waiting', 'held');
  create index local_notice_by_time on local_notice (at);
`;
