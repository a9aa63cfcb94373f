import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { notice } from '#shared/domain/notice';

export const topic = z.enum([
  'accounts',
  'answers',
  'complaints',
  'conversations',
  'customers',
  'deals',
  'follow-ups',
  'hours',
  'rules',
  'segments',
  'suggestions',
  'outbox',
  'playbooks',
  'drafts',
  'ledger',
  'settings',
  'vault',
  'views',
]);
export type Topic = z.infer<typeof topic>;

/** A long task under way: `of` is null while unknown; `finished` is the last word about it. */
export const progress = z
  .object({
    type: z.literal('progress'),
    task: z.string(),
    /** What `done` counts: bytes for `fetch`, days of its past for `sample`, else items. */
    kind: z.enum(['sync', 'check', 'import', 'export', 'backup', 'fetch', 'forget', 'everything', 'sample']),
    accountId: id.nullable(),
    done: z.number().int().nonnegative(),
    of: z.number().int().nonnegative().nullable(),
    finished: z.boolean(),
  })
  .readonly();
export type Progress = z.infer<typeof progress>;

/** The only push: what to read again. An empty `ids` means anything under the topic. */
export const changed = z
  .object({ type: z.literal('changed'), topics: z.array(topic).readonly(), ids: z.array(id).readonly() })
  .readonly();
export type Changed = z.infer<typeof changed>;

/** Something that deserves a desktop notice: told by the one window that takes it. */
export const noticed = z.object({ type: z.literal('notice'), notice }).readonly();
export type Noticed = z.infer<typeof noticed>;

export const coreEvent = z.discriminatedUnion('type', [changed.unwrap(), progress.unwrap(), noticed.unwrap()]);
export type CoreEvent = z.infer<typeof coreEvent>;

/** Stays open until the window closes it; starts with one `progress` for each task already under way. */
export const events = { subscribe: oc.output(eventIterator(coreEvent)) };
