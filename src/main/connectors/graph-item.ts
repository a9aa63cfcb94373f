import { z } from 'zod';
import type { Incoming } from './connector.ts';
import { noDetails, type Party } from '#shared/domain/interaction';

/** Somebody as Graph names them; names and ids are left out as privacy wants it. */
export const graphPerson = z
  .object({ id: z.string().optional(), name: z.string().optional(), username: z.string().optional() })
  .nullish()
  .catch(null);
export type GraphPerson = z.infer<typeof graphPerson>;

/** Files that hang on something: only their names are kept, for their addresses are signed and end. */
export const graphFiles = z
  .object({
    data: z.array(z.object({ name: z.string().optional().catch(undefined), mime_type: z.string().catch('') })),
  })
  .nullish()
  .catch(null);

/** What was said, and a line for each file that came with it. */
export function textWith(text: string, files: readonly string[]): string {
  return [text.trim(), ...files.map((name) => `[${name}]`)].filter((line) => line !== '').join('\n');
}

/** `[photo]`, or its name where it has one that says more. */
export function namesOf(files: z.infer<typeof graphFiles>): string[] {
  return (files?.data ?? []).map(({ name, mime_type: type }) => name ?? (type.split('/')[0] || 'file'));
}

/** The first words of what something stands under, as one line. */
export function titleOf(text: string | null | undefined): string | null {
  const line = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? null : line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** The name that people know somebody by: `Anna Bell (@anna)`, or one of the two. */
export function nameOf(person: GraphPerson): string | null {
  const { name, username } = person ?? {};
  const handle = username ? `@${username}` : null;
  return name && handle ? `${name} (${handle})` : name || handle;
}

type Said = Pick<Incoming, 'kind' | 'visibility' | 'text' | 'occurredAt' | 'receivedAt' | 'seen' | 'state'> &
  Readonly<{
    /** The network's id of it, which nothing else has there. */
    id: string;
    own: boolean;
    author: Party;
    to?: readonly Party[];
    subject?: string | null;
    inReplyTo?: string | null;
    permalink?: string | null;
    thread?: string | null;
  }>;

/** Something said on one of Meta's networks, as an interaction. */
export function incomingOf({ id, own, ...said }: Said): Incoming {
  const { to = [], subject = null, inReplyTo = null, permalink = null, thread = null, ...rest } = said;
  if (!Number.isFinite(said.occurredAt)) throw new Error('It does not say when it was written');
  return {
    ...rest,
    ...{ key: `${said.kind === 'message' ? 'message' : 'post'}:${id}`, direction: own ? 'outbound' : 'inbound' },
    ...{ replyTo: [], to, cc: [], subject, newText: said.text, html: null, attachments: [], rating: null },
    ...{ providerId: id, inReplyTo, references: inReplyTo === null ? [] : [inReplyTo], permalink, thread },
    ...{ details: noDetails, seen: said.seen || own, head: new Uint8Array() },
  };
}
