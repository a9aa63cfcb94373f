import { implement, ORPCError, safe } from '@orpc/server';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { Refusal } from '#main/kernel/refusal';
import { refusing } from '#main/rpc/refusing';
import { contract } from '#shared/contract/index';
import type { CoreEvent } from '#shared/contract/events';
import { sampleAccount, sampleConversation } from '#tests/support/samples';
import { ports, type OpenedPort, type Port } from './ports.ts';

const certificate = {
  server: 'imap' as const,
  host: 'mail.example.org',
  subject: 'CN=mail',
  issuer: 'CN=mail',
  validFrom: '2026-01-01',
  validTo: '2027-01-01',
  fingerprint: 'AA:BB',
  reason: 'self-signed',
};

/** A core of a few operations that misbehave on purpose. */
function misbehavingCore() {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const operations = implement(contract).use(refusing(log));
  const began = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const event = (done: number): CoreEvent => {
    return { type: 'progress', task: 't', kind: 'sync', accountId: null, done, of: 3, finished: false };
  };
  const router = {
    accounts: {
      list: operations.accounts.list.handler(() => [{ ...sampleAccount, token: 'planted-token' }]),
      discover: operations.accounts.discover.handler(() => {
        throw new Refusal('certificate-not-trusted', { detail: 'mail.example.org', certificate });
      }),
      ledger: operations.accounts.ledger.handler(() => {
        throw new Error('planted-detail: password is hunter2');
      }),
      sync: operations.accounts.sync.handler(() => {
        began.resolve();
        return new Promise<never>(() => undefined);
      }),
    },
    inbox: {
      show: operations.inbox.show.handler(({ input }) => ({ ...sampleConversation, id: input.id })),
      // Not what the contract says: the answer must not leave.
      counts: operations.inbox.counts.handler(() => ({ open: 'planted-value' }) as never),
    },
    customers: {
      list: operations.customers.list.handler(({ input }) => {
        return { items: [], next: JSON.stringify(input), total: 0 };
      }),
    },
    events: {
      subscribe: operations.events.subscribe.handler(async function* ({ signal }) {
        try {
          yield event(1);
          yield event(2);
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
        } finally {
          stopped.resolve();
        }
      }),
    },
  };
  return { router: router as never, logged, began: began.promise, stopped: stopped.promise };
}

let opened: OpenedPort | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(port: Port) {
  const core = misbehavingCore();
  opened = await port.open(core.router);
  return { ...core, port: opened, client: opened.client };
}

describe.each(ports)('the contract $name', (port) => {
  it('carries an answer, and many at once without mixing them up', async () => {
    const { client } = await open(port);
    const ids = Array.from({ length: 100 }, (_, index) => `conversation-${index}`);
    const answers = await Promise.all(ids.map((id) => client.inbox.show({ id })));
    expect(answers).toEqual(ids.map((id) => ({ ...sampleConversation, id })));
  });

  it('fills in what an input leaves out and strips what it must not have', async () => {
    const { client } = await open(port);
    const input = { text: 'ada', planted: true };
    const { next } = await client.customers.list(input);
    expect(JSON.parse(next ?? '')).toEqual({
      ...{ text: 'ada', limit: 50, after: null },
      ...{ order: 'last', descending: false },
    });
  });

  it('keeps a refusal’s code and details', async () => {
    const { client } = await open(port);
    const { error } = await safe(client.accounts.discover({ address: 'shop@example.org' }));
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({
      code: 'certificate-not-trusted',
      defined: true,
      data: { detail: 'mail.example.org', field: null, certificate },
    });
  });

  it('turns what nobody declared into one fixed sentence and writes it to the log', async () => {
    const { client, port: way, logged } = await open(port);
    const { error } = await safe(client.accounts.ledger({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
    expect(error?.message).toMatch(/^Something went wrong inside Shopbell\./);
    expect(JSON.stringify(error) + way.seen()).not.toMatch(/planted-detail|hunter2/);
    expect(logged.join('')).toContain('planted-detail');
  });

  it('lets no key pass that the contract does not name', async () => {
    const { client, port: way } = await open(port);
    expect(await client.accounts.list({})).toEqual([sampleAccount]);
    expect(way.seen()).not.toContain('planted-token');
  });

  it('holds back an answer that is not what the contract says', async () => {
    const { client, port: way } = await open(port);
    const { error } = await safe(client.inbox.counts({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(error) + way.seen()).not.toContain('planted-value');
  });

  it('refuses an input that is not what the contract says', async () => {
    const { client } = await open(port);
    const { error } = await safe(client.accounts.discover({ address: 'nobody' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('delivers events and stops their source when nobody listens any more', async () => {
    const { client, stopped } = await open(port);
    const stop = new AbortController();
    const events = await client.events.subscribe(undefined, { signal: stop.signal });
    const received: number[] = [];
    for await (const event of events) {
      if (event.type === 'progress') received.push(event.done);
      if (received.length === 2) break;
    }
    stop.abort();
    await stopped;
    expect(received).toEqual([1, 2]);
  });
});

describe.each(ports.filter(({ wire }) => wire))('the contract $name, when the core goes away', (port) => {
  it('settles a call that was under way', async () => {
    const { client, began, port: way } = await open(port);
    const call = safe(client.accounts.sync({ id: null }));
    await began;
    way.drop();
    expect((await call).error).toBeInstanceOf(Error);
  });

  it('ends a subscription, and its source', async () => {
    const { client, port: way, stopped } = await open(port);
    const received: number[] = [];
    const listening = (async () => {
      for await (const event of await client.events.subscribe()) {
        if (event.type === 'progress') received.push(event.done);
        if (received.length === 2) way.drop();
      }
    })();
    await listening.catch(() => undefined);
    await stopped;
    expect(received).toEqual([1, 2]);
  });

  it('settles a call that is made afterwards', async () => {
    const { client, port: way } = await open(port);
    await client.inbox.show({ id: 'a' });
    way.drop();
    const { error } = await safe(client.inbox.show({ id: 'b' }));
    expect(error).toBeInstanceOf(Error);
  });
});
