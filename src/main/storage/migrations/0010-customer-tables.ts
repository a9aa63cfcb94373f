/** Of the first log: who the shop's customers are, and what a person wrote down about them. */
export const customerTables = `
  -- A record of somebody. Records of one person are merged by pointing from one to another: nothing of them moves, so that
  -- they come apart again as they were. What is shown is the person's: the record nothing points on from.
  create table customer (
    id text primary key,
    kind text not null default 'person',
    name text not null,
    -- what the name was taken from: of its identities' names the newest, until somebody sets one
    name_at integer not null,
    company text,
    website text,
    -- YYYY-MM-DD, or --MM-DD where nobody knows the year
    birthday text,
    -- BCP 47
    language text,
    -- IANA
    time_zone text,
    -- digest of a file kept here
    photo text,
    stage text,
    vip integer not null default 0,
    do_not_contact integer not null default 0,
    -- postal, as JSON
    addresses text not null default '[]',
    -- what a person set, by field: the clock of the act, as JSON; every other field is as the network gave it
    clocks text not null default '{}',
    merged_into text,
    merge_clock text,
    -- the record that stands for the person: computed
    person_id text not null,
    -- of the record; of the whole person, where it stands for one
    first_at integer,
    last_at integer,
    last_inbound_at integer,
    last_outbound_at integer,
    interactions integer not null,
    -- name and addresses, folded, for finding as one types
    finding text not null
  ) strict;
  create index customer_by_person on customer (person_id);
  create index customer_merged on customer (id) where merged_into is not null;
  create index customer_by_time on customer (coalesce(last_at, 0), id) where merged_into is null;
  -- as a person is listed: the words they are found by begin with their name
  create index customer_by_name on customer (finding, id) where merged_into is null;
  create index customer_by_company on customer (coalesce(company, char(1114111)) collate nocase, id) where merged_into is null;
  create index customer_by_stage on customer (coalesce(stage, char(1114111)) collate nocase, id) where merged_into is null;

  -- The channels a record was in touch on: computed.
  create table customer_channel (
    customer_id text not null,
    channel text not null,
    primary key (customer_id, channel)
  ) strict, without rowid;

  -- One way somebody is known: an e-mail address, a phone number (channel phone, E.164), a handle, a provider's id.
  create table identity (
    channel text not null,
    address text not null,
    name text,
    -- when the interaction took place that gave the name
    name_at integer not null default 0,
    -- work, home, mobile …; null: nobody said
    label text,
    -- the record it belongs to, whoever that record is merged into
    customer_id text not null references customer (id),
    -- the one to write to first
    preferred integer not null default 0,
    -- of the act that set it; null: the network gave it
    clock text,
    primary key (channel, address)
  ) strict, without rowid;
  create index identity_by_customer on identity (customer_id);

  create table customer_tag (
    customer_id text not null,
    tag text not null,
    clock text not null,
    primary key (customer_id, tag)
  ) strict, without rowid;
  create index customer_tag_by_tag on customer_tag (tag, customer_id);

  create table custom_field (
    id text primary key,
    name text not null,
    -- text, number, date, choice, flag or link
    type text not null,
    choices text not null default '[]',
    position integer not null,
    removed integer not null default 0,
    clock text not null
  ) strict;
  create table custom_value (
    customer_id text not null,
    field_id text not null,
    value text not null,
    clock text not null,
    primary key (customer_id, field_id)
  ) strict, without rowid;
  create index custom_value_by_field on custom_value (field_id, value, customer_id);

  -- Who belongs to a company or a household, which are customers themselves.
  create table customer_link (
    member_id text not null,
    group_id text not null,
    role text,
    clock text not null,
    primary key (member_id, group_id)
  ) strict, without rowid;
  create index customer_link_by_group on customer_link (group_id);

  -- Two records that somebody said are not one person.
  create table not_same (
    first_id text not null,
    second_id text not null,
    clock text not null,
    primary key (first_id, second_id)
  ) strict, without rowid;

  -- Interactions somebody fixed to a timeline's top.
  create table pin (interaction_id text primary key, customer_id text not null, clock text not null) strict, without rowid;
  create index pin_by_customer on pin (customer_id);

  create table deal_stage (id text primary key, name text not null, position integer not null, removed integer not null default 0, clock text not null) strict;
  -- Stages to begin with, the same in every log; shops rename them.
  insert into deal_stage (id, name, position, clock) values
    ('stage-1', 'Enquiry', 1, ''), ('stage-2', 'Offer sent', 2, ''), ('stage-3', 'Negotiating', 3, ''), ('stage-4', 'Agreed', 4, '');
  create table deal (
    id text primary key,
    customer_id text not null,
    conversation_id text,
    title text not null,
    -- in the currency's smallest unit
    amount integer,
    -- ISO 4217
    currency text not null,
    stage_id text not null,
    -- YYYY-MM-DD
    expected_on text,
    -- open, won or lost
    state text not null,
    reason text,
    opened_at integer not null,
    closed_at integer,
    removed integer not null default 0,
    clock text not null
  ) strict;
  create index deal_by_customer on deal (customer_id, opened_at);
  create index deal_by_stage on deal (stage_id, state);

  create table follow_up (
    id text primary key,
    -- task or promise
    kind text not null,
    text text not null,
    -- the sentence a promise was said in
    said text,
    customer_id text not null,
    conversation_id text,
    due_at integer,
    done_at integer,
    -- kept or broken (a promise), done or dropped (a task)
    outcome text,
    outcome_note text,
    created_at integer not null,
    clock text not null,
    check ((done_at is null) = (outcome is null))
  ) strict;
  create index follow_up_by_customer on follow_up (customer_id, created_at);
  create index follow_up_due on follow_up (due_at, id) where done_at is null;

  create table complaint (
    id text primary key,
    customer_id text not null,
    -- low, normal or high
    severity text not null,
    summary text not null,
    opened_at integer not null,
    closed_at integer,
    outcome text,
    -- who was told how it ended
    told text,
    check_at integer,
    clock text not null,
    -- no path closes a complaint in silence
    check ((closed_at is null) = (outcome is null) and (closed_at is null) = (told is null)),
    check (outcome is null or trim(outcome, char(9, 10, 13, 32)) <> ''),
    check (told is null or trim(told, char(9, 10, 13, 32)) <> '')
  ) strict;
  create index complaint_by_customer on complaint (customer_id, opened_at);
  create index complaint_open on complaint (opened_at, id) where closed_at is null;
  create table complaint_conversation (
    complaint_id text not null references complaint (id),
    conversation_id text not null,
    primary key (complaint_id, conversation_id)
  ) strict, without rowid;
  create index complaint_by_conversation on complaint_conversation (conversation_id);

  create table segment (
    id text primary key,
    name text not null,
    filter text not null,
    position integer not null,
    removed integer not null default 0,
    clock text not null
  ) strict;

  -- How the columns of a file were mapped the last time, by its header row.
  create table local_import_mapping (header text primary key, mapping text not null, at integer not null) strict, without rowid;
  create table local_export_schedule (
    id text primary key,
    export text not null,
    folder text not null,
    -- daily, weekly or monthly
    every text not null,
    next_at integer not null,
    last_at integer,
    failure_code text,
    failure_detail text
  ) strict;
`;
