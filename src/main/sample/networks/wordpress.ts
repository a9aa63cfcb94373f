import { WordPressSite } from '#main/simulators/wordpress';
import type { Network } from '../network.ts';
import { mailOf } from '../people.ts';
import { shopName } from '../shop.ts';

const address = 'crumbandclove.example';

export async function openWordPress(): Promise<Network> {
  const site = new WordPressSite({ name: shopName });
  await site.simulator.open();
  return {
    channel: 'wordpress',
    account: {
      ...{ address, name: `${shopName}, our blog`, secret: site.secret },
      settings: {
        ...{ api: `${site.simulator.url}/wp-json/`, home: `https://${address}`, username: site.username, interval: 1 },
      },
    },
    own: { name: shopName, address },
    whois: (person) => ({ party: { name: person.name, address: mailOf(person) }, thread: null }),
    says: ({ by, text, subject, at, after }) =>
      String(
        site.writes({
          ...{ by: { name: by.name, email: mailOf(by) }, text, post: subject, at },
          ...(after !== null && { under: Number(after) }),
        }),
      ),
    recalls: ({ by, text, subject, at }) =>
      `${address}#comment-${site.wrote({ by: { name: by.name, email: mailOf(by) }, text, post: subject, at })}`,
    answered: () => site.sent.map(({ to }) => String(to)),
    close: () => site.simulator.close(),
  };
}
