import type { OutgoingAttachment } from '#shared/domain/draft';
import { composerText } from '../text/composer.ts';
import { byteWords } from '../ui/index.ts';

/** What large providers take at least (Outlook.com 20 MB, Gmail 25 MB), counted as the mail grows in base64. */
const usualLimit = 20_000_000;
/** Base64 makes 57 bytes a line of 78 (RFC 2045 §6.8). */
const growth = 78 / 57;

/** What to say about the size of what goes along; `maximumBytes` is what the mail server said it takes. */
export function sizeProblem(
  files: readonly Pick<OutgoingAttachment, 'bytes'>[],
  maximumBytes: number | null,
): Readonly<{ tooLarge: boolean; words: string }> | null {
  const bytes = Math.ceil(files.reduce((sum, file) => sum + file.bytes * growth, 0));
  if (maximumBytes !== null && bytes > maximumBytes)
    return { tooLarge: true, words: composerText.tooLarge(byteWords(bytes), byteWords(maximumBytes)) };
  return bytes > usualLimit ? { tooLarge: false, words: composerText.large(byteWords(bytes)) } : null;
}
