import type { ItemBecame, Listed, RawItem } from '#main/connectors/connector';
import {
  bringsWords,
  notification,
  status,
  type Above,
  type Account,
  type Served,
  type ToldGlance,
  type Glance,
} from './entities.ts';
import type { Server } from './server.ts';
import { understood } from '#main/connectors/api';
import { z } from 'zod';

/** What the server told the account, and what the account answered. */
export const streams = { told: 'notifications', said: 'statuses', left: 'unfollowed' } as const;

export type Place = Readonly<{ stream: string; item: string }>;

/** A notification by its number, with that of the status or account that tells later what became of it. */
export type Name = Readonly<{ kind: 'words' | 'follow' | 'other'; id: string; of: string }>;

export function nameOf({ id, type, status: about, account }: ToldGlance): string {
  if (bringsWords(type)) return `words-${id}-${about?.id ?? ''}`;
  return type === 'follow' ? `follow-${id}-${account.id}` : `other-${id}-`;
}

export function nameIn(item: string): Name | null {
  const [, kind, id = '', of = ''] = /^(words|follow|other)-([^-]+)-([^-]*)$/u.exec(item) ?? [];
  return kind === 'words' || kind === 'follow' || kind === 'other' ? { kind, id, of } : null;
}

export function listedOf({ id, created_at: at }: Pick<Glance, 'id' | 'created_at'>, place: Place): Listed {
  return { ...place, rank: Date.parse(at) || Number(id) || 0 };
}

/** Ready to be read: as it was served, with what is not in itself. */
export function rawOf(
  given: Omit<Served, 'domain'>,
  place: Place,
  { domain, now, at, seen }: Readonly<{ domain: string; now: number; at: number; seen: boolean }>,
): RawItem {
  const raw = Buffer.from(JSON.stringify({ domain, ...given } satisfies Served));
  return { ...place, raw, receivedAt: seen ? Math.min(now, at) : now, seen, thread: null };
}

const context = z.object({ ancestors: z.array(status.pick({ id: true, account: true })) });

/** What stands above a status that answers somebody else: only so are words below one another one conversation. */
export async function aboveOf(said: Glance | null | undefined, me: string, server: Server): Promise<Above[]> {
  if (!said?.in_reply_to_id || said.in_reply_to_account_id === me) return [];
  const found = await server.ask({ path: `/api/v1/statuses/${said.id}/context` }, context);
  return (found?.ancestors ?? []).map(({ id, account }) => ({ id, own: account.id === me }));
}

/** One item again by its place; null where the server has it no more. */
export async function readPlace({ stream, item }: Place, server: Server): Promise<RawItem | null> {
  const me = await server.me();
  const { domain } = server.settings;
  const rest = { domain, now: server.now, seen: false };
  if (stream === streams.said) {
    const found = await server.ask({ path: `/api/v1/statuses/${item}` }, z.unknown());
    if (found === null) return null;
    const { created_at: at } = understood(status, found, domain);
    return rawOf({ me, above: [], status: found }, { stream, item }, { ...rest, at: Date.parse(at) });
  }
  const name = nameIn(item);
  if (!name) return null;
  if (stream === streams.left) {
    const account = await accountOf(name.of, server);
    const unfollowed = account && { account, of: name.id, at: server.now };
    return unfollowed && rawOf({ me, above: [], unfollowed }, { stream, item }, { ...rest, at: server.now });
  }
  const found = await server.ask({ path: `/api/v1/notifications/${name.id}` }, z.unknown());
  if (found === null) return null;
  const told = understood(notification, found, domain);
  const above = await aboveOf(told.status, me, server);
  return rawOf({ me, above, notification: found }, { stream, item }, { ...rest, at: Date.parse(told.created_at) });
}

export function accountOf(id: string, server: Server): Promise<Account | null> {
  return server.ask({ path: `/api/v1/accounts/${id}` }, notification.shape.account);
}

/** What became of something the server shows no more. */
export function becameDeleted(place: Place): ItemBecame {
  return { ...place, state: 'deleted' };
}
