export type TwoTexts = Readonly<{ written: string; earlier: string }>;

/**
 * What the author newly wrote, and the rest of the message (quotes, signature) that is folded away. When the new text does
 * not stand in the whole one letter for letter, everything is shown: better too much than something missing.
 */
export function earlierText(text: string, newText: string): TwoTexts {
  const whole = text.replaceAll('\r\n', '\n').trim();
  const written = newText.replaceAll('\r\n', '\n').trim();
  if (written === '' || written === whole) return { written: whole, earlier: '' };
  if (whole.startsWith(written))
    return { written, earlier: whole.slice(written.length).replace(/^\n+/u, '').trimEnd() };
  if (whole.endsWith(written)) return { written, earlier: whole.slice(0, -written.length).trim() };
  return { written: whole, earlier: '' };
}
