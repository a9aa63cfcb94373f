import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { instantOf } from '#main/connectors/graph';
import { findBackThen } from '#main/connectors/graph-found';
import { receiptOf } from '#main/connectors/receipt';
import { isSameAnswer } from '#main/connectors/same-answer';
import * as nodes from './nodes.ts';
import type { Profile } from './profile.ts';

const made = z.object({ id: z.string().min(1) });

/**
 * Answers in two steps: a container is made, which nobody sees, and published. Only the second may have been done although
 * no answer came; a container that is left over ends by itself after a day.
 */
export async function sendAnswer(item: Outgoing, { graph }: Profile): Promise<Receipt> {
  const { inReplyTo: reply_to_id, text } = item;
  if (reply_to_id === null) throw new ProviderFailure('refused', 'gone-there', { detail: graph.host });
  const body = { media_type: 'TEXT', text, reply_to_id };
  const container = await graph.ask({ path: 'me/threads', method: 'POST', body }).catch(ofThisPostAlone(graph.host));
  const published = await graph.ask({
    ...{ path: 'me/threads_publish', method: 'POST', sends: true, bucket: 'replies' },
    body: { creation_id: understood(made, container, graph.host).id },
  });
  const { success, data } = made.safeParse(published);
  if (success) return receiptOf(data.id, graph.now());
  throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: graph.host, mayHaveLeft: true });
}

/** Whoever wrote what is answered may take answers from few: that says nothing of the account. */
function ofThisPostAlone(host: string): (failure: unknown) => never {
  return (failure) => {
    if (!(failure instanceof ProviderFailure) || failure.code !== 'not-allowed-there') throw failure;
    throw new ProviderFailure('refused', 'only-answered-there', { detail: host, cause: failure });
  };
}

/** The profile's reply with these words to that post, written since it left here. */
export async function findAnswer(item: Outgoing, { graph }: Profile): Promise<Receipt | null> {
  const told = {
    pages: graph.pages({ path: 'me/replies', query: { fields: nodes.fields, limit: 50 } }),
    read: (page: readonly unknown[]) => understood(z.array(nodes.post), page, graph.host),
    at: ({ timestamp }: { timestamp: string }) => instantOf(timestamp),
  };
  const found = await findBackThen(
    item,
    told,
    ({ text, timestamp, replied_to: to }) =>
      isSameAnswer(item, { text: text ?? '', at: instantOf(timestamp) }) && (!to || to.id === item.inReplyTo),
  );
  return found && receiptOf(found.id, instantOf(found.timestamp));
}
