import type { Reason, ReasonCode } from '#shared/domain/suggestion';

/** Why two customers may be one, for each reason. The window and the command line say the same words. */
const sentences: Record<ReasonCode, string> = {
  'same-name': 'Same name',
  'similar-name': 'Similar names',
  nickname: 'Two forms of one name',
  'swapped-name': 'Same name, the other way round',
  'same-surname': 'A name in common',
  'same-company': 'Same company',
  'company-domain': 'Same company address',
  'similar-address': 'Addresses a typo apart',
  'same-local-part': 'Same name before the @',
  'handle-like-address': 'Goes by the same name on another channel',
  'name-in-address': 'The address says the name',
  'same-phone': 'Same phone number',
  'phone-in-signature': 'The phone number stands in a signature',
  'address-in-signature': 'The address stands in a signature',
  'same-birthday': 'Same birthday',
  'similar-birthday': 'Birthdays a typo apart',
  'same-postal-address': 'Same postal address',
  'same-postal-code': 'Same postal code',
  'same-city': 'Same town',
  'role-address': 'Writes from the domain of a shared address',
};

/** What two have in common, in words: “Same birthday: 1971-03-14”. */
export function reasonSentence({ code, detail }: Reason): string {
  return detail === null ? sentences[code] : `${sentences[code]}: ${detail}`;
}
