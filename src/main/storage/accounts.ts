import { z } from 'zod';
import { accountState, type AccountState } from '#shared/domain/account';
import { flag, flagged } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const accountRow = z.object({
  id: z.string(),
  channel: z.string(),
  address: z.string(),
  name: z.string().nullable(),
  settings: z.string().transform((text): unknown => JSON.parse(text)),
  paused: flag,
  connectedAt: z.number(),
  state: accountState,
  failureCode: z.string().nullable(),
  failureDetail: z.string().nullable(),
  failureAt: z.number().nullable(),
  lastSyncAt: z.number().nullable(),
  notBefore: z.number().nullable(),
  gapSince: z.number().nullable(),
});
/** A connected account with how it is doing on this laptop. `settings` are the connector's to parse. */
export type AccountRow = z.infer<typeof accountRow>;

const columns = `
  a.id, a.channel, a.address, a.name, a.settings, a.paused, a.connected_at as connectedAt,
  case when a.paused then 'paused' else coalesce(l.state, 'ok') end as state,
  l.failure_code as failureCode, l.failure_detail as failureDetail, l.failure_at as failureAt,
  l.last_sync_at as lastSyncAt, l.not_before as notBefore, l.gap_since as gapSince`;
const source = 'from account a left join local_account l on l.account_id = a.id where a.removed_at is null';

const list = query(accountRow, `select ${columns} ${source} order by a.connected_at, a.id`);
const byId = query(accountRow, `select ${columns} ${source} and a.id = @id`);
const byAddress = query(accountRow, `select ${columns} ${source} and a.channel = @channel and a.address = @address`);
const former = query(
  z.object({ id: z.string() }),
  'select id from account where channel = @channel and address = @address and removed_at is not null order by removed_at desc limit 1',
);
const addresses = query(
  z.object({ address: z.string() }),
  `
  select address from account
  union select alias.value ->> '$.address' from account, json_each(account.writing, '$.aliases') alias`,
);
const upsert = change(`
  insert into account (id, channel, address, name, settings, connected_at, clock) values (@id, @channel, @address, @name, @settings, @at, @clock)
  on conflict (id) do update set name = excluded.name, settings = excluded.settings, clock = excluded.clock, removed_at = null, paused = 0`);
const changeSettings = change('update account set settings = @settings, clock = @clock where id = @id');
const pause = change('update account set paused = @paused, clock = @clock where id = @id');
const remove = change('update account set removed_at = @at, clock = @clock where id = @id');
const setHealth = change(`
  insert into local_account (account_id, state, failure_code, failure_detail, failure_at, last_sync_at, not_before)
  values (@id, @state, @code, @detail, @at, @lastSyncAt, @notBefore)
  on conflict (account_id) do update set state = excluded.state, failure_code = excluded.failure_code, failure_detail = excluded.failure_detail,
    failure_at = excluded.failure_at, last_sync_at = coalesce(excluded.last_sync_at, last_sync_at), not_before = excluded.not_before`);
const cursorOf = query(
  z.object({ cursor: z.string().nullable() }),
  'select cursor from local_account where account_id = @id',
);
const setGap = change(`
  insert into local_account (account_id, state, gap_since) values (@id, 'ok', @since)
  on conflict (account_id) do update set gap_since = min(coalesce(gap_since, excluded.gap_since), excluded.gap_since)`);
const clearGap = change('update local_account set gap_since = null where account_id = @id and gap_since = @since');
const setCursor = change(`
  insert into local_account (account_id, state, cursor) values (@id, 'ok', @cursor)
  on conflict (account_id) do update set cursor = excluded.cursor`);

export function listAccounts(reader: Reader): AccountRow[] {
  return list.all(reader);
}

export function findAccount(reader: Reader, id: string): AccountRow | null {
  return byId.one(reader, { id });
}

export function findAccountByAddress(reader: Reader, channel: string, address: string): AccountRow | null {
  return byAddress.one(reader, { channel, address });
}

/** The id an address had before it was disconnected: connected again it goes on where it was. */
export function findFormerAccountId(reader: Reader, channel: string, address: string): string | null {
  return former.one(reader, { channel, address })?.id ?? null;
}

/** Every address the shop ever had here: what they wrote is the shop's. */
export function ownAddresses(reader: Reader): string[] {
  return addresses.all(reader).map(({ address }) => address);
}

export function saveAccount(
  writer: Writer,
  account: Readonly<{ id: string; channel: string; address: string; name: string | null; settings: unknown }>,
  clock: string,
): void {
  upsert.run(writer, { ...account, settings: JSON.stringify(account.settings), at: writer.clock.now(), clock });
}

export function setAccountSettings(writer: Writer, id: string, settings: unknown, clock: string): void {
  changeSettings.run(writer, { id, settings: JSON.stringify(settings), clock });
}

export function setAccountPaused(writer: Writer, id: string, paused: boolean, clock: string): void {
  pause.run(writer, { id, paused: flagged(paused), clock });
}

export function removeAccount(writer: Writer, id: string, clock: string): void {
  remove.run(writer, { id, at: writer.clock.now(), clock });
}

export type Health = Readonly<{
  state: Exclude<AccountState, 'paused'>;
  failure: Readonly<{ code: string; detail: string | null }> | null;
  /** When the account was last caught up; null keeps the time before. */
  lastSyncAt: number | null;
  notBefore: number | null;
}>;

export function setAccountHealth(writer: Writer, id: string, health: Health): void {
  setHealth.run(writer, {
    id,
    state: health.state,
    code: health.failure?.code ?? null,
    detail: health.failure?.detail ?? null,
    at: health.failure ? writer.clock.now() : null,
    lastSyncAt: health.lastSyncAt,
    notBefore: health.notBefore,
  });
}

/** What was written since then may be missing, until somebody says that they looked. */
export function noteGap(writer: Writer, id: string, since: number): void {
  setGap.run(writer, { id, since });
}

/** Somebody looked for what may be missing since then. */
export function clearAccountGap(writer: Writer, id: string, since: number): void {
  clearGap.run(writer, { id, since });
}

export function accountCursor(reader: Reader, id: string): string | null {
  return cursorOf.one(reader, { id })?.cursor ?? null;
}

export function setAccountCursor(writer: Writer, id: string, cursor: string): void {
  setCursor.run(writer, { id, cursor });
}
