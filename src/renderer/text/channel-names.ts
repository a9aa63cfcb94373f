const names = new Map([
  ['counter', 'Logged by hand'],
  ['ebay', 'eBay'],
  ['email', 'E-mail'],
  ['facebook', 'Facebook'],
  ['feed', 'Feed'],
  ['google-reviews', 'Google reviews'],
  ['linkedin', 'LinkedIn'],
  ['whatsapp', 'WhatsApp'],
  ['wordpress', 'WordPress'],
  ['x', 'X'],
  ['youtube', 'YouTube'],
]);
/** What stands for a subject where every conversation has one, and this one was left out. */
const subjectsLeftOut = new Map([['email', '(no subject)']]);

/** A channel as people call it. */
export function channelName(channel: string): string {
  return names.get(channel) ?? `${channel.slice(0, 1).toUpperCase()}${channel.slice(1).replaceAll('-', ' ')}`;
}

/** What a conversation is called that has no subject: where it is held, for chats have none. */
export function withoutSubject(channel: string): string {
  return subjectsLeftOut.get(channel) ?? channelName(channel);
}
