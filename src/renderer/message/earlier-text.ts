import { isSignature } from '../ui/mail-frame/history-place.ts';

export type MessageTexts = Readonly<{ written: string; signature: string; earlier: string }>;

/**
 * What the author newly wrote, and the rest of the message: a signature alone, or what was written before, which is folded
 * away. When the new text does not stand in the whole one letter for letter, everything is shown: better too much than
 * something missing.
 */
export function earlierText(text: string, newText: string): MessageTexts {
  const whole = text.replaceAll('\r\n', '\n').trim();
  const written = newText.replaceAll('\r\n', '\n').trim();
  if (written !== '' && whole !== written && whole.startsWith(written)) {
    const rest = whole.slice(written.length).replace(/^\n+/u, '').trimEnd();
    return isSignature(rest) ? { written, signature: rest, earlier: '' } : { written, signature: '', earlier: rest };
  }
  if (written !== '' && whole !== written && whole.endsWith(written))
    return { written, signature: '', earlier: whole.slice(0, -written.length).trim() };
  return { written: whole, signature: '', earlier: '' };
}
