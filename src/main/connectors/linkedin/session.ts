import type { ConnectorAccount, Session, World } from '#main/connectors/connector';
import { openOwnApp } from '#main/connectors/own-app';
import { linkedinChannel } from './channel.ts';
import { poll, read, type PollParts } from './poll.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { asked, network, pageUrn, type LinkedinSettings } from './settings.ts';

/** A page at LinkedIn, in the name of its administrator. Nothing stays open between two questions. */
export function openSession({ name, settings }: ConnectorAccount<LinkedinSettings>, world: World): Session {
  const closing = new AbortController();
  const signal = AbortSignal.any([world.signal, closing.signal]);
  const ask = openOwnApp(network, settings, { world: { ...world, signal }, limits: linkedinChannel.abilities.limits });
  const { organization } = settings;
  const parts: PollParts = { ask, page: pageUrn(organization), pageName: name, now: () => world.clock.now() };
  return {
    check: async (step = () => undefined) => {
      step(0, 1);
      await ask({ path: `organizations/${organization}`, ...asked });
      step(1, 1);
    },
    poll: (position) => poll(position, parts),
    mark: async (marks) => marks,
    moderate: async () => 'published',
    read: ({ item }) => read(item, parts),
    watch: async () => undefined,
    folders: async () => [],
    send: (item) => sendAnswer(item, parts),
    findSent: (item) => findAnswer(item, parts),
    close: async () => closing.abort(),
  };
}
