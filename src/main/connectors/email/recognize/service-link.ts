import type { Incoming } from '#main/connectors/connector';
import { siteOf } from './mail.ts';
import { answerWords } from './service-words.ts';
import type { Service } from './services.ts';

type Link = Readonly<{ url: string; words: string }>;

const mostHtml = 300_000;
const longestLink = 2000;

/** The page of the network on which one answers: by where it leads, else by what it is called. */
export function answerLink(service: Service, { html, text }: Pick<Incoming, 'html' | 'text'>): string | null {
  const links = [...(html === null ? [] : linksOfHtml(html)), ...linksOfText(text)].filter(
    ({ url }) => url.length <= longestLink,
  );
  const leading = links.find(({ url }) => leadsTo(service, url));
  return leading?.url ?? links.find(({ words }) => words.length < 60 && answerWords.test(words))?.url ?? null;
}

function leadsTo(service: Service, url: string): boolean {
  if (service.answer === undefined || !URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return (
    service.sites.includes(siteOf(hostname)) &&
    service.answer.test(pathname) &&
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
