import { GoogleReviews } from '#main/simulators/google-reviews';
import type { Network, Saying } from '../network.ts';
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
    says: (saying) => place.reviews(reviewIn(saying)),
    recalls: (saying) => place.reviewed(reviewIn(saying)),
    answered: () => Object.keys(place.answered),
    close: () => place.close(),
  };
}

function reviewIn({ by, text, rating, at }: Saying) {
  return { by: by.name, stars: stars.find((one) => one === rating) ?? 5, words: text, at };
}
