import type { ShownInteraction } from '#shared/contract/inbox';
import type { Party } from '#shared/domain/interaction';
import type { DraftWords } from '#shared/domain/draft';

type Options = Readonly<{
  answered: Pick<ShownInteraction, 'to' | 'cc'> | null;
  own: ReadonlySet<string>;
  words: Pick<DraftWords, 'to' | 'cc'>;
}>;

/** Who else received the message that is answered, apart from the shop itself and those the reply goes to already. */
export function othersToAnswer({ answered, own, words }: Options): readonly Party[] {
  if (!answered) return [];
  const there = new Set([...words.to, ...words.cc].map(({ address }) => address));
  return [...answered.to, ...answered.cc].filter(
    ({ address }) => address !== '' && !own.has(address) && !there.has(address),
  );
}
