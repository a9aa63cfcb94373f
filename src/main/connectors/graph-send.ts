import type { Outgoing } from './connector.ts';

/** Within a day a shop may answer at once; after that only a person may, for a week (Messenger, "Send messages"). */
const day = 24 * 60 * 60_000;
/** What is still within the day here may be over it there, in milliseconds. */
const clockSkew = 10 * 60_000;

/** A message as Messenger and Instagram take it. An answer to a comment, in private, has a window of its own. */
export function messageOf(
  { text, heardAt, answers }: Pick<Outgoing, 'text' | 'heardAt' | 'answers'>,
  recipient: Readonly<{ id: string } | { comment_id: string } | { post_id: string }>,
  now: number,
) {
  const late = 'id' in recipient && now - (heardAt ?? answers?.at ?? 0) > day - clockSkew;
  const kind = late ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };
  return { recipient, message: { text }, ...kind };
}
