import { openBlueskySimulator } from '#main/simulators/bluesky/index';
import type { Network } from '../network.ts';
import type { Person } from '../people.ts';
import { shopName } from '../shop.ts';

export async function openBluesky(): Promise<Network> {
  const bluesky = await openBlueskySimulator({ handle: 'crumbandclove.example', name: shopName });
  const { did, handle } = bluesky.shop;
  const posts = new Map<string, string>();
  const postOf = (text: string, at: number): string => {
    const known = posts.get(text) ?? bluesky.shopPosts(text, { at: at - 60 * 60_000 });
    posts.set(text, known);
    return known;
  };
  const handleOf = (person: Person): string => `${person.handle.replaceAll('_', '-')}.example`;
  return {
    channel: 'bluesky',
    account: {
      ...{ address: did.toLowerCase(), name: `@${handle}`, secret: bluesky.secret },
      settings: { api: bluesky.url, did, handle, interval: 1 },
    },
    own: { name: `${shopName} (@${handle})`, address: did.toLowerCase() },
    whois: (person) => {
      const { did: theirs } = bluesky.network.person(handleOf(person), person.name);
      return { party: { name: `${person.name} (@${handleOf(person)})`, address: theirs.toLowerCase() }, thread: null };
    },
    says: ({ by, text, subject, at, after }) =>
      bluesky.comments(text, { by: handleOf(by), name: by.name, at, on: after ?? postOf(subject, at) }),
    recalls: ({ by, text, at }) => bluesky.wrote(text, { by: handleOf(by), name: by.name, at }),
    answered: () => bluesky.sent.map(({ to }) => to),
    close: () => bluesky.close(),
  };
}
