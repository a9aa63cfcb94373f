import { keysOf } from '#main/people/matching/keys';
import type { Index } from '#main/people/matching/suggest';
import type { Traits } from '#main/people/matching/traits';

/** The index of the log's people without a log, for measuring what is suggested of them. */
export function indexInMemory(everybody: readonly Traits[], surePairs: number): Index {
  const byId = new Map(everybody.map((traits) => [traits.id, traits]));
  const byKey = new Map<string, string[]>();
  for (const traits of everybody)
    for (const key of keysOf(traits)) {
      const holders = byKey.get(key);
      if (holders) holders.push(traits.id);
      else byKey.set(key, [traits.id]);
    }
  return {
    people: everybody.length,
    surePairs,
    of: (key) => byKey.get(key)?.length ?? 0,
    holders: (key, most) => (byKey.get(key) ?? []).slice(0, most + 1),
    traits: (id) => byId.get(id) ?? null,
  };
}
