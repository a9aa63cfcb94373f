import type { Channel } from '#shared/domain/channel';
import type { InteractionKind } from '#shared/domain/interaction';

/** Where customers of the sample shop are met, and how what they say there is called. */
export type Place = Readonly<{
  channel: Channel;
  /** How many of a hundred people are found there first. */
  share: number;
  private: InteractionKind | null;
  public: InteractionKind | null;
  /** Whether what is written in private has a subject. */
  letters: boolean;
  /** What happens there without words. */
  gestures: readonly InteractionKind[];
}>;

export const places: readonly Place[] = [
  { channel: 'email', share: 27, private: 'message', public: null, letters: true, gestures: [] },
  { channel: 'facebook', share: 14, private: 'message', public: 'comment', letters: false, gestures: ['reaction'] },
  { channel: 'instagram', share: 16, private: 'message', public: 'comment', letters: false, gestures: [] },
  { channel: 'google-reviews', share: 12, private: null, public: 'review', letters: false, gestures: [] },
  { channel: 'wordpress', share: 8, private: null, public: 'comment', letters: false, gestures: [] },
  {
    channel: 'bluesky',
    share: 8,
    private: null,
    public: 'mention',
    letters: false,
    gestures: ['reaction', 'share', 'follow'],
  },
  { channel: 'telegram', share: 8, private: 'message', public: null, letters: false, gestures: [] },
  { channel: 'x', share: 7, private: 'message', public: 'mention', letters: false, gestures: ['share'] },
];

export function placeOf(channel: Channel): Place {
  const place = places.find((one) => one.channel === channel);
  if (!place) throw new Error(`Nobody is met on ${channel}`);
  return place;
}
