import { isReachable, type Party } from '#shared/domain/interaction';
import { conversationText } from '../text/conversation.ts';

/** How a person is called: by name, else by address. */
export function partyName({ name, address }: Party): string {
  return name ?? (address || conversationText.unknownSender);
}

const list = new Intl.ListFormat(undefined, { type: 'conjunction' });

/** Several people in one phrase. */
export function partyNames(parties: readonly Party[]): string {
  return list.format(parties.map(partyName));
}

/** A person with name and address, as a mail header names them. */
export function partyInFull({ name, address }: Party): string {
  if (name === null) return address;
  return isReachable(address) ? `${name} <${address}>` : name;
}
