import { z } from 'zod';
import type { Quarantined } from '#shared/domain/ledger';
import { leaveFiles } from './orphans.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const row = z.object({
  id: z.string(),
  accountId: z.string().nullable(),
  providerId: z.string(),
  reason: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  receivedAt: z.number(),
  at: z.number(),
});
const columns =
  'id, account_id as accountId, provider_id as providerId, reason, bytes, sha256, received_at as receivedAt, at';
const list = query(row, `select ${columns} from quarantine where id < @before order by id desc limit @limit`);
const byId = query(row, `select ${columns} from quarantine where id = @id`);
const insert = change(`
  insert into quarantine (id, account_id, provider_id, reason, bytes, sha256, received_at, at)
  values (@id, @accountId, @providerId, @reason, @bytes, @sha256, @receivedAt, @at) on conflict (id) do nothing`);
const every = query(row, `select ${columns} from quarantine`);
const settleForgotten = change(`
  update local_served set outcome = 'ignored', reason = 'forgotten'
  where outcome = 'quarantined' and stream_id in (select id from local_stream where account_id = @accountId)
    and (select name from local_stream where id = stream_id) || '/' || item = @providerId`);
const remove = change('delete from quarantine where id = @id');

export type QuarantinedRow = z.infer<typeof row>;

/** `providerId` is `<stream>/<item>`; the raw bytes lie on disk under `sha256`. */
export function quarantine(writer: Writer, item: QuarantinedRow): void {
  insert.run(writer, { ...item });
}

export function listQuarantine(
  reader: Reader,
  page: Readonly<{ after: string | null; limit: number }>,
): Readonly<{ items: Quarantined[]; next: string | null }> {
  const rows = list.all(reader, { before: page.after ?? '~', limit: page.limit + 1 });
  const items = rows.slice(0, page.limit).map(({ sha256: _, receivedAt: __, ...item }) => item);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

export function findQuarantined(reader: Reader, id: string): QuarantinedRow | null {
  return byId.one(reader, { id });
}

export function removeQuarantined(writer: Writer, id: string): void {
  remove.run(writer, { id });
}

/** Takes out what is of somebody who is forgotten, told by its raw bytes: the ledger counts it as ignored. */
export function forgetQuarantined(writer: Writer, isTheirs: (sha256: string) => boolean): void {
  for (const { id, accountId, providerId, sha256 } of every.all(writer)) {
    if (!isTheirs(sha256)) continue;
    leaveFiles(writer, [{ sha256 }]);
    settleForgotten.run(writer, { accountId, providerId });
    removeQuarantined(writer, id);
  }
}
