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

/** Something somebody said, and what they can do with it later; absent what the network does not let them do, or tells nobody. */
export type SaidThere = Readonly<{
  edits?: (words: string) => void;
  deletes?: () => void;
  /** The shop can see it no more, although it was not taken away. */
  vanishes?: () => void;
}>;

/** An account of the shop at a network that stands in for the real one. */
export type ShopAccount = Readonly<{
  connector: Connector<unknown>;
  address: string;
  settings: unknown;
  secret: string;
  /** The owner signs in once more, where a lost answer took the tokens along; absent where a secret stays what it is. */
  signInAgain?: () => string;
  simulator: Simulator;
  /** Somebody says this to the shop, in public or in private as the number has it. */
  write: (words: string, number: number) => SaidThere;
  /** The shop says something, below which others write from now on; absent where they write of themselves. */
  publish?: (words: string) => void;
  /** What the shop said there, each as often as it stands there. */
  answered: () => readonly string[];
  /** Lists come in no order and say things twice, or are well again. */
  shuffle: (on: boolean) => void;
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
    write: (text, number) => {
      // What is said in private is taken back at none of them, and Threads has nothing in private.
      if (account.connector !== threads && number % 3 === 0)
        return nothingLater(network.writes({ by: somebody(number), text }));
      const id = network.comments({ by: somebody(number), text });
      return { edits: (words) => network.edits(id, words), deletes: () => network.deletes(id) };
    },
    publish: (text) => void network.publishes(text),
    answered: () => network.sent.map(({ text }) => text),
    shuffle: (on) => network.ground.shuffle(on),
  }));
  return [
    ...graph,
    {
      ...{ connector: bluesky, simulator: sky, secret: sky.secret },
      ...(await located(bluesky, { handle: sky.shop.handle, server: sky.url })),
      write: (text, number) => {
        if (number % 3 === 0) return deleted(sky, sky.writes(text, { by: `${handle(number)}.test` }));
        const uri = sky.comments(text, { by: `${handle(number)}.test` });
        return { ...deleted(sky, uri), vanishes: () => sky.blocks(uri) };
      },
      answered: () => sky.sent.map(({ text }) => text),
      shuffle: (on) => sky.shuffle(on),
    },
    {
      ...{ connector: mastodon, simulator: elephant, secret: elephant.secret },
      ...(await located(mastodon, { handle: `@${elephant.address}`, api: `${elephant.url}/` })),
      write: (text, number) => {
        const by = { by: `${handle(number)}@bakers.test` };
        const id = number % 3 === 0 ? elephant.messages(text, by) : elephant.mentions(text, { ...by, unnamed: true });
        return { edits: (words) => elephant.edits(id, words), deletes: () => elephant.deletes(id) };
      },
      answered: () => elephant.sent.map(({ text }) => text),
      shuffle: (on) => elephant.shuffle(on),
    },
    {
      ...{ connector: telegram, simulator: bot, secret: bot.secret },
      ...(await located(telegram, { bot: `https://t.me/${bot.bot}`, api: bot.url })),
      write: (text, number) => {
        const written = bot.writes(text, { by: handle(number), business: number % 2 === 0 });
        const edits = (words: string): void => bot.edits(written, words);
        return number % 2 === 0 ? { edits, deletes: () => bot.deletes(written) } : { edits };
      },
      answered: () => bot.sent.map(({ text }) => text),
      shuffle: () => undefined,
    },
    {
      ...{ connector: x, simulator: birds.simulator, ...birds.account, signInAgain: () => birds.account.secret },
      settings: { ...birds.account.settings, budget: 1e12 },
      write: (text, number) => {
        if (number % 3 === 0) return nothingLater(birds.writes({ by: handle(number), text }));
        let id = birds.comments(post, { by: handle(number), text });
        return { edits: (words) => (id = birds.edits(id, words)), deletes: () => birds.deletes(id) };
      },
      publish: (text) => (post = birds.posts(text)),
      answered: () => birds.sent,
      shuffle: (on) => void (birds.shuffled = on),
    },
    {
      ...{ connector: reddit, simulator: forum.simulator, ...forum.account, signInAgain: () => forum.account.secret },
      write: (text, number) => {
        if (number % 3 === 0) return nothingLater(forum.writes({ by: handle(number), text }));
        const name = forum.comments(thread, { by: handle(number), text });
        return { edits: (words) => forum.edits(name, words), deletes: () => forum.deletes(name) };
      },
      publish: (title) => (thread = forum.posts({ title })),
      answered: () => forum.sent,
      shuffle: (on) => void (forum.shuffled = on),
    },
    {
      ...{ connector: discord, simulator: server.simulator, ...server.account },
      write: (text, number) => later(server, server.writes({ by: handle(number), text })),
      answered: () => server.sent,
      shuffle: (on) => void (server.shuffled = on),
    },
    {
      ...{ connector: googleReviews, simulator: place.simulator, ...place.account },
      signInAgain: () => place.account.secret,
      write: (words, number) => {
        const id = place.reviews({ by: somebody(number), stars: 4, words });
        return { edits: (other) => place.edits(id, { words: other }), deletes: () => place.deletes(id) };
      },
      answered: () => Object.values(place.answered),
      shuffle: (on) => void (place.shuffled = on),
    },
    {
      ...{ connector: youtube, simulator: videos.simulator, ...videos.account },
      signInAgain: () => videos.account.secret,
      write: (words, number) => later(videos, videos.comments({ by: `@${handle(number)}`, words })),
      answered: () => Object.values(videos.answered),
      shuffle: (on) => void (videos.shuffled = on),
    },
    {
      ...{ connector: linkedin, simulator: company.simulator, ...company.account },
      write: (words, number) => later(company, company.comments({ by: handle(number), words })),
      answered: () => Object.values(company.answered),
      shuffle: (on) => void (company.shuffled = on),
    },
    {
      ...{ connector: ebay, simulator: market.simulator, ...market.account },
      write: (words, number) => nothingLater(market.writes({ by: handle(number), words })),
      answered: () => Object.values(market.answered),
      shuffle: (on) => void (market.shuffled = on),
    },
  ];
}

/** Customers of the shop: few enough that who writes has written before. */
const people = ['Ben Hill', 'Ada Brook', 'Tom Field', 'Eva Lake', 'Max Ford'];

function somebody(number: number): string {
  return people[number % people.length] ?? '';
}

function handle(number: number): string {
  return somebody(number).toLowerCase().replace(' ', '_');
}

type Changing = Readonly<{ edits: (id: string, words: string) => void; deletes: (id: string) => void }>;

function later(network: Changing, id: string): SaidThere {
  return { edits: (words) => network.edits(id, words), deletes: () => network.deletes(id) };
}

function deleted(network: Pick<Changing, 'deletes'>, id: string): SaidThere {
  return { deletes: () => network.deletes(id) };
}

function nothingLater(_: unknown): SaidThere {
  return {};
}

async function located(connector: Connector<unknown>, filled: Readonly<Record<string, string>>) {
  const found = await connector.locate?.(filled, { signal: new AbortController().signal, now: () => Date.now() });
  return { address: found?.address ?? '', settings: found?.settings };
}
