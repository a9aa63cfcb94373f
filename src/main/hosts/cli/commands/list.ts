import { Argument, type Command } from 'commander';
import { conversationState } from '#shared/domain/conversation';
import { dealState } from '#shared/domain/deal';
import { followUpState } from '#shared/domain/follow-up';
import { outboxState } from '#shared/domain/outbox';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import {
  complaintListing,
  conversationListing,
  customerListing,
  dealListing,
  followUpListing,
  interactionListing,
  ledgerListing,
  outboxListing,
  quarantineListing,
  suggestionListing,
  segmentListing,
} from '../listings.ts';
import { parseLimit } from '../option-values.ts';
import { pages } from '../pages.ts';
import { segmentIn } from '../segment-in.ts';
import { text } from '../text.ts';

type ListOptions = Readonly<{
  limit?: number;
  after?: string;
  state?: string;
  customer?: string;
  segment?: string;
  aside?: boolean;
  snoozed?: boolean;
  tag?: string;
}>;
type Range = Readonly<{ limit: number | null; after: string | null }>;
type Narrowing = Readonly<{
  range: Range;
  state: string | null;
  customerId: string | null;
  segment: string | null;
  aside: true | null;
  snoozed: true | null;
  tag: string | null;
}>;

/** What can be listed: which options narrow it, and how it is asked for. */
type Kind = Readonly<{
  states?: readonly string[];
  byCustomer?: boolean;
  bySegment?: boolean;
  /** Conversations: filed aside, put off, tagged. */
  asConversations?: boolean;
  /** Answers whether there was anything. */
  print: (call: Call, narrowing: Narrowing) => Promise<boolean>;
}>;

const kinds = {
  conversations: {
    states: conversationState.options,
    byCustomer: true,
    asConversations: true,
    print: ({ client, printer }, { range, state, customerId, aside, snoozed, tag }) => {
      const chosen = state === null ? null : conversationState.parse(state);
      const ask = (page: Page) => client.inbox.list({ ...page, state: chosen, customerId, aside, snoozed, tag });
      return printer.list(conversationListing, pages(ask, range));
    },
  },
  interactions: {
    byCustomer: true,
    print: ({ client, printer }, { range, customerId }) => {
      const ask = (page: Page) => client.interactions.list({ ...page, customerId });
      return printer.list(interactionListing, pages(ask, range));
    },
  },
  customers: {
    bySegment: true,
    print: async ({ client, printer }, { range, segment }) => {
      const segmentId = segment === null ? null : await segmentIn(client, segment);
      const ask = (page: Page) =>
        segmentId === null ? client.customers.list(page) : client.segments.customers({ ...page, segmentId });
      return printer.list(customerListing, pages(ask, range));
    },
  },
  deals: {
    states: dealState.options,
    byCustomer: true,
    print: async ({ client, printer }, { range, state, customerId }) => {
      const chosen = state === null ? null : dealState.parse(state);
      const ask = (page: Page) => client.deals.list({ ...page, state: chosen, customerId });
      return printer.list(dealListing(await client.deals.stages({})), pages(ask, range));
    },
  },
  segments: {
    print: async ({ client, printer }, { range }) => {
      const all = await client.segments.list({});
      const items = all.slice(0, range.limit ?? undefined).map(async (segment) => ({
        segment,
        count: (await client.segments.count({ segmentId: segment.id })).count,
      }));
      return printer.list(segmentListing, items.length > 0 ? [await Promise.all(items)] : []);
    },
  },
  'follow-ups': {
    states: followUpState.options,
    byCustomer: true,
    print: ({ client, printer }, { range, state, customerId }) => {
      const chosen = state === null ? null : followUpState.parse(state);
      const ask = (page: Page) => client.followUps.list({ ...page, state: chosen, customerId });
      return printer.list(followUpListing, pages(ask, range));
    },
  },
  complaints: {
    states: ['open', 'closed'],
    byCustomer: true,
    print: ({ client, printer }, { range, state, customerId }) => {
      const chosen = state === 'open' || state === 'closed' ? state : null;
      const ask = (page: Page) => client.complaints.list({ ...page, state: chosen, customerId });
      return printer.list(complaintListing, pages(ask, range));
    },
  },
  suggestions: {
    byCustomer: true,
    print: async ({ client, printer }, { range, customerId }) => {
      const ask = (page: Page) => client.people.suggestions(page);
      if (customerId === null) return printer.list(suggestionListing, pages(ask, range));
      const all = await client.people.suggestionsOf({ customerId });
      const items = all.filter(({ kind }) => kind === 'same').slice(0, range.limit ?? undefined);
      return printer.list(suggestionListing, items.length > 0 ? [items] : []);
    },
  },
  outbox: {
    states: outboxState.options,
    print: ({ client, printer }, { range, state }) => {
      const chosen = state === null ? null : outboxState.parse(state);
      return printer.list(
        outboxListing,
        pages((page) => client.outbox.list({ ...page, state: chosen }), range),
      );
    },
  },
  quarantine: {
    print: ({ client, printer }, { range }) =>
      printer.list(
        quarantineListing,
        pages((page) => client.accounts.quarantine(page), range),
      ),
  },
  ledger: {
    print: async ({ client, printer }, { range }) => {
      const all = await client.accounts.ledger({});
      const from = range.after === null ? 0 : all.findIndex((item) => item.accountId === range.after) + 1;
      const items = all.slice(from, range.limit === null ? undefined : from + range.limit);
      return printer.list(ledgerListing, items.length > 0 ? [items] : []);
    },
  },
} as const satisfies Record<string, Kind>;

type Page = Readonly<{ limit: number; after: string | null }>;
type KindName = keyof typeof kinds;

export function addListCommand(program: Command, host: Host): void {
  program
    .command('list')
    .description('newest first')
    .addArgument(new Argument('<noun>', 'what to list').choices(Object.keys(kinds)))
    .option('--limit <n>', 'at most this many; without it, all', parseLimit)
    .option('--after <id>', 'begin behind this one')
    .option('--state <state>', 'conversations, deals, follow-ups, complaints and outbox: only those in this state')
    .option('--aside', 'conversations: only those filed aside, such as newsletters')
    .option('--snoozed', 'conversations: only those put off until later')
    .option('--tag <tag>', 'conversations: only those with this tag')
    .option('--segment <segment>', 'customers: only those of this segment, by its name or id')
    .option(
      '--customer <id>',
      'conversations, interactions, deals, follow-ups and complaints: only those of this customer',
    )
    .action(async (name: KindName, options: ListOptions) => {
      const kind: Kind = kinds[name];
      const narrowing = narrowingOf(name, kind, options);
      await host.withCore(async (call) => {
        const any = await kind.print(call, narrowing);
        if (!any && !call.printer.json) await call.printer.note(text.nothingListed);
      });
    });
}

function narrowingOf(name: KindName, kind: Kind, options: ListOptions): Narrowing {
  const { limit, after, state, customer, segment, aside, snoozed, tag } = options;
  if (state !== undefined && !kind.states) throw new WrongUse(text.optionNotHere('--state', name));
  if (state !== undefined && !kind.states?.includes(state)) throw new WrongUse(text.notState(state, kind.states ?? []));
  if (customer !== undefined && !kind.byCustomer) throw new WrongUse(text.optionNotHere('--customer', name));
  if (segment !== undefined && !kind.bySegment) throw new WrongUse(text.optionNotHere('--segment', name));
  if (aside && !kind.asConversations) throw new WrongUse(text.optionNotHere('--aside', name));
  if (snoozed && !kind.asConversations) throw new WrongUse(text.optionNotHere('--snoozed', name));
  if (tag !== undefined && !kind.asConversations) throw new WrongUse(text.optionNotHere('--tag', name));
  return {
    range: { limit: limit ?? null, after: after ?? null },
    state: state ?? null,
    customerId: customer ?? null,
    segment: segment ?? null,
    aside: aside ? true : null,
    snoozed: snoozed ? true : null,
    tag: tag ?? null,
  };
}
