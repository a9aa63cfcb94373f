import fc from 'fast-check';
import { expect } from 'vitest';
import type { FailureKind } from '#main/connectors/failure';
import { processorTime } from '#tests/support/processor-time';
import { freePorts } from '#tests/servers/free-port';
import { PolledMail } from '../email/mailbox.ts';
import { silence } from '../silence.ts';
import { failing, firstPage } from '../trial.ts';
import type { Check } from './check.ts';

/** Servers that say nonsense, nothing, or not at all. */
export const goingWrongChecks: readonly Check[] = [
  {
    title: 'refuses or reads whatever is served, and nothing takes long',
    run: async (trial) => {
      const { kept } = trial;
      const item = { stream: 's', item: '1', receivedAt: Date.now(), seen: false, thread: null };
      const attempt = async (raw: Uint8Array): Promise<void> => {
        const taken = processorTime();
        const read = await trial.connector
          .normalize({ ...item, raw }, { ownAddresses: [trial.subject.address] })
          .catch((failure: unknown) => failure);
        expect(read).toBeTypeOf('object');
        expect(taken()).toBeLessThan(3000);
      };
      for (const raw of trial.subject.hostile) await attempt(raw);
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), attempt), { numRuns: 50 });
      const whole = [...kept.items.values()][0]?.raw ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.byteLength), (end) => attempt(whole.slice(0, end))),
        { numRuns: 50 },
      );
    },
  },
  {
    title: 'says that nobody answers where nobody does',
    run: async (trial) => {
      const [port = 0] = await freePorts(1);
      const opened = trial.session({}, { settings: trial.subject.at(port) });
      expect((await failing(opened.check())).kind).toBe('unreachable' satisfies FailureKind);
      expect((await failing(firstPage(opened))).mayHaveLeft).toBe(false);
    },
  },
  {
    title: 'ends at once when it is closed, and leaves no connection',
    run: async (trial) => {
      const silent = await silence();
      try {
        const opened = trial.session({}, { settings: trial.subject.at(silent.port) });
        const polled = failing(firstPage(opened));
        await silent.met;
        const begun = performance.now();
        await opened.close();
        await opened.close();
        await polled;
        await silent.left;
        expect(performance.now() - begun).toBeLessThan(3000);
      } finally {
        await silent.close();
      }
    },
  },
  {
    title: 'ends when whoever opened it gives up',
    run: async (trial) => {
      const silent = await silence();
      const stop = new AbortController();
      try {
        const opened = trial.session({ signal: stop.signal }, { settings: trial.subject.at(silent.port) });
        const polled = failing(firstPage(opened));
        await silent.met;
        stop.abort();
        expect((await polled).kind).toBe('unreachable' satisfies FailureKind);
        await silent.left;
      } finally {
        await silent.close();
      }
    },
  },
  {
    title: 'waits where it asked too often, for as long as the network says',
    run: async (trial) => {
      const { network } = trial.subject;
      if (!network) return;
      const asked = Date.now();
      const { busy = { status: 429, headers: { 'retry-after': '77' }, body: {} } } = network;
      network.simulator.fail({ kind: 'answer', answer: busy }, all);
      const failure = await failing(trial.session().check()).finally(() => network.simulator.calm());
      expect(failure.kind).toBe('rate-limited' satisfies FailureKind);
      expect(failure.until).toBeGreaterThan(asked + 70_000);
    },
  },
  {
    title: 'calls a network that stumbles unreachable, and loses nothing by it',
    run: async (trial) => {
      const { network } = trial.subject;
      if (!network) return;
      network.simulator.fail({ kind: 'answer', answer: { status: 502, body: '<html>Bad gateway</html>' } }, all);
      const failure = await failing(firstPage(trial.session())).finally(() => network.simulator.calm());
      expect(failure.kind).toBe('unreachable' satisfies FailureKind);
    },
  },
  {
    title: 'reads everything although answers were cut in the middle, wherever that is',
    run: async (trial) => {
      const { network } = trial.subject;
      if (!network) return;
      const [log, whole] = [new PolledMail(), new PolledMail()];
      trial.subject.serveAgain?.();
      for (let cut = 0; cut < mostCuts; cut++) {
        let question = 0;
        network.simulator.fail({ kind: 'cut', after: 'half' }, { when: () => question++ === cut });
        await log.poll(trial.session()).catch((failure: unknown) => failure);
        network.simulator.calm();
      }
      await log.poll(trial.session());
      trial.subject.serveAgain?.();
      await whole.poll(trial.session());
      expect(whole.items.size).toBeGreaterThan(0);
      expect([...log.items.keys()].toSorted()).toEqual([...whole.items.keys()].toSorted());
      expect(await log.poll(trial.session())).toBe(0);
    },
  },
];

const all = { times: 1000 };
/** Answers of one poll that are cut in turn. */
const mostCuts = 6;
