/** Of following through: what comes again, what an answer makes needless, and where a promise was said. */
export const followUpColumns = `
  -- the interaction a promise was said in
  alter table follow_up add column said_in text;
  -- when it is due again once it is settled, as JSON; null: never
  alter table follow_up add column repeats text;
  -- due only while they have not answered in its conversation since it was made; no answer keeps a promise
  alter table follow_up add column unless_answered integer not null default 0
    check (unless_answered = 0 or (kind = 'task' and conversation_id is not null));
  -- what has no day comes last
  create index follow_up_open on follow_up (coalesce(due_at, 9007199254740991), id) where done_at is null;
  create index follow_up_by_conversation on follow_up (conversation_id, created_at) where conversation_id is not null;
  create index follow_up_said_in on follow_up (said_in) where said_in is not null;
`;
