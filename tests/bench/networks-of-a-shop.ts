import type { Connector } from '#main/connectors/connector';
import { bluesky } from '#main/connectors/bluesky/index';
import { discord } from '#main/connectors/discord/index';
import { ebay } from '#main/connectors/ebay/index';
import { facebook } from '#main/connectors/facebook/index';
import { googleReviews } from '#main/connectors/google-reviews/index';
import { instagram } from '#main/connectors/instagram/index';
import { linkedin } from '#main/connectors/linkedin/index';
import { mastodon } from '#main/connectors/mastodon/index';
import { reddit } from '#main/connectors/reddit/index';
import { telegram } from '#main/connectors/telegram/index';
import { threads } from '#main/connectors/threads/index';
import { x } from '#main/connectors/x/index';
import { youtube } from '#main/connectors/youtube/index';
import { openBlueskySimulator } from '#main/simulators/bluesky/index';
import { DiscordServer } from '#main/simulators/discord';
import { Ebay } from '#main/simulators/ebay';
import { GoogleReviews } from '#main/simulators/google-reviews';
import { openFacebookSimulator } from '#main/simulators/graph/facebook';
import { openInstagramSimulator } from '#main/simulators/graph/instagram';
import { openThreadsSimulator } from '#main/simulators/graph/threads';
import { Linkedin } from '#main/simulators/linkedin';
import { openMastodonSimulator } from '#main/simulators/mastodon/index';
import { RedditNetwork } from '#main/simulators/reddit';
import type { Simulator } from '#main/simulators/simulator';
import { openTelegramSimulator } from '#main/simulators/telegram/index';
import { XNetwork } from '#main/simulators/x/index';
import { Youtube } from '#main/simulators/youtube';

/** An account of the shop at a network that stands in for the real one. */
export type ShopAccount = Readonly<{
  connector: Connector<unknown>;
  address: string;
  settings: unknown;
  secret: string;
  /** The owner signs in once more, where a lost answer took the tokens along; absent where a secret stays what it is. */
  signInAgain?: () => string;
  simulator: Simulator;
  /** Somebody says this to the shop. */
  write: (words: string) => void;
  /** The shop says something, below which others write from now on; absent where they write of themselves. */
  publish?: (words: string) => void;
}>;

type Now = Readonly<{ now: () => number }>;

/** Thirteen networks, one account at each. */
export async function openNetworks(time: Now): Promise<readonly ShopAccount[]> {
  const meta = await Promise.all([
    openFacebookSimulator(time),
    openInstagramSimulator(time),
    openThreadsSimulator(time),
  ]);
  const [page, pictures, posts] = meta;
  const [sky, elephant, bot] = await Promise.all([
    openBlueskySimulator(time),
    openMastodonSimulator(time),
    openTelegramSimulator(time),
  ]);
  const birds = await new XNetwork(time).open();
  const forum = await new RedditNetwork(time).open();
  const server = await new DiscordServer(time).open();
  const place = await new GoogleReviews(time).open();
  const videos = await new Youtube(time).open();
  const company = await new Linkedin(time).open();
  const market = await new Ebay(time).open();
  let [post, thread] = [birds.posts('We open at eight.'), forum.posts({ title: 'We open at eight' })];
  const by = 'Ben Hill';
  const graph = [
    { connector: facebook, network: page, address: `facebook.com/${page.page.id}`, secret: page.pageToken },
    {
      connector: instagram,
      network: pictures,
      address: `instagram.com/${pictures.page.username}`,
      secret: pictures.tokens.token,
    },
    { connector: threads, network: posts, address: `threads.net/@${posts.page.username}`, secret: posts.tokens.token },
  ].map(({ network, ...account }): ShopAccount => ({
    ...account,
    settings: { page: network.page.id, username: network.page.username, api: network.simulator.url },
    simulator: network.simulator,
    write: (text) => void network.comments({ by, text }),
    publish: (text) => void network.publishes(text),
  }));
  return [
    ...graph,
    {
      ...{ connector: bluesky, simulator: sky, secret: sky.secret, write: (text) => void sky.comments(text) },
      ...(await located(bluesky, { handle: sky.shop.handle, server: sky.url })),
    },
    {
      ...{ connector: mastodon, simulator: elephant, secret: elephant.secret },
      ...(await located(mastodon, { handle: `@${elephant.address}`, api: `${elephant.url}/` })),
      write: (text) => void elephant.mentions(text, { unnamed: true }),
    },
    {
      ...{ connector: telegram, simulator: bot, secret: bot.secret, write: (text) => void bot.writes(text) },
      ...(await located(telegram, { bot: `https://t.me/${bot.bot}`, api: bot.url })),
    },
    {
      ...{ connector: x, simulator: birds.simulator, ...birds.account, signInAgain: () => birds.account.secret },
      settings: { ...birds.account.settings, budget: 1e12 },
      write: (text) => void birds.comments(post, { by: 'ben', name: by, text }),
      publish: (text) => (post = birds.posts(text)),
    },
    {
      ...{ connector: reddit, simulator: forum.simulator, ...forum.account, signInAgain: () => forum.account.secret },
      write: (text) => void forum.comments(thread, { by: 'ben', text }),
      publish: (title) => (thread = forum.posts({ title })),
    },
    {
      ...{ connector: discord, simulator: server.simulator, ...server.account },
      write: (text) => void server.writes({ by: 'ben', text }),
    },
    {
      ...{ connector: googleReviews, simulator: place.simulator, ...place.account },
      signInAgain: () => place.account.secret,
      write: (words) => void place.reviews({ by, stars: 4, words }),
    },
    {
      ...{ connector: youtube, simulator: videos.simulator, ...videos.account },
      signInAgain: () => videos.account.secret,
      write: (words) => void videos.comments({ by: '@ben', words }),
    },
    {
      ...{ connector: linkedin, simulator: company.simulator, ...company.account },
      write: (words) => void company.comments({ by: 'ben', words }),
    },
    {
      ...{ connector: ebay, simulator: market.simulator, ...market.account },
      write: (words) => void market.writes({ by: 'ben', words }),
    },
  ];
}

async function located(connector: Connector<unknown>, filled: Readonly<Record<string, string>>) {
  const found = await connector.locate?.(filled, { signal: new AbortController().signal, now: () => Date.now() });
  return { address: found?.address ?? '', settings: found?.settings };
}
