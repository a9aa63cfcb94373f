import type { StoredInteraction } from '#main/storage/interactions';
import { childThreadIndex } from './thread-index.ts';

/** What keeps a mail in the recipient's thread. */
export type ThreadHeaders = Readonly<{
  inReplyTo: string | null;
  references: string[];
  outlookThread: Readonly<{ index: string; topic: string }> | null;
}>;

export const noThread: ThreadHeaders = { inReplyTo: null, references: [], outlookThread: null };

// Some servers refuse header fields of many kilobytes; the first mail of a thread and the newest ones are what threading needs.
const newestReferences = 20;

/** The headers of an answer; `head` is the answered mail's header block. */
export function answerHeaders(
  { interaction, references }: StoredInteraction,
  head: string,
  now: number,
): ThreadHeaders {
  const parent = isMessageId(interaction.providerId) ? interaction.providerId : null;
  const line = [...new Set([...references, ...(parent === null ? [] : [parent])])].filter(isMessageId);
  const bounded = line.length <= newestReferences + 1 ? line : [...line.slice(0, 1), ...line.slice(-newestReferences)];
  return { inReplyTo: parent, references: bounded, outlookThread: outlookThread(head, now) };
}

/** Mail without a Message-ID has a digest instead, which no header may carry. */
function isMessageId(providerId: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,900}$/u.test(providerId) && !providerId.startsWith('sha256:');
}

function outlookThread(head: string, now: number): ThreadHeaders['outlookThread'] {
  const fields = head.replaceAll(/\r?\n[ \t]+/gu, ' ');
  const given = /^thread-index:[ \t]*([a-z0-9+/= ]{28,4000})$/imu.exec(fields)?.[1];
  const index = given === undefined ? null : childThreadIndex(given.replaceAll(' ', ''), now);
  const topic = /^thread-topic:[ \t]*([\x20-\x7e]{1,900})$/imu.exec(fields)?.[1]?.trim() ?? '';
  return index === null ? null : { index, topic };
}
