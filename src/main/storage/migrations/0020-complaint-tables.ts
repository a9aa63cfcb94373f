/** Every character that shows nothing, so that no end is told by it (Unicode's White_Space, zero widths and the mark of bytes). */
const unseen =
  'char(9, 10, 11, 12, 13, 32, 133, 160, 173, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279)';
const isSaid = (column: string): string => `coalesce(trim(${column}, ${unseen}), '') <> ''`;

/**
 * A complaint says how it ended, who was told and how, whether that was said in public too, and what reminds to ask again.
 * What was closed before there were kinds ended in some other way, which its words tell.
 */
export const complaintTables = `
  create table complaint_kept (
    id text primary key,
    customer_id text not null,
    severity text not null check (severity in ('low', 'normal', 'high')),
    summary text not null,
    opened_at integer not null,
    closed_at integer,
    outcome_kind text check (outcome_kind in
      ('resolved', 'refunded', 'replaced', 'compensated', 'apologised', 'explained', 'not-justified', 'not-resolved', 'other')),
    outcome text,
    -- who was told how it ended
    told text,
    told_how text check (told_how in ('message', 'call', 'in-person', 'letter', 'publicly')),
    said_publicly text check (said_publicly in ('yes', 'no')),
    public_note text,
    public_link text,
    public_interaction_id text,
    check_at integer,
    -- the follow-up that reminds of it
    check_id text,
    clock text not null,
    -- no path closes a complaint in silence, and none that is open says how it ended
    constraint closed_with_an_outcome_and_somebody_told check (closed_at is null or (outcome_kind is not null and ${isSaid('outcome')} and ${isSaid('told')})),
    constraint open_without_an_outcome check (closed_at is not null or (outcome_kind is null and outcome is null and told is null and told_how is null))
  ) strict;
  insert into complaint_kept (id, customer_id, severity, summary, opened_at, closed_at, outcome_kind, outcome, told, check_at, clock)
    select id, customer_id, case when severity in ('low', 'high') then severity else 'normal' end, summary, opened_at, closed_at,
      case when closed_at is not null then 'other' end,
      case when closed_at is not null then case when ${isSaid('outcome')} then outcome else '–' end end,
      case when closed_at is not null then case when ${isSaid('told')} then told else '–' end end, check_at, clock
    from complaint;
  create table complaint_conversation_kept (
    complaint_id text not null references complaint_kept (id),
    conversation_id text not null,
    primary key (complaint_id, conversation_id)
  ) strict, without rowid;
  insert into complaint_conversation_kept select complaint_id, conversation_id from complaint_conversation;
  drop table complaint_conversation;
  drop table complaint;
  alter table complaint_kept rename to complaint;
  alter table complaint_conversation_kept rename to complaint_conversation;
  create index complaint_by_customer on complaint (customer_id, opened_at);
  create index complaint_open on complaint (opened_at, id) where closed_at is null;
  create index complaint_by_conversation on complaint_conversation (conversation_id);

  -- What the owner said of a message that may be a complaint. It teaches what the next one is measured by.
  create table complaint_mark (
    interaction_id text primary key,
    customer_id text,
    verdict text not null check (verdict in ('complaint', 'other')),
    -- the words of the message that it teaches by, as JSON
    words text not null,
    clock text not null
  ) strict;
  create index complaint_mark_by_clock on complaint_mark (clock);

  -- Messages that sound like a complaint: computed, so that every computer may come to its own.
  create table local_complaint_sign (
    interaction_id text primary key,
    score real not null,
    severity text not null,
    -- what was seen in it, as JSON
    evidence text not null,
    -- how many marks the scale was taught by
    lessons integer not null
  ) strict, without rowid;
`;

/** Steps to go through. Of the playbooks that come with the program only what somebody changed is written down. */
export const playbookTables = `
  create table playbook (
    id text primary key,
    name text not null,
    purpose text not null,
    -- as JSON
    steps text not null,
    removed integer not null default 0,
    clock text not null
  ) strict;

  -- A playbook that is gone through for somebody: its steps as they were when it began.
  create table playbook_case (
    id text primary key,
    playbook_id text not null,
    name text not null,
    customer_id text not null,
    conversation_id text,
    complaint_id text,
    steps text not null,
    started_at integer not null,
    ended_at integer,
    clock text not null
  ) strict;
  create index playbook_case_by_customer on playbook_case (customer_id, started_at);
  create index playbook_case_by_complaint on playbook_case (complaint_id) where complaint_id is not null;
  create index playbook_case_by_conversation on playbook_case (conversation_id) where conversation_id is not null;

  create table playbook_step (
    -- the case's id, a slash, and which of its steps
    id text primary key,
    case_id text not null,
    step integer not null,
    state text not null check (state in ('done', 'skipped')),
    actor text not null,
    at integer not null,
    clock text not null
  ) strict;
  create index playbook_step_by_case on playbook_step (case_id);
`;
