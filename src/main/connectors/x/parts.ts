import type { Ask } from '#main/connectors/api';
import type { Page } from '#main/connectors/connector';
import type { Me } from './answers.ts';
import type { Cursor } from './cursor.ts';
import type { Purse } from './purse.ts';

/** An account at work. */
export type PollParts = Readonly<{
  ask: Ask;
  me: Me;
  /** What a post of the shop's, and one that mentions it, costs. */
  postPrice: number;
  purse: Purse;
  now: () => number;
}>;

/** What a reader of one part of X yields: a page, and how the cursor changes with it. */
export type Step = Readonly<{ page: Partial<Page>; cursor: Partial<Cursor> }>;

export const streams = ['messages', 'mentions', 'posts', 'quotes', 'reposts'] as const;

/** How far the first look goes back, in milliseconds: everything older costs as much as what is new. */
export const firstLook = 7 * 24 * 60 * 60_000;
