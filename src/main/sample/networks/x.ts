import { jsonBody } from '#main/simulators/simulator';
import { XNetwork } from '#main/simulators/x/index';
import type { Network } from '../network.ts';
import { shopName } from '../shop.ts';

const shop = 'crumbandclove';

export async function openX(): Promise<Network> {
  const x = await new XNetwork({ handle: shop, name: shopName }).open();
  const { address, settings, secret } = x.account;
  const nameAt = (handle: string): string => handle.replaceAll('.', '_');
  return {
    channel: 'x',
    account: { address, name: shopName, settings: { ...settings, interval: 1 }, secret },
    own: { name: shopName, address },
    whois: ({ name, handle }) => {
      const number = x.numberOf(nameAt(handle), name);
      return { party: { name: `${name} (@${nameAt(handle)})`, address: `x:${number}` }, thread: null };
    },
    says: ({ by: { name, handle }, text, visibility, at, after }) => {
      const by = nameAt(handle);
      if (visibility === 'private') {
        x.writes({ by, name, text, at });
        return x.numberOf(by, name);
      }
      return after === null
        ? x.mentions({ by, name, text: `@${shop} ${text}`, at })
        : x.comments(after, { by, name, text: `@${shop} ${text}`, at });
    },
    recalls: ({ by: { name, handle, number }, text, visibility, at }) => {
      if (visibility === 'private') return null;
      // Ids are times there, and two may have written in the same minute.
      const id = x.mentioned({ by: nameAt(handle), name, text: `@${shop} ${text}`, at: at + number });
      return `x:post:${id}`;
    },
    // In public it says what it answers, in private to whom.
    answered: () =>
      x.simulator.asked
        .filter(({ method }) => method === 'POST')
        .flatMap((asked) => {
          const to: unknown = Object(Object(jsonBody(asked)).reply).in_reply_to_tweet_id;
          return typeof to === 'string' ? to : (/\/with\/(\d+)\//u.exec(asked.path)?.[1] ?? []);
        }),
    close: () => x.close(),
  };
}
