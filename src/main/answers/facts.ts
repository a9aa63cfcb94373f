import { shopWeek, weeks } from '#main/storage/service-hours';
import { brandVoice, listShopFacts } from '#main/storage/shop-facts';
import type { Reader } from '#main/storage/statement';
import { hoursWords } from '#shared/answers/hours-words';
import type { ShopFact } from '#shared/domain/saved-answer';

/** What the shop's words have to be right about. */
export function showShop(
  reader: Reader,
  language: string | null,
): Readonly<{ facts: ShopFact[]; voice: string; hours: string | null }> {
  return { facts: listShopFacts(reader), voice: brandVoice(reader), hours: weekHoursIn(reader, language) };
}

/** The facts by what variables call them. */
export function factsIn(reader: Reader, language: string | null): ReadonlyMap<string, string> {
  const { facts, hours } = showShop(reader, language);
  const said = facts.filter(({ text }) => text !== '').map(({ key, text }) => [key, text] as const);
  return new Map([...(hours === null ? [] : [['hours', hours] as const]), ...said]);
}

/** Nobody is told the hours that a shop begins with before somebody set them. */
function weekHoursIn(reader: Reader, language: string | null): string | null {
  const set = weeks.find(reader, shopWeek);
  const words = set === null ? '' : hoursWords(set.week, language);
  return words === '' ? null : words;
}
