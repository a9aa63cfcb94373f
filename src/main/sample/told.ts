import type { Arrival, Read } from '#main/inbound/arrival';
import { noDetails, type InteractionKind } from '#shared/domain/interaction';
import { beginOf, nameOf, type Scene } from './life.ts';
import { placeOf } from './places.ts';
import type { Step, Trace } from './step.ts';
import type { Way } from './way.ts';

/** Where the ledger has what was served before the sample was opened: in no stream that a connector asks for. */
const stream = 'before';

/** The words of a scene, stored as its connector would have: at once, for that takes half the time. */
export function wordsOf(scene: Scene, way: Way, trace: Trace): Step[] {
  const { channel, accountId, own } = way;
  const { letters } = placeOf(channel);
  const found = way.people.get(scene.person.number);
  if (!found) return [];
  const { party, thread } = found;
  const idOf = (index: number): string => {
    const name = nameOf(scene, index);
    return way.said.get(name) ?? `${name}@${channel}.crumbandclove.example`;
  };
  const reads = scene.said.map(({ at, by, text, rating }, index): Read => {
    const inReplyTo = index === 0 ? null : idOf(scene.visibility === 'public' ? 0 : index - 1);
    const arrival: Arrival = {
      ...{ key: idOf(index), providerId: idOf(index), inReplyTo, rating, text, newText: text, html: null },
      kind: scene.kind === 'review' && by === 'we' ? 'comment' : scene.kind,
      direction: by === 'we' ? 'outbound' : 'inbound',
      visibility: scene.visibility,
      author: by === 'we' ? own : party,
      ...{ replyTo: [], to: by === 'we' ? [party] : scene.visibility === 'private' ? [own] : [], cc: [] },
      subject: scene.subject === null || index === 0 || !letters ? scene.subject : `Re: ${scene.subject}`,
      ...{ attachments: [], occurredAt: at, receivedAt: at, permalink: null, details: detailsOf(scene), seen: true },
      references: inReplyTo === null ? [] : [inReplyTo],
      thread: scene.visibility === 'private' ? thread : null,
      ...(scene.visibility === 'public' && { state: 'published' }),
      head: new Uint8Array(),
    };
    return { place: { stream, item: arrival.key, rank: at }, outcome: 'arrival', arrival };
  });
  const store: Step = {
    at: beginOf(scene),
    take: async ({ commands }) => {
      const origin = { accountId, address: own.address, channel };
      const { lines } = await commands.storeReads({ origin, own: [], reads });
      trace.said.push(...lines.map(({ interactionId }) => interactionId ?? ''));
    },
  };
  return [store];
}

/** What was done without words, as its network would tell it. */
function detailsOf({ kind }: Scene): Arrival['details'] {
  const verb = verbs.get(kind);
  return verb === undefined ? noDetails : { ...noDetails, engagement: { verb, emoji: null } };
}
const verbs = new Map<InteractionKind, string>([
  ['reaction', 'liked'],
  ['share', 'reposted'],
  ['follow', 'followed'],
]);
