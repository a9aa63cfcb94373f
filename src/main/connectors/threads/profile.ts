import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openGraph, type Graph } from '#main/connectors/graph';
import { holdLongLived } from '#main/connectors/graph-token';
import { threadsChannel } from './channel.ts';
import { apiBase, threadsNetwork, type ThreadsSettings } from './settings.ts';

/** Whose threads they are; `check` makes sure that it is who signed in. */
export type Profile = Readonly<{ graph: Graph; username: string; check: () => Promise<void> }>;

const profile = z.object({ username: z.string() });

export function openProfile({ api, username }: ThreadsSettings, world: World): Profile {
  const graph = openGraph({
    base: apiBase(api),
    world: { signal: world.signal, now: () => world.clock.now(), asked: world.asked },
    limits: threadsChannel.abilities.limits,
    token: holdLongLived(threadsNetwork(api), world),
  });
  const check = async (): Promise<void> => {
    if ((await whoAmI(graph)) !== username)
      throw new ProviderFailure('needs-sign-in', 'sign-in-elsewhere', { detail: `@${username}` });
  };
  return { graph, username, check };
}

export async function whoAmI(graph: Graph): Promise<string> {
  const body = await graph.ask({ path: 'me', query: { fields: 'id,username' } });
  return understood(profile, body, graph.host).username.toLowerCase();
}
