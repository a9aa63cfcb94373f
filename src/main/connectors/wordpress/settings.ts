import { z } from 'zod';

/** What an account is configured with, apart from its application password. */
export const wordpressSettings = z
  .object({
    /** Where the REST API begins: `…/wp-json/`, or `…/?rest_route=/` on a site without permalinks. */
    api: z.url(),
    /** Where the site begins, as visitors see it. */
    home: z.url(),
    username: z.string().trim().min(1).max(320),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(2),
  })
  .readonly();
export type WordPressSettings = z.infer<typeof wordpressSettings>;

/** What names a site in provider ids and as an account: its address without the scheme, `bakery.example/blog`. */
export function siteName(home: string): string {
  const { host, pathname } = new URL(home);
  return `${host}${pathname}`.replace(/\/+$/u, '').toLowerCase();
}

/** The provider's id of a comment: over all sites no other has it. */
export function commentId(site: string, id: number): string {
  return `${site}#comment-${id}`;
}

/** The number in a provider's id; null for one that was never given by this site. */
export function commentNumber(site: string, providerId: string): number | null {
  const prefix = `${site}#comment-`;
  const number = providerId.startsWith(prefix) ? Number(providerId.slice(prefix.length)) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
