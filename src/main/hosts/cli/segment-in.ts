import { CommandFailed } from './ending-failures.ts';
import type { Client } from './outside.ts';
import { text } from './text.ts';

/** The segment of this id or name. */
export async function segmentIn(client: Client, words: string): Promise<string> {
  const segments = await client.segments.list({});
  const found = segments.find(({ id, name }) => id === words || name.toLowerCase() === words.toLowerCase());
  if (found) return found.id;
  const names = segments.map(({ name }) => name);
  throw new CommandFailed(text.noSuchName(words, names));
}
