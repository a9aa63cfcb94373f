import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a customer might write, and whether a person called it a complaint. */
export type LabelledMessage = Readonly<{ text: string; isComplaint: boolean }>;

export const messageLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

/** Weights and words may be fitted on the first half only. */
export function labelledMessages(
  language: string,
): Readonly<{ development: readonly LabelledMessage[]; heldOut: readonly LabelledMessage[] }> {
  const text = readFileSync(join(import.meta.dirname, 'complaint-messages', `${language}.txt`), 'utf8');
  const [development = '', heldOut = ''] = text.split('## held out');
  return { development: messagesIn(development), heldOut: messagesIn(heldOut) };
}

function messagesIn(part: string): LabelledMessage[] {
  return part.split('\n').flatMap((line) => {
    const isComplaint = line.startsWith('+ ');
    return isComplaint || line.startsWith('- ') ? [{ text: line.slice(2), isComplaint }] : [];
  });
}
