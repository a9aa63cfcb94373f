import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openGraph, type Graph } from '#main/connectors/graph';
import { holdLongLived } from '#main/connectors/graph-token';
import { instagramChannel } from './channel.ts';
import type { Me } from './nodes.ts';
import { apiBase, instagramNetwork, type InstagramSettings } from './settings.ts';

export type Account = Readonly<{ graph: Graph; me: () => Promise<Me> }>;

const account = z.object({ id: z.string().optional(), user_id: z.coerce.string(), username: z.string() });

export function openAccount({ api, username }: InstagramSettings, world: World): Account {
  const graph = openGraph({
    base: apiBase(api),
    world: { signal: world.signal, now: () => world.clock.now(), asked: world.asked },
    limits: instagramChannel.abilities.limits,
    token: holdLongLived(instagramNetwork(api), world),
  });
  let known: Promise<Me> | null = null;
  const me = (): Promise<Me> => {
    known ??= whoAmI(graph, username);
    return known.catch((failure: unknown) => {
      known = null;
      throw failure;
    });
  };
  return { graph, me };
}

/** Who is signed in, who has to be the account: another one's messages would stand under its name. */
export async function whoAmI(graph: Graph, username: string | null): Promise<Me> {
  const body = await graph.ask({ path: 'me', query: { fields: 'id,user_id,username' } });
  const found = understood(account, body, graph.host);
  const name = found.username.toLowerCase();
  if (username !== null && username !== name)
    throw new ProviderFailure('needs-sign-in', 'sign-in-elsewhere', { detail: `@${username}` });
  return { ids: [found.user_id, ...(found.id === undefined ? [] : [found.id])], username: name };
}
