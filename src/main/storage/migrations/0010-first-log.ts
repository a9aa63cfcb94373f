import type Database from 'better-sqlite3';
import { customerTables } from './0010-customer-tables.ts';
import { importTables } from './0010-import-tables.ts';
import { rightsTables } from './0010-rights-tables.ts';
import { shipSegments } from './0010-shipped-segments.ts';
import { matchingTables } from './0010-matching-tables.ts';
import { threadTables } from './0010-thread-tables.ts';

/** The first log: accounts, interactions with their bodies and words, conversations, customers, the ledger, the outbox. */
export function firstLog(database: Database.Database): void {
  database.exec(threadTables);
  database.exec(customerTables);
  database.exec(importTables);
  database.exec(rightsTables);
  shipSegments(database);
  database.exec(`
    -- Who this log is. The key makes ids of facts that only holders of this log can make.
    create table log (
      id text primary key,
      key blob not null,
      created_at integer not null
    ) strict;

    create table account (
      id text primary key,
      channel text not null,
      address text not null,
      name text,
      settings text not null,
      -- how its mails are written: aliases and signature; null while nothing was said
      writing text,
      paused integer not null default 0,
      connected_at integer not null,
      removed_at integer,
      clock text not null
    ) strict;
    create unique index account_by_address on account (channel, address) where removed_at is null;

    -- A fact: what the network gave. row ascends with occurred_at (eight to a second) so that walking the word index
    -- backwards is newest first; it stays on this laptop. read, conversation_id and customer_id are computed.
    create table interaction (
      row integer primary key,
      id text not null unique,
      account_id text,
      conversation_id text not null,
      customer_id text,
      channel text not null,
      kind text not null,
      direction text not null,
      visibility text not null,
      author_name text,
      author_address text not null,
      recipients text not null,
      subject text,
      attachments integer not null,
      rating real,
      occurred_at integer not null,
      received_at integer not null,
      provider_id text not null,
      in_reply_to text,
      permalink text,
      -- how it counts: heard, bulk, report (of what did not arrive), noted (for nothing) or logged (by hand: it is in no conversation)
      standing text not null,
      read integer not null,
      read_clock text
    ) strict;
    create index interaction_by_conversation on interaction (conversation_id, row);
    -- with what a timeline is filtered by, so that a filter walks the index alone
    create index interaction_by_customer on interaction (customer_id, row, kind, channel, standing) where customer_id is not null;
    create index interaction_notes on interaction (customer_id, row) where kind = 'note';
    create index interaction_by_provider on interaction (provider_id);
    create index interaction_bulk_answers on interaction (in_reply_to) where standing = 'bulk' and in_reply_to is not null;

    create table interaction_body (
      -- the small ones first: reading a later column walks past all of the earlier ones
      row integer primary key references interaction (row) on delete cascade,
      links text not null,
      -- what it is besides its words, as JSON; null: nothing but words
      details text,
      -- the network's own names of its thread, as JSON; null: none
      thread_names text,
      text text not null,
      -- null: all of the text is new
      new_text text,
      html text,
      head blob not null
    ) strict;

    create virtual table interaction_words using fts5 (
      subject, author, recipients, text, files,
      content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    -- forgotten words must leave the file, not only the index
    insert into interaction_words (interaction_words, rank) values ('secure-delete', 1);

    create table attachment (
      interaction_row integer not null references interaction (row) on delete cascade,
      position integer not null,
      name text not null,
      media_type text not null,
      bytes integer not null,
      sha256 text not null,
      inline integer not null,
      content_id text,
      primary key (interaction_row, position)
    ) strict, without rowid;
    create index attachment_by_digest on attachment (sha256);

    -- Files whose bytes are not here: larger than what is kept, they stay where they came from until somebody asks for them.
    create table local_unkept_file (sha256 text primary key) strict, without rowid;

    -- Computed from its interactions, but for the choice a person made.
    create table conversation (
      id text primary key,
      channel text not null,
      account_id text,
      customer_id text,
      subject text,
      state text not null,
      unread integer not null,
      interactions integer not null,
      inbound integer not null,
      attachments integer not null,
      aside integer not null,
      first_at integer not null,
      last_at integer not null,
      last_direction text not null,
      preview text not null,
      with_name text,
      with_address text not null,
      choice text,
      -- when the newest inbound interaction known to the choice was received, and how many came at that instant:
      -- one more received then or later reopens, late history does not
      choice_heard_at integer,
      choice_heard integer,
      choice_clock text,
      snoozed_until integer
    ) strict;
    create index conversation_by_time on conversation (last_at, id);
    create index conversation_by_state on conversation (state, last_at, id) where aside = 0;
    create index conversation_unanswered on conversation (customer_id, last_at)
      where state = 'open' and aside = 0 and last_direction = 'inbound';
    create index conversation_unread on conversation (last_at, id) where unread > 0 and aside = 0;
    create index conversation_aside on conversation (last_at, id) where aside = 1;
    create index conversation_by_customer on conversation (customer_id, last_at, id);
    create index conversation_by_account on conversation (account_id, last_at, id);

    -- What a person decided about a sender: everything they write is a person's, or bulk; null when taken back.
    create table sender (
      channel text not null,
      address text not null,
      standing text,
      clock text not null,
      primary key (channel, address)
    ) strict, without rowid;

    -- What people and rules did, in the order of the clock.
    create table activity (
      id text primary key,
      clock text not null,
      actor text not null,
      kind text not null,
      entity text not null,
      entity_id text not null,
      customer_id text,
      before text,
      after text,
      -- acts of one import or one bulk action, which are undone together
      batch text
    ) strict;
    create index activity_by_batch on activity (batch, clock) where batch is not null;
    create index activity_by_clock on activity (clock);
    create index activity_by_entity on activity (entity, entity_id, clock);

    create table outbox (
      id text primary key,
      device text not null,
      conversation_id text not null,
      account_id text not null,
      interaction_id text not null,
      state text not null,
      provider_id text not null,
      -- everything the provider needs, fixed when it was queued
      envelope text not null,
      attempts integer not null,
      -- when it was asked to leave; null for as soon as possible
      send_at integer,
      not_before integer not null,
      failure_code text,
      failure_detail text,
      queued_at integer not null,
      sent_at integer
    ) strict;
    create index outbox_due on outbox (not_before) where state in ('queued', 'leased', 'unknown');
    create index outbox_by_conversation on outbox (conversation_id, queued_at);
    create index outbox_by_interaction on outbox (interaction_id);
    create index outbox_by_provider on outbox (account_id, provider_id);

    create table quarantine (
      id text primary key,
      account_id text,
      provider_id text not null,
      reason text not null,
      bytes integer not null,
      sha256 text not null,
      received_at integer not null,
      at integer not null
    ) strict;

    create table local_setting (name text primary key, value text not null) strict, without rowid;

    create table local_account (
      account_id text primary key,
      state text not null,
      failure_code text,
      failure_detail text,
      failure_at integer,
      last_sync_at integer,
      not_before integer,
      -- the largest mail its server takes, as it last said
      maximum_bytes integer,
      cursor text
    ) strict;

    -- The ledger: every item a server listed and what became of it; outcome null means not read yet.
    create table local_stream (
      id integer primary key,
      account_id text not null,
      name text not null,
      unique (account_id, name)
    ) strict;
    create table local_served (
      stream_id integer not null references local_stream (id) on delete cascade,
      item text not null,
      rank integer not null,
      outcome text,
      reason text,
      interaction_id text,
      -- when the server was first found without it; what it became stays in the log
      gone_at integer,
      primary key (stream_id, item)
    ) strict, without rowid;
    create index local_served_pending on local_served (stream_id, rank) where outcome is null and gone_at is null;
    create index local_served_by_interaction on local_served (interaction_id) where interaction_id is not null;

    -- Marks set here that the server has not been told of yet, or does not take.
    create table local_mark (
      stream_id integer not null references local_stream (id) on delete cascade,
      item text not null,
      mark text not null,
      marked integer not null,
      at integer not null,
      refused integer not null default 0,
      primary key (stream_id, item, mark)
    ) strict, without rowid;

    -- What is being written. An answer has its conversation's id; a mail that begins one has no conversation yet.
    create table local_draft (
      id text primary key,
      conversation_id text unique,
      content text not null,
      saved_at integer not null
    ) strict;

    -- Files the window brought, waiting under uploads/ to be attached or imported.
    create table local_upload (
      id text primary key,
      name text not null,
      media_type text not null,
      file text not null,
      at integer not null
    ) strict;
  `);
  database.exec(matchingTables);
}
