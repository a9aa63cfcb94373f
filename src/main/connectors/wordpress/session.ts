import { z } from 'zod';
import type { Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { setState } from './moderate.ts';
import { poll, read, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { siteName, type WordPressSettings } from './settings.ts';
import { Site, understood } from './site.ts';

const user = z.object({ id: z.number().int().positive(), capabilities: z.record(z.string(), z.unknown()).catch({}) });

/** A signed-in user of a site. Nothing stays open between two questions. */
export function openSession(settings: WordPressSettings, world: World): Session {
  const closing = new AbortController();
  const site = new Site(settings, { ...world, signal: AbortSignal.any([world.signal, closing.signal]) });
  const name = siteName(settings.home);
  let known: Promise<number> | null = null;
  const me = async (): Promise<number> => {
    known ??= whoAmI(site, name);
    return known.catch((failure: unknown) => {
      known = null;
      throw failure;
    });
  };
  const parts: PollParts = { site, name, me };
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await whoAmI(site, name);
      step(1, 2);
      await site.get('wp/v2/comments', { context: 'edit', per_page: 1, _fields: 'id' });
      step(2, 2);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: ({ item }, state) => setState(Number(item), state, site),
    read: async ({ item }) => (await read([Number(item)], parts, false))[0] ?? null,
    watch: async () => undefined,
    folders: async () => [],
    send: async (item) => {
      const receipt = await sendAnswer(item, parts);
      // What it answers may stand otherwise now, and others may have written meanwhile.
      world.heard();
      return receipt;
    },
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}

/** The number of the user signed in, who has to be one that may look after comments. */
async function whoAmI(site: Site, name: string): Promise<number> {
  const { body } = await site.get('wp/v2/users/me', { context: 'edit', _fields: 'id,capabilities' });
  const { id, capabilities } = understood(user, body);
  if (capabilities['moderate_comments'] !== true)
    throw new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail: name });
  return id;
}
