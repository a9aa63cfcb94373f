import type { Network } from '../network.ts';
import { openBluesky } from './bluesky.ts';
import { openEmail } from './email.ts';
import { openFacebook } from './facebook.ts';
import { openGoogleReviews } from './google-reviews.ts';
import { openInstagram } from './instagram.ts';
import { openTelegram } from './telegram.ts';
import { openWordPress } from './wordpress.ts';
import { openX } from './x.ts';

/** The networks of the sample shop, on free ports of this computer. */
const networks: readonly (() => Promise<Network>)[] = [
  openEmail,
  openFacebook,
  openInstagram,
  openGoogleReviews,
  openBluesky,
  openTelegram,
  openX,
  openWordPress,
];

export async function openNetworks(): Promise<Network[]> {
  return Promise.all(networks.map((open) => open()));
}
