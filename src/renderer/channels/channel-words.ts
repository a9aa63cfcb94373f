import type { ChannelOffer } from '#shared/contract/accounts';
import type { Connecting } from '#shared/domain/connecting';
import { channelsText } from '../text/channels.ts';

/** “Messages, comments and reviews”. */
export function bringsWords({ kinds }: Pick<ChannelOffer, 'kinds'>, locale?: string): string {
  const words = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    kinds.filter((kind) => kind !== 'unfollow').map((kind) => channelsText.kinds[kind]),
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What can be done there, one thing each. */
export function canWords({ answers, moderation }: Pick<ChannelOffer, 'answers' | 'moderation'>): readonly string[] {
  const open = answers.some(({ visibility }) => visibility === 'public');
  const closed = answers.some(({ visibility }) => visibility === 'private');
  const answer = open && closed ? 'both' : open ? 'public' : closed ? 'private' : 'none';
  return [channelsText.answers[answer], ...(moderation.length > 0 ? [channelsText.moderates] : [])];
}

/** “3 days”, “24 hours”: how long a network remembers. */
export function longWords(milliseconds: number, locale?: string): string {
  const hours = Math.round(milliseconds / 3_600_000);
  const [value, unit] = hours > 48 ? [Math.round(hours / 24), 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export type OfferGroup = Readonly<{ effort: Connecting['effort']; offers: readonly ChannelOffer[] }>;

const efforts = ['minute', 'own-app', 'approval'] as const satisfies readonly Connecting['effort'][];

/** What is offered, by what it takes to connect it; in each group the mailbox first, then by name. */
export function groupsOf(offers: readonly ChannelOffer[], sought: string, locale?: string): readonly OfferGroup[] {
  const found = offers.filter((offer) => isFound([offer.name, offer.about, bringsWords(offer)], sought));
  const byName = new Intl.Collator(locale);
  // A channel with a form of its own is the mailbox: where most begin.
  const order = (a: ChannelOffer, b: ChannelOffer) =>
    Number(a.signIn !== null) - Number(b.signIn !== null) || byName.compare(a.name, b.name);
  return efforts
    .map((effort) => ({
      effort,
      offers: found.filter(({ connecting }) => connecting.effort === effort).toSorted(order),
    }))
    .filter((group) => group.offers.length > 0);
}

/** Whether every word that is sought stands in one of the texts. */
export function isFound(texts: readonly string[], sought: string): boolean {
  const all = texts.join('\n').toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
