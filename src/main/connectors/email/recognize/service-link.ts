import type { Incoming } from '#main/connectors/connector';
import { siteOf } from './mail.ts';
import { answerWords } from './service-words.ts';
import type { Service } from './services.ts';

type Link = Readonly<{ url: string; words: string }>;

const mostHtml = 300_000;
const longestLink = 2000;

/** Where a network lets anybody put up pages of their own, or sends its visitors on to anywhere. */
const ofAnybody = /^(?:sites|docs|drive|forms|script|groups|storage)\.google\.com$|^www\.google\.com\/(?:amp|url)\b/i;

/**
 * The page of the network on which one answers: by where it leads, else by what it is called. It becomes a button with the
 * network's name, and anybody can write that name into From: away from the network's own sites, to the counters of clicks
 * that some send through, it leads only where the receiving server vouched for the sender.
 */
export function answerLink(
  service: Service,
  { html, text, details }: Pick<Incoming, 'html' | 'text' | 'details'>,
): string | null {
  const vouchedFor = details.authenticity?.verdict === 'passed';
  const links = [...(html === null ? [] : linksOfHtml(html)), ...linksOfText(text)].filter(
    ({ url }) => url.length <= longestLink && isPlain(url) && (vouchedFor || isOn(service, url)),
  );
  const leading = links.find(({ url }) => leadsTo(service, url));
  return leading?.url ?? links.find(({ words }) => words.length < 60 && answerWords.test(words))?.url ?? null;
}

/** A name before the host looks like one: `https://www.etsy.com@elsewhere.example/`. */
function isPlain(url: string): boolean {
  const { username, password } = URL.parse(url) ?? { username: '?', password: '' };
  return username === '' && password === '';
}

function isOn(service: Service, url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return service.sites.includes(siteOf(hostname)) && !ofAnybody.test(hostname) && !ofAnybody.test(hostname + pathname);
}

function leadsTo(service: Service, url: string): boolean {
  const { pathname } = new URL(url);
  return (
    isOn(service, url) &&
    service.answer?.test(pathname) === true &&
    !/unsubscribe|settings|preferences|help|privacy|legal/i.test(pathname)
  );
}

function linksOfHtml(html: string): Link[] {
  return [
    ...html
      .slice(0, mostHtml)
      .matchAll(/<a\b[^<>]{0,500}?\bhref\s*=\s*["'](https:[^"'<>]{1,2000})["'][^<>]{0,2000}>([^]{0,400}?)<\/a>/gi),
  ].map(([, url = '', words = '']) => ({
    url: url.replaceAll('&amp;', '&'),
    words: words.replaceAll(/<[^<>]*>|\s+/g, ' ').trim(),
  }));
}

function linksOfText(text: string): Link[] {
  return text
    .slice(0, 50_000)
    .split('\n')
    .flatMap((line) =>
      [...line.slice(0, 4000).matchAll(/https:\/\/[^\s<>"')\]]+/g)].map((found) => ({
        url: found[0].replace(/[.,;]+$/, ''),
        words: line.slice(0, found.index).trim(),
      })),
    );
}
