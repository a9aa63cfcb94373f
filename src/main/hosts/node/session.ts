import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may use the host: whoever was given an address with a key, once, and has the cookie since. A page elsewhere on the
 * web or another person on this computer can reach the port too; neither has the cookie.
 */
export type Session = Readonly<{
  /** For the whole run; whoever can read the instance file has it. */
  key: string;
  /** A key for one use within a minute: the command line of a browser is visible to everybody on the computer. */
  mintKey: () => string;
  /** The Set-Cookie header to answer a key with; null when it is not one of ours, or was used. */
  exchange: (key: string) => string | null;
  isOwner: (key: string) => boolean;
  hasCookie: (request: IncomingMessage) => boolean;
}>;

const mintedFor = 60_000;

export function startSession(port: number, now: () => number = Date.now): Session {
  const key = randomBytes(32).toString('base64url');
  const cookie = randomBytes(32).toString('base64url');
  // Cookies do not tell ports apart, so two logs open at once need two names.
  const cookieName = `shopbell-${port}`;
  const minted = new Map<string, number>();

  const isOwner = (given: string) => equal(given, key);
  return {
    key,
    isOwner,
    mintKey: () => {
      for (const [old, until] of minted) if (until < now()) minted.delete(old);
      const fresh = randomBytes(32).toString('base64url');
      minted.set(fresh, now() + mintedFor);
      return fresh;
    },
    exchange: (given) => {
      const until = minted.get(given);
      minted.delete(given);
      if (!isOwner(given) && !(until !== undefined && until >= now())) return null;
      return `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    hasCookie: (request) => {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return pairs.some(
        (pair) => pair.startsWith(`${cookieName}=`) && equal(pair.slice(cookieName.length + 1), cookie),
      );
    },
  };
}

/** In a time that says nothing about how much of it was right. */
function equal(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
