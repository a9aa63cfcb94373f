import { networkInterfaces } from 'node:os';
import type { Answer, FailureValue } from '#main/connectors/failure';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Scope } from '#main/kernel/scope';
import { Refusal } from '#main/kernel/refusal';
import type { Health } from '#main/storage/accounts';
import type { SyncReport } from '#shared/domain/ledger';
import type { PollCounts } from './poll.ts';

export type PolledAccount = Readonly<{
  id: string;
  channel: string;
  state: string;
  interval: number;
  lastSyncAt: number | null;
}>;

export type PollingParts = Readonly<{
  clock: Clock;
  log: Log;
  background: boolean;
  accounts: () => readonly PolledAccount[];
  poll: (id: string) => Promise<Answer<PollCounts>>;
  setHealth: (id: string, health: Health) => Promise<void>;
  /** The accounts whose provider has not been told yet what was read and answered here. */
  withMarks: () => readonly string[];
  /** The sign-in that is refused for sending while receiving works; null when none is. */
  refusedSending: (id: string) => Health['failure'];
  /** An account began or ended a pass, or its health changed. */
  changed: (id: string) => void;
  /** The account answers again after it did not. */
  recovered: (id: string) => void;
}>;

type Doing = {
  running: Promise<SyncReport> | null;
  /** A pass that was asked for while another was under way. */
  next: Promise<SyncReport> | null;
  timer: NodeJS.Timeout | null;
  /** Paused or disconnected: nothing is scheduled and no health written until it begins again. */
  ended: boolean;
  nextAt: number | null;
  caughtUpAt: number | null;
  failures: number;
};

/** First and longest wait after a server did not answer, in milliseconds. */
const firstRetry = 10_000;
const longestRetry = 5 * 60_000;
/** How often the computer's network addresses are compared, in milliseconds: Node is told of no change, nor of sleep. */
const networkLook = 4000;
/** A look that comes so much later than it was meant to, in milliseconds: the computer slept. */
const slept = 30_000;
/** What comes in such a time after news, in milliseconds, is fetched in one pass with it. */
const settling = 100;
/** How far the written time of the last pass may lag behind, in milliseconds: writing it takes longer than finding nothing new. */
const writtenEvery = 60_000;

/**
 * Keeps every account in step: at its interval, on demand, after failures with growing waits, and at once when the
 * computer's network changes. One pass an account at a time.
 */
export function startPolling(parts: PollingParts, scope: Scope) {
  const doings = new Map<string, Doing>();
  const doing = (id: string): Doing => {
    const nothing = {
      running: null,
      next: null,
      timer: null,
      ended: false,
      nextAt: null,
      caughtUpAt: null,
      failures: 0,
    };
    const known = doings.get(id) ?? nothing;
    doings.set(id, known);
    return known;
  };
  const find = (id: string): PolledAccount | undefined => parts.accounts().find((account) => account.id === id);

  const schedule = (id: string, wait: number): void => {
    const state = doing(id);
    if (state.timer) clearTimeout(state.timer);
    if (scope.closed || state.ended || !parts.background) return;
    state.nextAt = parts.clock.now() + wait;
    state.timer = setTimeout(
      () =>
        void sync(id).catch((failure: unknown) => parts.log.info({ err: failure, account: id }, 'a poll ended early')),
      wait,
    );
  };

  const sync = (id: string): Promise<SyncReport> => {
    const state = doing(id);
    state.running ??= pass(id, state).finally(() => {
      state.running = null;
      parts.changed(id);
    });
    return state.running;
  };

  const pass = async (id: string, state: Doing): Promise<SyncReport> => {
    const account = find(id);
    if (!account) throw new Refusal('not-found');
    if (state.timer) clearTimeout(state.timer);
    state.nextAt = null;
    parts.changed(id);
    const started = parts.clock.now();
    const result = await parts.poll(id).catch((failure: unknown): Answer<PollCounts> => {
      if (failure instanceof Refusal) return { failure: refused(failure) };
      // A bug must not end polling in silence: it is written down, shown on the account and tried again.
      parts.log.error({ err: failure, account: id }, 'a poll stumbled');
      return { failure: refused(new Refusal('unexpected')) };
    });
    if ('failure' in result) {
      const { kind, code, detail, until } = result.failure;
      state.failures += 1;
      const wait =
        until === null
          ? Math.min(longestRetry, firstRetry * 2 ** (state.failures - 1))
          : Math.max(1000, until - parts.clock.now());
      const health = kind === 'refused' || kind === 'unexpected' ? 'unreachable' : kind;
      // A refused sign-in is not tried again by itself: too many wrong passwords lock an account.
      if (kind !== 'needs-sign-in') schedule(id, wait);
      // A pass that was ended on purpose says nothing about the account.
      if (!state.ended && !scope.closed) {
        await parts.setHealth(id, { state: health, failure: { code, detail }, lastSyncAt: null, notBefore: until });
      }
      throw new Refusal(code, { detail, certificate: result.failure.certificate });
    }
    const recovered = state.failures > 0 || account.state !== 'ok';
    state.failures = 0;
    schedule(id, account.interval);
    const failure = parts.refusedSending(id);
    const health = failure ? 'needs-sign-in' : 'ok';
    const lastSyncAt = parts.clock.now();
    state.caughtUpAt = lastSyncAt;
    if (recovered || failure || Math.abs(lastSyncAt - (account.lastSyncAt ?? 0)) >= writtenEvery)
      await parts.setHealth(id, { state: health, failure, lastSyncAt, notBefore: null });
    if (recovered) parts.recovered(id);
    return { account: id, channel: account.channel, ...result.value, seconds: (parts.clock.now() - started) / 1000 };
  };

  /** A pass within `wait`, unless one is due sooner. */
  const soon = (id: string, wait: number): void => {
    const { nextAt, running } = doing(id);
    if (running === null && (nextAt === null || nextAt > parts.clock.now() + wait)) schedule(id, wait);
  };

  let network = networkNow();
  let looked = parts.clock.now();
  const watch = setInterval(() => {
    const before = { network, looked };
    network = networkNow();
    looked = parts.clock.now();
    const woken = network !== before.network || looked - before.looked > networkLook + slept;
    const marked = new Set(parts.withMarks());
    for (const { id, state } of woken || marked.size > 0 ? parts.accounts() : []) {
      if (woken && (state === 'ok' || state === 'unreachable')) schedule(id, 500);
      else if (marked.has(id) && state === 'ok') soon(id, settling);
    }
  }, networkLook);
  if (!parts.background) clearInterval(watch);
  scope.onClose(async () => {
    clearInterval(watch);
    for (const { timer } of doings.values()) if (timer) clearTimeout(timer);
    await Promise.allSettled([...doings.values()].flatMap(({ running }) => running ?? []));
  });

  return {
    /**
     * One pass from now on: the one under way may have looked already, so that another follows it; who asks meanwhile
     * shares that one. Refuses with the failure's code.
     */
    sync: (id: string): Promise<SyncReport> => {
      const state = doing(id);
      if (!state.running) return sync(id);
      state.next ??= state.running
        .then(
          () => undefined,
          (failure: unknown) => parts.log.info({ err: failure, account: id }, 'a poll ended early'),
        )
        .then(() => {
          state.next = null;
          if (state.ended || scope.closed) throw new Refusal('cancelled');
          return sync(id);
        });
      return state.next;
    },
    /** The provider told of news. What was told during a pass may have come too late for it. */
    heard: (id: string): void => {
      const { running } = doing(id);
      void running?.then(
        () => soon(id, settling),
        () => undefined,
      );
      soon(id, settling);
    },
    /** Polls from now on, beginning at once. */
    begin: (id: string): void => {
      const state = doing(id);
      state.failures = 0;
      state.ended = false;
      schedule(id, 0);
    },
    /** Polls no more. */
    end: async (id: string): Promise<void> => {
      const state = doing(id);
      state.ended = true;
      if (state.timer) clearTimeout(state.timer);
      state.nextAt = null;
      await state.running?.catch((failure: unknown) => parts.log.debug({ err: failure }, 'a poll was ended'));
    },
    doing: (id: string): Readonly<{ syncing: boolean; nextSyncAt: number | null; caughtUpAt: number | null }> => {
      const state = doings.get(id);
      return {
        syncing: state?.running !== null && state !== undefined,
        nextSyncAt: state?.nextAt ?? null,
        caughtUpAt: state?.caughtUpAt ?? null,
      };
    },
  };
}

function refused(refusal: Refusal): FailureValue {
  return {
    kind: 'unexpected',
    code: refusal.code,
    detail: refusal.details.detail,
    until: null,
    certificate: null,
    server: null,
    mayHaveLeft: false,
  };
}

function networkNow(): string {
  return Object.values(networkInterfaces())
    .flat()
    .map((address) => address?.address ?? '')
    .sort()
    .join(' ');
}
