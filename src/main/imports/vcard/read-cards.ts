import { undecoded } from '../csv/decoded-text.ts';
import { cardLines } from './lines.ts';
import { readProperty, type Property } from './property.ts';

/** A card of a file, by the line it begins on, or why it cannot be taken. */
export type Card =
  | Readonly<{ line: number; properties: readonly Property[] }>
  | Readonly<{ line: number; problem: 'unclosed-card' | 'zero-bytes' | 'wrong-encoding' }>;

/** The cards of a vCard file of any version (2.1, 3.0, 4.0), one after the other. */
export async function* readCards(pieces: AsyncIterable<string>): AsyncGenerator<Card> {
  let begun: number | null = null;
  let properties: Property[] = [];
  /** A card within a card (AGENT of 2.1 and 3.0) says nothing of the person. */
  let within = 0;
  let spoiled: 'zero-bytes' | 'wrong-encoding' | null = null;
  for await (const { line, text } of cardLines(pieces)) {
    if (/^\s*begin\s*:\s*vcard\s*$/iu.test(text)) {
      if (begun !== null && properties.at(-1)?.name === 'AGENT') {
        within += 1;
        continue;
      }
      if (begun !== null) yield { line: begun, problem: 'unclosed-card' };
      [begun, properties, spoiled, within] = [line, [], null, 0];
    } else if (/^\s*end\s*:\s*vcard\s*$/iu.test(text)) {
      if (within > 0) within -= 1;
      else if (begun !== null) {
        yield spoiled === null ? { line: begun, properties } : { line: begun, problem: spoiled };
        begun = null;
      }
    } else if (begun !== null && within === 0) {
      if (text.includes('\0')) spoiled ??= 'zero-bytes';
      if (text.includes(undecoded)) spoiled ??= 'wrong-encoding';
      const property = readProperty(text);
      if (property) properties.push(property);
    }
  }
  if (begun !== null) yield { line: begun, problem: 'unclosed-card' };
}
