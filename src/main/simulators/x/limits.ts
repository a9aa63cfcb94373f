import type { RequestLimit } from '#main/connectors/connector';
import type { Asked } from '../simulator.ts';

const quarter = 15 * 60_000;

/** X's own list, for one signed-in user. */
export const limits: readonly RequestLimit[] = [
  { bucket: 'mentions', requests: 300, per: quarter },
  { bucket: 'tweets of a user', requests: 900, per: quarter },
  { bucket: 'lookup', requests: 900, per: quarter },
  { bucket: 'dm_events', requests: 15, per: quarter },
  { bucket: 'quotes', requests: 75, per: quarter },
  { bucket: 'retweets', requests: 75, per: quarter },
  { bucket: 'post', requests: 100, per: quarter },
  { bucket: 'dm', requests: 15, per: quarter },
  { bucket: 'dm', requests: 1440, per: 24 * 60 * 60_000 },
  { bucket: 'hidden', requests: 50, per: quarter },
];

const routes: readonly (readonly [RegExp, string])[] = [
  [/^GET \/2\/users\/\d+\/mentions$/u, 'mentions'],
  [/^GET \/2\/users\/\d+\/tweets$/u, 'tweets of a user'],
  [/^GET \/2\/tweets$/u, 'lookup'],
  [/^GET \/2\/dm_/u, 'dm_events'],
  [/\/quote_tweets$/u, 'quotes'],
  [/\/retweets$/u, 'retweets'],
  [/^POST \/2\/tweets$/u, 'post'],
  [/^POST \/2\/dm_/u, 'dm'],
  [/\/hidden$/u, 'hidden'],
];

export function bucketOf({ method, path }: Asked): string {
  return routes.find(([route]) => route.test(`${method} ${path}`))?.[1] ?? '';
}
