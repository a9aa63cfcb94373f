import type { Interaction, Party } from '#shared/domain/interaction';
import type { PublicState } from '#shared/domain/public-state';
import { audienceText } from '../text/audience.ts';

/** More names than these are counted. */
const mostNames = 2;

/** Who can read a mail that goes to these. */
export function privateReaders(to: readonly Party[], copies: number): string {
  if (to.length === 0) return copies === 0 ? audienceText.nobodyYet : audienceText.onlyMany(copies);
  if (to.length > mostNames) return audienceText.onlyMany(to.length + copies);
  return audienceText.only(
    to.map(({ name, address }) => name ?? address),
    copies,
  );
}

/** Who can read what is said where this stands. */
export function publicReaders(near: Pick<Interaction, 'subject' | 'permalink'> | null): string {
  return audienceText.everybody(near?.subject ?? null, hostOf(near?.permalink ?? null));
}

/** Who can read a message that was said. */
export function readersOf(
  said: Pick<Interaction, 'visibility' | 'direction' | 'author' | 'to' | 'cc' | 'subject' | 'permalink'> &
    Readonly<{ state?: PublicState }>,
): string {
  if (said.visibility === 'public')
    return (said.state ?? 'published') === 'published' ? publicReaders(said) : audienceText.notShown;
  return said.direction === 'inbound'
    ? audienceText.only([said.author.name ?? said.author.address, 'you'], said.cc.length)
    : privateReaders(said.to, said.cc.length);
}

function hostOf(permalink: string | null): string | null {
  if (permalink === null || !URL.canParse(permalink)) return null;
  return new URL(permalink).host.replace(/^www\./u, '');
}
