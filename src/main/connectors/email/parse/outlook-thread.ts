import { decodeWords } from './encoded-words.ts';
import { fieldOf, type Head } from './head.ts';

/** Of a Thread-Index the first 22 bytes name the thread: a time and a GUID ([MS-OXOMSG] §2.2.1.3); each answer adds five. */
const nameBytes = 22;

/**
 * Outlook's name of the thread. Its topic belongs to it: whoever answers an old mail under another subject begins another
 * thread, and Outlook leaves the index as it is.
 */
export function outlookThreadOf(head: Head): string | null {
  const index = Buffer.from((fieldOf(head, 'thread-index') ?? '').slice(0, 4000).replaceAll(/\s/g, ''), 'base64');
  if (index.length < nameBytes) return null;
  const topic = decodeWords((fieldOf(head, 'thread-topic') ?? '').slice(0, 4000));
  return `outlook:${index.toString('hex', 0, nameBytes)}:${topic.replaceAll(/\s+/g, ' ').trim().toLowerCase()}`;
}
