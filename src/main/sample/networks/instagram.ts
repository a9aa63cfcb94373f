import { openInstagramSimulator } from '#main/simulators/graph/instagram';
import type { Network } from '../network.ts';
import { shopName } from '../shop.ts';

const username = 'crumbandclove';

export async function openInstagram(): Promise<Network> {
  const instagram = await openInstagramSimulator({ page: { name: shopName, username } });
  const address = `instagram.com/${username}`;
  return {
    channel: 'instagram',
    account: {
      ...{ address, name: shopName, secret: instagram.tokens.token },
      settings: { username, api: instagram.simulator.url, interval: 1 },
    },
    own: { name: shopName, address },
    whois: ({ handle }) => {
      const person = instagram.person(handle);
      const party = { name: `@${handle}`, address: `ig:${instagram.page.id}:${person.id}` };
      return { party, thread: instagram.threadOf(person).id };
    },
    says: ({ by: { handle }, text, visibility, subject, at, after }) => {
      if (visibility === 'private') {
        instagram.writes({ by: handle, text, at });
        return instagram.person(handle).id;
      }
      const on = instagram.newest([...instagram.posts.values()]).find((post) => post.text === subject);
      const under = after === null ? {} : { under: after };
      return instagram.comments({ by: handle, text, at, on: on?.id ?? instagram.publishes(subject, at), ...under });
    },
    recalls: ({ by: { handle }, text, visibility, at }) => {
      if (visibility === 'public') return instagram.commented({ by: handle, text, at });
      instagram.wrote({ by: handle, at });
      return null;
    },
    answered: () => instagram.sent.map(({ to }) => to),
    close: () => instagram.simulator.close(),
  };
}
