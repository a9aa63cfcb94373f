import { z } from 'zod';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { fetchPage, type Fetched, type WebWorld } from './fetch-feed.ts';
import { feedsNamedBy } from './page-words.ts';
import { readFeed, type Feed } from './read-feed.ts';
import { feedName, feedSettings } from './settings.ts';

const filled = z.object({ address: z.string().trim().min(1).max(2000), names: z.string().default('') });

/** How feeds of comments are called, in the languages of blogs' programs. */
const ofComments =
  /comment|kommentar|coment[aá]rio|comentario|commenti|reacties|kommentit|komentarz|komment|комментар|коментар|コメント|评论|評論|댓글/iu;
/** Where WordPress and Blogger have them, below the page and at the beginning of the site. */
const usualPlaces = ['comments/feed/', '?feed=comments-rss2', 'feeds/comments/default'];
/** Feeds of a page that are looked at. */
const mostNamed = 4;

type Read = Readonly<{ url: URL; feed: Feed }>;

/**
 * Finds the feed of comments of the address somebody typed: the feed itself, one that the page names as such, one where
 * programs of blogs usually have it, else any the page names. Refuses `nothing-to-read-there`.
 */
export async function locateFeed(given: Readonly<Record<string, string>>, world: WebWorld): Promise<Located> {
  const { address, names } = filled.parse(given);
  const page = await fetchPage(addressOf(address), world);
  const read = readOf(page);
  const found = read && !read.feed.ofPosts ? read : ((await namedComments(page, read, world)) ?? read);
  if (!found) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: page.url.host });
  const { href } = found.url;
  const own = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const settings = feedSettings.parse({ feed: href, names: own });
  return { address: feedName(href), name: found.feed.title.slice(0, 200) || null, settings };
}

async function namedComments({ url, answer }: Fetched, read: Read | null, world: WebWorld): Promise<Read | null> {
  const named = read ? [] : feedsNamedBy(answer.text).filter(({ href }) => URL.canParse(href, url.href));
  const addresses = named.map(({ href, title }) => ({ at: new URL(href, url), said: `${title} ${href}` }));
  const comments = addresses.filter(({ said }) => ofComments.test(said)).map(({ at }) => at);
  const site = read && URL.canParse(read.feed.link) ? new URL(read.feed.link) : url;
  const folder = new URL(site.pathname.endsWith('/') ? site.pathname : `${site.pathname}/`, site);
  const usual = [folder, new URL('/', site)].flatMap((base) => usualPlaces.map((place) => new URL(place, base)));
  const rest = addresses.filter(({ said }) => !ofComments.test(said)).map(({ at }) => at);
  const tried = new Set<string>();
  for (const at of [...comments.slice(0, mostNamed), ...usual, ...rest.slice(0, mostNamed)]) {
    if (tried.has(at.href)) continue;
    tried.add(at.href);
    const found = await attempt(at, world);
    if (found && (!found.feed.ofPosts || rest.includes(at))) return found;
  }
  return null;
}

/** What a guess leads to; that it leads nowhere is no failure. */
async function attempt(at: URL, world: WebWorld): Promise<Read | null> {
  try {
    return readOf(await fetchPage(at, world));
  } catch (failure) {
    if (failure instanceof ProviderFailure && !world.signal.aborted) return null;
    throw failure;
  }
}

function readOf({ url, answer }: Fetched): Read | null {
  const feed = answer.status === 200 ? readFeed(answer.text) : null;
  return feed && { url, feed };
}

/** What people type or copy: with a scheme or without, or as feed readers have it. */
function addressOf(typed: string): URL {
  const bare = typed.replace(/^feed:(?:\/\/)?/iu, '');
  const whole = /^https?:\/\//iu.test(bare)
    ? bare
    : `${/^(?:localhost|127\.)/u.test(bare) ? 'http' : 'https'}://${bare}`;
  if (!URL.canParse(whole)) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
  const url = new URL(whole);
  url.hash = '';
  return url;
}
