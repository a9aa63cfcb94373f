import { understood } from '#main/connectors/api';
import type { Page, Position } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { pollGlances, type Entry, type Glance } from '#main/connectors/glance';
import { instantOf } from '#main/connectors/graph';
import { titleOf } from '#main/connectors/graph-item';
import * as nodes from './nodes.ts';
import type { Profile } from './profile.ts';

/** How many threads and mentions are looked at every time, and how many of the newest replies in each. */
const threads = 10;
const newest = 50;
/** How often all threads are walked, in milliseconds: nothing tells that somebody replies to an old one. */
const sweepEvery = 2 * 60 * 60_000;

export function poll(position: Position, profile: Profile): AsyncGenerator<Page> {
  const { now } = profile.graph;
  return pollGlances(position, {
    streams: ['replies', 'mentions'],
    look: async function* ({ marks, first }) {
      const of: Of = { profile, first };
      const sweeping = now() - (marks.get('swept') ?? 0) >= sweepEvery;
      yield* lookAtThreads(of, sweeping);
      yield* lookAtMentions(of, sweeping);
      if (sweeping) marks.set('swept', now());
    },
    read: (stream, id) => readEntry(stream, id, profile),
    now,
  });
}

type Of = Readonly<{ profile: Profile; first: boolean }>;

async function* lookAtThreads(of: Of, sweeping: boolean): AsyncGenerator<Glance> {
  const { graph } = of.profile;
  let compared = true;
  for await (const step of graph.pages({ path: 'me/threads', query: { fields: nodes.fields, limit: threads } })) {
    for (const node of step.nodes) {
      const thread = understood(nodes.post, node, graph.host);
      // The last reply may just have been taken away: a recent thread is looked at although it has none.
      if (thread.has_replies || compared) yield await repliesGlance(of, thread, compared);
    }
    if (!sweeping) return;
    compared = false;
  }
}

async function repliesGlance(of: Of, { id, text }: nodes.Post, compared: boolean): Promise<Glance> {
  const { graph } = of.profile;
  const under = { id, title: titleOf(text) };
  const question = { path: `${encodeURIComponent(id)}/conversation`, query: { reverse: true, fields: nodes.fields } };
  const entryOf = (node: unknown) => entry(node, { kind: 'reply', under }, of);
  const steps = graph.pages({ ...question, query: { ...question.query, limit: newest } });
  const first = await steps.next();
  await steps.return(undefined);
  const shown = first.done ? { nodes: [], more: false } : first.value;
  return {
    ...{
      of: id,
      stream: 'replies',
      entries: shown.nodes.map(entryOf),
      complete: !shown.more,
      compared,
      gapSince: null,
    },
    older: async function* () {
      for await (const step of graph.pages({ ...question, query: { ...question.query, limit: 100 } }))
        yield step.nodes.map(entryOf);
    },
  };
}

async function* lookAtMentions(of: Of, sweeping: boolean): AsyncGenerator<Glance> {
  const question = { path: 'me/mentions', query: { fields: nodes.fields, limit: newest } };
  let compared = true;
  for await (const { nodes: found, more } of of.profile.graph.pages(question)) {
    const entries = found.map((node) => entry(node, { kind: 'mention', under: null }, of));
    const complete = compared && !more;
    yield { of: 'mentions', stream: 'mentions', entries, complete, compared, older: null, gapSince: null };
    if (!sweeping) return;
    compared = false;
  }
}

function entry(node: unknown, what: Pick<nodes.Served, 'kind' | 'under'>, { profile, first }: Of): Entry {
  const given = understood(nodes.post, node, profile.graph.host);
  const { id, timestamp, text } = given;
  const raw: nodes.Served = { ...what, username: profile.username, node };
  return {
    id,
    at: instantOf(timestamp),
    says: `${nodes.isHidden(given)} ${text ?? ''}`,
    raw,
    seen: first,
    thread: null,
  };
}

/** One item again; null where it is not there any more, or not for the profile to see. */
export async function readEntry(stream: string, item: string, profile: Profile): Promise<Entry | null> {
  try {
    const node = await profile.graph.ask({ path: encodeURIComponent(item), query: { fields: nodes.fields } });
    return entry(node, { kind: stream === 'mentions' ? 'mention' : 'reply', under: null }, { profile, first: false });
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return null;
    throw failure;
  }
}
