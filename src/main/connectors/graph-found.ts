import type { Outgoing } from './connector.ts';
import type { GraphPage } from './graph.ts';
import { clockSkew } from './same-answer.ts';

/** What is told newest first, as pages of it; `read` makes nodes of one page. */
export type ToldNewestFirst<Node> = Readonly<{
  pages: AsyncIterable<GraphPage>;
  read: (nodes: readonly unknown[]) => readonly Node[];
  at: (node: Node) => number;
}>;

/**
 * Looks for an answer where a network tells the newest first, back to when that was written: much may have been said since,
 * and an answer that is not found is sent again.
 */
export async function findBackThen<Node>(
  { writtenAt }: Pick<Outgoing, 'writtenAt'>,
  { pages, read, at }: ToldNewestFirst<Node>,
  isIt: (node: Node) => boolean,
): Promise<Node | null> {
  for await (const { nodes } of pages) {
    const told = read(nodes);
    const found = told.find(isIt);
    if (found !== undefined) return found;
    if (told.some((node) => at(node) < writtenAt - clockSkew)) return null;
  }
  return null;
}
