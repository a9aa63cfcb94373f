import { Argument, type Command } from 'commander';
import { conversationState } from '#shared/domain/conversation';
import { outboxState } from '#shared/domain/outbox';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import {
  conversationListing,
  customerListing,
  interactionListing,
  ledgerListing,
  outboxListing,
  quarantineListing,
} from '../listings.ts';
import { parseLimit } from '../option-values.ts';
import { pages } from '../pages.ts';
import { text } from '../text.ts';

type ListOptions = Readonly<{ limit?: number; after?: string; state?: string; customer?: string; aside?: boolean }>;
type Range = Readonly<{ limit: number | null; after: string | null }>;
type Narrowing = Readonly<{ range: Range; state: string | null; customerId: string | null; aside: true | null }>;

/** What can be listed: which options narrow it, and how it is asked for. */
type Kind = Readonly<{
  states?: readonly string[];
  byCustomer?: boolean;
  filedAside?: boolean;
  /** Answers whether there was anything. */
  print: (call: Call, narrowing: Narrowing) => Promise<boolean>;
}>;

const kinds = {
  conversations: {
    states: conversationState.options,
    byCustomer: true,
    filedAside: true,
    print: ({ client, printer }, { range, state, customerId, aside }) => {
      const chosen = state === null ? null : conversationState.parse(state);
      const ask = (page: Page) => client.inbox.list({ ...page, state: chosen, customerId, aside });
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
    print: ({ client, printer }, { range }) =>
      printer.list(
        customerListing,
        pages((page) => client.customers.list(page), range),
      ),
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
    .option('--state <state>', 'conversations and outbox: only those in this state')
    .option('--aside', 'conversations: only those filed aside, such as newsletters')
    .option('--customer <id>', 'conversations and interactions: only those of this customer')
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
  const { limit, after, state, customer, aside } = options;
  if (state !== undefined && !kind.states) throw new WrongUse(text.optionNotHere('--state', name));
  if (state !== undefined && !kind.states?.includes(state)) throw new WrongUse(text.notState(state, kind.states ?? []));
  if (customer !== undefined && !kind.byCustomer) throw new WrongUse(text.optionNotHere('--customer', name));
  if (aside && !kind.filedAside) throw new WrongUse(text.optionNotHere('--aside', name));
  return {
    range: { limit: limit ?? null, after: after ?? null },
    state: state ?? null,
    customerId: customer ?? null,
    aside: aside ? true : null,
  };
}
