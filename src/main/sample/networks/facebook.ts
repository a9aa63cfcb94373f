import { openFacebookSimulator } from '#main/simulators/graph/facebook';
import type { Network } from '../network.ts';
import { shopName } from '../shop.ts';

export async function openFacebook(): Promise<Network> {
  const facebook = await openFacebookSimulator({ page: { name: shopName, username: 'crumbandclove' } });
  const { id } = facebook.page;
  const address = `facebook.com/${id}`;
  return {
    channel: 'facebook',
    account: {
      ...{ address, name: shopName, secret: facebook.pageToken },
      settings: { page: id, api: facebook.simulator.url, interval: 1 },
    },
    own: { name: shopName, address },
    whois: ({ name }) => {
      const person = facebook.person(name);
      return { party: { name, address: `fb:${id}:${person.id}` }, thread: facebook.threadOf(person).id };
    },
    says: ({ by: { name }, text, visibility, subject, at, after }) => {
      if (visibility === 'private') {
        facebook.writes({ by: name, text, at });
        return facebook.person(name).id;
      }
      const on = facebook.newest([...facebook.posts.values()]).find((post) => post.text === subject);
      const under = after === null ? {} : { under: after };
      return facebook.comments({ by: name, text, at, on: on?.id ?? facebook.publishes(subject, at), ...under });
    },
    recalls: ({ by: { name }, text, visibility, at }) => {
      if (visibility === 'public') return facebook.commented({ by: name, text, at });
      facebook.wrote({ by: name, at });
      return null;
    },
    answered: () => facebook.sent.map(({ to }) => to),
    close: () => facebook.simulator.close(),
  };
}
