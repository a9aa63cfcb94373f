import { expect } from 'vitest';
import { failing } from '../trial.ts';
import { words, type Check } from './check.ts';

/** What is done there from here. */
export const answeringChecks: readonly Check[] = [
  {
    title: 'answers, finds the answer again, and knows it for its own when it comes back',
    run: async (trial) => {
      const { kept } = trial;
      const given = (await trial.all()).find(({ text }) => text.trim() === words[0]);
      if (!given) throw new Error('What is answered was not read');
      if (trial.connector.abilities.answers.length === 0) return;
      const item = trial.outgoing(given, 'answer-1@shop.example', 'Yes, from <eight> on: 2 < 3 & more.');
      const opened = trial.session();
      expect(await opened.findSent({ ...item, text: 'Never said', providerId: 'never@shop.example' })).toBeNull();
      const receipt = await opened.send(item);
      const found = await opened.findSent(item);
      if (found !== null || trial.connector.abilities.sendGuarantee !== 'at-most-once')
        expect(found?.providerId).toBe(receipt.providerId);
      if (trial.subject.serveAgain) return;
      await kept.poll(trial.session());
      const echo = (await trial.all()).find(({ providerId }) => providerId === receipt.providerId);
      expect(echo).toMatchObject({ direction: 'outbound', author: { address: trial.subject.address } });
      expect(echo?.text.trim()).toBe(item.text);
    },
  },
  {
    title:
      'says of an answer whose receipt was lost that it may have left, and finds it, or gives it again without a second',
    run: async (trial) => {
      const { network } = trial.subject;
      const { abilities } = trial.connector;
      const given = (await trial.all()).find(({ text }) => text.trim() === words[1]);
      if (!network || !given || abilities.answers.length === 0) return;
      const opened = trial.session();
      const item = trial.outgoing(given, 'answer-2@shop.example', 'Of spelt, too.');
      network.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: network.sends });
      expect((await failing(opened.send(item))).mayHaveLeft).toBe(true);
      const found = await opened.findSent(item);
      if (abilities.sendGuarantee === 'searchable') expect(found).not.toBeNull();
      if (abilities.sendGuarantee !== 'idempotent') return;
      const [again, once] = [await opened.send(item), await opened.findSent(item)];
      expect(once?.providerId ?? again.providerId).toBe(again.providerId);
    },
  },
  {
    title: 'leaves marks to channels that keep them',
    run: async (trial) => {
      const { kept } = trial;
      const { abilities } = trial.connector;
      const [item] = [...kept.items.values()];
      if (!item || abilities.marks) return;
      const mark = { stream: item.stream, item: item.item, mark: 'seen', on: true } as const;
      expect(await trial.session().mark([mark])).toEqual([mark]);
    },
  },
  {
    title: 'makes an item stand as it says it can, and says so',
    run: async (trial) => {
      const { kept } = trial;
      const [item] = [...kept.items.values()].filter(({ stream, item: one }) => !kept.gone.has(`${stream}#${one}`));
      if (!item) throw new Error('Nothing was read');
      const opened = trial.session();
      for (const state of [...trial.connector.abilities.moderation].toReversed()) {
        expect(await opened.moderate(item, state)).toBe(state);
        expect(await opened.moderate(item, state)).toBe(state);
      }
      await kept.poll(trial.session());
      expect(await kept.poll(trial.session())).toBe(0);
    },
  },
];
