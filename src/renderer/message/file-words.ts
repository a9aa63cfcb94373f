import { messageText } from '../text/message.ts';
import { byteWords } from '../ui/byte-words.ts';

/** How far the message a file came with is on its way, in its bytes; null while nothing is under way. */
type Way = Readonly<{ done: number; of: number | null }> | null;

/** How much of a file is here, from 0 to 1. */
export function shareHere(way: Way): number {
  return way?.of ? Math.min(1, way.done / way.of) : 0;
}

/** Where a file is that is not kept here: its message is larger than itself, so its own bytes are told. */
export function whereaboutsWords(bytes: number, way: Way): string {
  if (way === null) return messageText.notKept(byteWords(bytes));
  const share = shareHere(way);
  if (share === 0) return messageText.askingMailbox;
  return share === 1 ? messageText.fileArrived : messageText.fetchingFile(byteWords(share * bytes), byteWords(bytes));
}
