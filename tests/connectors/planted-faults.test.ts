import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nothing } from '#main/connectors/api';
import type { Connector, Incoming, Page, Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { begin, checks } from './conformance.ts';
import { Trial } from './trial.ts';
import { youtubeSubject } from './youtube/subject.ts';

type Armed = () => boolean;
/** A connector that stops keeping one of the checks once it is armed. */
type Plant = (connector: Connector<unknown>, armed: Armed) => Connector<unknown>;

/** For each check, by how its title begins, a connector that does not keep it. */
const faults: Readonly<Record<string, Plant>> = {
  'stands in both lists': (connector) => ({ ...connector }),
  'tells what connecting it takes': (connector, armed) => {
    const { connecting } = connector;
    return {
      ...connector,
      connecting: {
        ...connecting,
        get steps() {
          return armed() ? [] : connecting.steps;
        },
      },
    };
  },
  'checks a sign-in step by step': inSession(({ check }) => ({
    check: async (step) => {
      await check();
      step?.(2, 2);
      step?.(1, 2);
    },
  })),
  'asks for another sign-in': inSession(({ check }) => ({ check: () => check().catch(() => undefined) })),
  'passes on that there is nothing': inSession(({ check }) => ({
    check: () => check().catch(() => fail('needs-sign-in', 'wrong-password')),
  })),
  'lists everything that was written': inPages((page) => ({ ...page, listed: [...page.listed, ...page.listed] })),
  'reads the words that were written': inWords((read) => ({ ...read, text: read.text.slice(1) })),
  'reads one item alike': inWords((read) => ({ ...read, subject: String(Math.random()) })),
  'finds nothing in a second pass': inPolls(async function* (poll, position) {
    yield* poll(position);
    yield nothing;
  }),
  'finds the same without its cursor': inPages((page) => ({ ...page, items: page.items.slice(1) })),
  'goes on where a pass was broken off': inPolls(async function* (poll, position) {
    const all: Page[] = [];
    for await (const page of poll({ ...position, pending: async () => [] })) all.push(page);
    const cursor = all.findLast((page) => page.cursor !== null)?.cursor ?? null;
    if (all.length > 0) yield { ...nothing, listed: all.flatMap(({ listed }) => listed), cursor };
    yield* all.map((page) => ({ ...page, listed: [] }));
  }),
  'finds what is new, and it alone': inPages((page) => ({
    ...page,
    listed: page.listed.map((one) => ({ ...one, rank: 1 })),
  })),
  'reads one item again by its place': inSession(() => ({ read: async () => null })),
  'tells what was taken away': inPages((page) => ({ ...page, gone: [] })),
  'answers, finds the answer again': inSession(({ send }) => ({
    send: async (item) => ({ ...(await send(item)), providerId: item.providerId }),
  })),
  'says of an answer whose receipt was lost': inSession(({ send }) => ({
    send: (item) => send(item).catch(() => fail('unreachable', 'unreachable')),
  })),
  'leaves marks to channels': inSession(() => ({ mark: async () => [] })),
  'makes an item stand as it says': inSession(({ moderate }) => ({
    moderate: async (place, state) => {
      await moderate(place, state);
      return 'deleted';
    },
  })),
  'refuses or reads whatever is served': (connector, armed) => ({
    ...connector,
    normalize: (raw, context) =>
      connector.normalize(raw, context).catch((failure: unknown) => {
        throw armed() ? 'what is no failure at all' : failure;
      }),
  }),
  'says that nobody answers': inSession(({ check }) => ({
    check: () => check().catch(() => fail('unexpected', 'nothing-to-read-there')),
  })),
  'ends at once when it is closed': inSession(() => ({ close: async () => undefined })),
  'ends when whoever opened it gives up': inWorld((world) => ({ ...world, signal: new AbortController().signal })),
  'waits where it asked too often': inSession(({ check }) => ({
    check: () => check().catch(() => fail('rate-limited', 'server-refused')),
  })),
  'calls a network that stumbles unreachable': inPolls(async function* (poll, position) {
    try {
      yield* poll(position);
    } catch {
      fail('refused', 'server-refused');
    }
  }),
  'reads everything although answers were cut': (connector, armed) => {
    let polls = 0;
    return inPolls(async function* (poll, position) {
      polls += 1;
      // It gives up at the first cut, and is well again when somebody else asks.
      if (polls === 1 || polls > 7) yield* poll(position);
    })(connector, armed);
  },
  'brings all of it into a log': (connector, armed) => ({
    ...connector,
    normalize: async (raw, context) => (armed() ? { ignored: 'tired' } : connector.normalize(raw, context)),
  }),
  'writes its secret nowhere': (connector) => ({
    ...connector,
    open: (account, world) => {
      void world.credentials().then(
        ({ secret }) => world.log.warn({ told: secret.reveal() }, 'signing in'),
        () => undefined,
      );
      return connector.open(account, world);
    },
  }),
};

test('every check has a connector that fails it, and there are enough of them', () => {
  expect(Object.keys(faults)).toHaveLength(checks.length);
  expect(checks.length).toBeGreaterThanOrEqual(25);
});

test.each(checks)('$title: what does not is found out', async ({ title }) => {
  const plant = Object.entries(faults).find(([name]) => title.startsWith(name))?.[1];
  expect(plant).toBeDefined();
  let armed = false;
  const trial = new Trial((connector) => plant?.(connector, () => armed) ?? connector);
  try {
    await begin(trial, youtubeSubject);
    const broken: string[] = [];
    for (const check of checks) {
      armed = check.title === title;
      const kept = check.run(trial).then(
        () => true,
        () => false,
      );
      if (!(await Promise.race([kept, wait(mostPatience, false)]))) broken.push(check.title);
      if (armed) break;
    }
    // A connector that was changed is not the one in the list.
    expect(broken.filter((one) => one === title || one !== checks[0]?.title)).toEqual([title]);
  } finally {
    await trial.close();
  }
});

/** Milliseconds until a check that does not end counts as broken. */
const mostPatience = 4000;

function fail(...[kind, code]: ConstructorParameters<typeof ProviderFailure>): never {
  throw new ProviderFailure(kind, code);
}

function inSession(broken: (session: Session) => Partial<Session>): Plant {
  return (connector, armed) => ({
    ...connector,
    open: (account, world) => {
      const session = connector.open(account, world);
      const other: Session = { ...session, ...broken(session) };
      // Which of the two is asked is told when it is asked.
      return new Proxy(session, { get: (_, verb) => Reflect.get(armed() ? other : session, verb) });
    },
  });
}

function inPolls(
  broken: (poll: Session['poll'], position: Parameters<Session['poll']>[0]) => AsyncGenerator<Page>,
): Plant {
  return inSession(({ poll }) => ({ poll: (position) => broken(poll, position) }));
}

function inPages(broken: (page: Page) => Page): Plant {
  return inPolls(async function* (poll, position) {
    for await (const page of poll(position)) yield broken(page);
  });
}

function inWords(broken: (read: Incoming) => Incoming): Plant {
  return (connector, armed) => ({
    ...connector,
    normalize: async (raw, context) => {
      const read = await connector.normalize(raw, context);
      return armed() && !('ignored' in read) ? broken(read) : read;
    },
  });
}

function inWorld(broken: (world: World) => World): Plant {
  return (connector, armed) => ({
    ...connector,
    open: (account, world) => connector.open(account, armed() ? broken(world) : world),
  });
}
