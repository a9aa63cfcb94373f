import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, type WebAnswer } from '#main/connectors/web';
import { decodePage } from './decode.ts';

export type WebWorld = Readonly<{ signal: AbortSignal; now: () => number }>;
export type Fetched = Readonly<{ url: URL; answer: WebAnswer }>;

/** How often an address may lead elsewhere: http to https, with and without www, to a service that serves feeds. */
const mostRedirects = 5;

/** A page or feed, wherever its address leads. Nothing secret goes along. */
export async function fetchPage(
  start: URL,
  world: WebWorld,
  headers: Readonly<Record<string, string>> = {},
): Promise<Fetched> {
  let url = start;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await askWeb({ url, headers: { ...usual, ...headers }, decode: decodePage }, world);
    const to = answer.headers.get('location');
    if (answer.status < 300 || answer.status === 304 || answer.status >= 400 || to === null) return { url, answer };
    if (!URL.canParse(to, url.href) || !/^https?:$/u.test(new URL(to, url).protocol)) break;
    url = new URL(to, url);
  }
  throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: start.host });
}

/** Some servers turn away who does not say what it is. */
const usual = {
  'user-agent': 'Shopbell (reads feeds)',
  accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
};
