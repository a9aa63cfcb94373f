import type { Outgoing } from './connector.ts';

/** A network's clock may be behind this computer's, in milliseconds. */
export const clockSkew = 15 * 60_000;

/** Whether what stands at a network has the words of an answer, written since that left here. */
export function isSameAnswer(
  item: Pick<Outgoing, 'text' | 'writtenAt'>,
  said: Readonly<{ text: string; at: number }>,
): boolean {
  return sameWords(said.text, item.text) && said.at >= item.writtenAt - clockSkew;
}

/** Networks change what stands between words. */
export function sameWords(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other);
}

/** Words with one space between them. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
