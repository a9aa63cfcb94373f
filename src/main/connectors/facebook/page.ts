import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openGraph, type Graph } from '#main/connectors/graph';
import { holdToken } from '#main/connectors/held-token';
import { facebookChannel } from './channel.ts';
import { apiBase, type FacebookSettings } from './settings.ts';

/**
 * What rests in the keychain: the page's token, which has no end, and the person's that another can be had with. Who pasted
 * a page's token alone has to paste the next one, too.
 */
const kept = z.object({ page: z.string().min(1).nullable(), user: z.string().min(1).nullable() });
export type KeptTokens = Readonly<z.infer<typeof kept>>;

export function tokensIn(text: string): KeptTokens | null {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    const token = text.trim();
    return /^[\w|.-]+$/u.test(token) ? { page: token, user: null } : null;
  }
}

const named = z.object({ id: z.string(), name: z.string().catch('') });
const tokened = z.object({ access_token: z.string().min(1) });
/** Who asks has to be the page: its number, known from then on. */
export type Page = Readonly<{ graph: Graph; shop: string; id: () => Promise<string> }>;

export function openPage(settings: FacebookSettings, shop: string, world: World): Page {
  const web = { signal: world.signal, now: () => world.clock.now() };
  const base = apiBase(settings.api);
  const held = holdToken<KeptTokens>(world, {
    parse: tokensIn,
    isFresh: ({ page }) => page !== null,
    renew: async ({ user }) => {
      if (user === null) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: settings.page });
      const asPerson = openGraph({ base, world: web, limits: [], token: () => Promise.resolve(user) });
      const path = encodeURIComponent(settings.page);
      const body = await asPerson.ask({ path, query: { fields: 'access_token' } });
      const { data } = tokened.safeParse(body);
      if (!data) throw new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail: settings.page });
      return { user, page: data.access_token };
    },
  });
  let current: KeptTokens | null = null;
  const graph = openGraph({
    ...{ base, world: { ...web, asked: world.asked }, limits: facebookChannel.abilities.limits },
    token: async (refused) => {
      current = await held(refused !== undefined && refused === current?.page ? current : undefined);
      return current.page ?? '';
    },
  });
  let known: Promise<string> | null = null;
  const id = (): Promise<string> => {
    known ??= whoAsks(graph, settings.page);
    return known.catch((failure: unknown) => {
      known = null;
      throw failure;
    });
  };
  return { graph, shop, id };
}

/** A token of a person, or of another page, reads nothing here. */
async function whoAsks(graph: Graph, page: string): Promise<string> {
  const asked = async (path: string) => {
    const body = await graph.ask({ path, query: { fields: 'id,name' } });
    return understood(named, body, graph.host).id;
  };
  const [me, given] = [await asked('me'), await asked(encodeURIComponent(page))];
  if (me !== given) throw new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail: page });
  return me;
}
