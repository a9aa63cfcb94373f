import { expect } from 'vitest';
import { channels } from '#main/connectors/channels';
import { ProviderFailure, type FailureKind } from '#main/connectors/failure';
import { connectorOf } from '#main/connectors/registry';
import { failing } from '../trial.ts';
import type { Check } from './check.ts';

/** What a channel says of itself, and signing in. */
export const signingInChecks: readonly Check[] = [
  {
    title: 'stands in both lists, and says of itself what can be',
    run: async (trial) => {
      const { connector } = trial;
      expect(connectorOf(connector.channel)).toBe(connector);
      expect(channels.find(({ channel }) => channel === connector.channel)?.abilities).toBe(connector.abilities);
      const { answers, kinds, pollInterval } = connector.abilities;
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) {
        const ways = answers.filter((way) => way.kinds === null || way.kinds.includes(kind));
        expect(new Set(ways.map(({ visibility }) => visibility)).size).toBe(ways.length);
      }
      expect(pollInterval).toBeGreaterThanOrEqual(10_000);
      // A form and finding what it names go together.
      expect(connector.signIn === null).toBe(connector.locate === null);
      if (connector.signIn)
        expect(connector.signIn.secret === null && connector.signIn.browser === null).toBe(
          trial.subject.secret === null,
        );
    },
  },
  {
    title: 'tells what connecting it takes, in sentences, before anybody begins',
    run: async (trial) => {
      const { connecting, about, prices, signIn } = trial.connector;
      expect(connecting.steps.length).toBeGreaterThan(0);
      for (const sentence of [about, ...connecting.steps, ...connecting.limits])
        expect(sentence).toMatch(/^\S.*[.!?)]$/u);
      // An app of one's own has to be named, by an id that is filled in or in the secret.
      if (connecting.effort !== 'minute') expect(signIn?.fields.length ?? 0).toBeGreaterThan(0);
      if (prices) expect(prices.items.length).toBeGreaterThan(0);
    },
  },
  {
    title: 'checks a sign-in step by step',
    run: async (trial) => {
      const steps: number[] = [];
      await trial.session().check((done, of) => steps.push(done / of));
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      expect(steps.length).toBeGreaterThan(0);
    },
  },
  {
    title: 'asks for another sign-in where the secret is wrong, and does not repeat the secret',
    run: async (trial) => {
      if (trial.subject.secret === null) return;
      const secret = 'a secret that is wrong';
      const failure = await failing(trial.session({}, { secret }).check());
      expect(failure.kind).toBe('needs-sign-in' satisfies FailureKind);
      expect(`${failure.message} ${JSON.stringify(failure)}`).not.toContain(secret);
    },
  },
  {
    title: 'passes on that there is nothing to sign in with, where that is needed',
    run: async (trial) => {
      const credentials = () => Promise.reject(new ProviderFailure('needs-sign-in', 'account-needs-sign-in'));
      if (trial.subject.secret === null) return trial.session({ credentials }).check();
      expect((await failing(trial.session({ credentials }).check())).code).toBe('account-needs-sign-in');
    },
  },
];
