import type { Channel } from '#shared/domain/channel';
import type { Instant } from '#shared/domain/instant';
import type { Visibility } from '#shared/domain/interaction';
import type { Saying } from './network.ts';
import { oldFriend, type Person } from './people.ts';

type Waiting = Readonly<{
  channel: Channel;
  visibility: Visibility;
  subject: string;
  text: string;
  hoursAgo: number;
  rating?: number;
  friend?: boolean;
}>;

/** What waits for an answer when the sample is opened: the first look at the networks brings it. */
const waiting: readonly Waiting[] = [
  {
    ...{ channel: 'email', visibility: 'private', hoursAgo: 0.4, friend: true },
    subject: 'Two walnut loaves for Saturday?',
    text: 'Good morning!\n\nMay I have two walnut loaves on Saturday, and is the plum crumble cake back already? My sister is here and would love a slice.\n\nSee you,\nInes',
  },
  {
    ...{ channel: 'facebook', visibility: 'public', hoursAgo: 1.2 },
    subject: 'Our autumn opening hours',
    text: 'I ordered a cake for my mother’s seventieth and it was not ready when I came. Nobody apologised, I had to buy one elsewhere. Really disappointed, I expected better of you.',
  },
  {
    ...{ channel: 'instagram', visibility: 'private', hoursAgo: 0.8, subject: '' },
    text: 'Hi! Could you do a small honey cake for Thursday, for 8? It is a surprise 🤫',
  },
  {
    ...{ channel: 'email', visibility: 'private', hoursAgo: 3.5 },
    subject: 'Bread for our guest house',
    text: 'Dear baker,\n\nthank you for the loaves you sent along last week, our guests asked for more. Could you send the price list you spoke of? We would need about twenty rolls and four loaves, Friday to Monday.\n\nWith kind regards',
  },
  {
    ...{ channel: 'telegram', visibility: 'private', hoursAgo: 2.1, subject: '' },
    text: 'Morning! Is there a place left in the sourdough evening?',
  },
  {
    ...{ channel: 'google-reviews', visibility: 'public', hoursAgo: 5, subject: '', rating: 2 },
    text: 'Bread as good as ever, but I waited twenty minutes behind a delivery and nobody said a word.',
  },
  {
    ...{ channel: 'wordpress', visibility: 'public', hoursAgo: 6, subject: 'How we make our sourdough' },
    text: 'How warm is your kitchen when the dough rests? Mine stays flat, whatever I do.',
  },
  {
    ...{ channel: 'bluesky', visibility: 'public', hoursAgo: 1.7, subject: 'The plum cake is back on Friday.' },
    text: 'Is it vegan this year? Asking for a whole choir.',
  },
  {
    ...{ channel: 'x', visibility: 'public', hoursAgo: 4.2, subject: '' },
    text: 'Do you take orders for Sunday morning?',
  },
  {
    ...{ channel: 'facebook', visibility: 'private', hoursAgo: 9, subject: '' },
    text: 'Hello, my son is allergic to hazelnuts. Is the carrot cake safe for him?',
  },
  {
    ...{ channel: 'email', visibility: 'private', hoursAgo: 26 },
    subject: 'Invoice for September',
    text: 'Hello,\n\nI cannot find the bill for September. Would you send it once more? Our accountant asks for it.\n\nThank you!',
  },
];

/** Each from somebody who is met there. */
export function waitingAt(now: Instant, people: readonly Person[]): Readonly<{ channel: Channel; saying: Saying }>[] {
  return waiting.flatMap(({ channel, hoursAgo, friend = false, rating = null, ...said }, index) => {
    const there = people.filter(({ channels, language, name }) =>
      friend ? name === oldFriend : channels[0] === channel && language === 'en' && name !== oldFriend,
    );
    const by = there[(index * 5) % Math.max(1, there.length)];
    return by ? [{ channel, saying: { ...said, by, rating, at: now - hoursAgo * 60 * 60_000, after: null } }] : [];
  });
}
