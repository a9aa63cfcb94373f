import { z } from 'zod';
import { channel } from '#shared/domain/channel';
import { id, instant } from '#shared/domain/instant';
import { timelineEntry, timelineKind } from '#shared/domain/timeline';
import { byId, nothing, operation } from './base.ts';

/** Everything that happened with a person, or with a company or household and everybody linked to it. */
export const timeline = {
  /**
   * Newest first. Begins at the newest entry, or at the newest one up to an instant (`at`), or at an interaction (`entry`,
   * itself included), or beside the `key` of an entry (itself left out): behind it, or with `newer` before it. `kinds` and
   * `channels` empty: all of them; with channels nothing is shown that came by none. `older` and `newer` are the keys to go
   * on from, null at an end.
   */
  page: operation
    .input(
      z.object({
        customerId: id,
        limit: z.number().int().min(1).max(200).default(50),
        kinds: z.array(timelineKind).max(30).default([]),
        channels: z.array(channel).max(30).default([]),
        key: z.string().max(120).nullable().default(null),
        newer: z.boolean().default(false),
        at: instant.nullable().default(null),
        entry: id.nullable().default(null),
      }),
    )
    .output(z.object({ items: z.array(timelineEntry), older: z.string().nullable(), newer: z.string().nullable() })),
  /** The channels anything came by. */
  channels: operation.input(z.object({ customerId: id })).output(z.array(channel)),
  /** What is fixed to the top, newest first. */
  pinned: operation.input(z.object({ customerId: id })).output(z.array(timelineEntry)),
  /** Fixes an interaction to the top of its customer's timeline, or lets it go; undone by the opposite. */
  pin: operation.input(byId.extend({ pinned: z.boolean() })).output(nothing),
};
