import { GoogleReviews } from '#main/simulators/google-reviews';
import type { Network } from '../network.ts';
import { shopName } from '../shop.ts';

const stars = [1, 2, 3, 4, 5] as const;

export async function openGoogleReviews(): Promise<Network> {
  const place = await new GoogleReviews({ name: shopName }).open();
  const { address, settings, secret } = place.account;
  return {
    channel: 'google-reviews',
    account: { address, name: `${shopName} at Google`, settings: { ...settings, interval: 1 }, secret },
    own: { name: shopName, address },
    whois: ({ name, number }) => ({ party: { name, address: `${address}:before-${number}` }, thread: null }),
    says: ({ by, text, rating, at }) =>
      place.reviews({ by: by.name, stars: stars.find((one) => one === rating) ?? 5, words: text, at }),
    answered: () => Object.keys(place.answered),
    close: () => place.close(),
  };
}
