import { describe, expect, it } from 'vitest';
import type { ChannelOffer } from '#shared/contract/accounts';
import { bringsWords, canWords, groupsOf, isFound, longWords } from '#renderer/channels/channel-words';

type Answer = ChannelOffer['answers'][number];
const answer = (visibility: Answer['visibility']): Answer => ({
  ...{ visibility, kinds: null, once: false, addressed: false, formatted: false, attachments: false },
  ...{ maximumLength: null, window: null, windowFrom: 'answered' },
});

function offer(name: string, changes: Partial<ChannelOffer> = {}): ChannelOffer {
  return {
    channel: name.toLowerCase(),
    ...{ name, about: `All of ${name}.`, prices: null, moderation: [], remembers: null, answers: [] },
    kinds: ['comment'],
    signIn: { fields: [], secret: null, browser: null },
    connecting: { effort: 'minute', steps: [], link: null, limits: [] },
    ...changes,
  };
}

describe('a channel in words', () => {
  it('says what comes in and what can be done', () => {
    expect(bringsWords(offer('A', { kinds: ['message', 'comment', 'follow', 'unfollow'] }), 'en')).toBe(
      'Messages, comments, and follows',
    );
    expect(canWords(offer('A'))).toEqual(['Read here, answer there']);
    expect(canWords(offer('A', { answers: [answer('public'), answer('private')], moderation: ['held'] }))).toEqual([
      'Answer in public and in private',
      'Hide comments',
    ]);
    expect([longWords(86_400_000, 'en'), longWords(30 * 86_400_000, 'en')]).toEqual(['24 hours', '30 days']);
  });

  it('stands by what it takes to connect, the mailbox first, then by name', () => {
    const app = { effort: 'own-app', steps: [], link: null, limits: [] } as const;
    const offers = [offer('Zeta'), offer('Own', { connecting: app }), offer('Alpha'), offer('Mail', { signIn: null })];
    const names = groupsOf(offers, '').map((group) => [group.effort, group.offers.map(({ name }) => name)]);
    expect(names).toEqual([
      ['minute', ['Mail', 'Alpha', 'Zeta']],
      ['own-app', ['Own']],
    ]);
    expect(groupsOf(offers, 'all own').map((group) => group.offers.map(({ name }) => name))).toEqual([['Own']]);
    expect([isFound(['One thing'], 'THING one'), isFound(['One thing'], 'two')]).toEqual([true, false]);
  });
});
