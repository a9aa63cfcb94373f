import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';
import { listShopFacts, shopFacts, voiceId } from '#main/storage/shop-facts';
import { keyOfFact, usualFacts, type ShopFactFields } from '#shared/domain/saved-answer';

/** A fact by its id; a usual one by its key; a new one by its name alone. */
export type SettingFact = Readonly<{ id: string | null; name: string; text: string }>;

/** What the log thread does for the shop's facts. Each command is a batch of its own, undone by what it answers. */
export function factCommands(writer: Writer) {
  const put = (id: string, to: ShopFactFields | null, batch: string): boolean =>
    revise(writer, shopFacts, { id, to, kind: to === null ? 'remove-shop-fact' : 'set-shop-fact', batch });
  return {
    /** What variables call it stays, whatever it is renamed to. */
    setShopFact: ({ id, name, text }: SettingFact): Undoable & Readonly<{ id: string }> =>
      inBatch(writer, (batch) => {
        const facts = listShopFacts(writer);
        const usual = usualFacts.find((key) => key === id);
        const standing = facts.find((fact) => fact.id === id);
        if (id !== null && usual === undefined) required(standing);
        const factId = id ?? newId(writer.clock.now());
        const key = standing?.key ?? usual ?? freeKey(name, new Set([...usualFacts, ...facts.map((fact) => fact.key)]));
        const position = standing?.position ?? (facts.at(-1)?.position ?? 0) + 1;
        put(factId, { key, name, text, position }, batch);
        return { id: factId };
      }),
    removeShopFact: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => {
        required(shopFacts.find(writer, id));
        put(id, null, batch);
      }),
    orderShopFacts: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const { id, ...fact } of listShopFacts(writer)) {
          const position = ids.indexOf(id);
          if (position < 0) throw new Refusal('invalid-input', { detail: 'not every fact is in the order' });
          put(id, { ...fact, position }, batch);
        }
      }),
    setBrandVoice: ({ text }: { text: string }): Undoable =>
      inBatch(writer, (batch) => put(voiceId, { key: voiceId, name: voiceId, text, position: 0 }, batch)),
  };
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
  const key = keyOfFact(name).slice(0, 36);
  for (let count = 2; ; count += 1) {
    const next = count === 2 ? key : `${key}_${count - 1}`;
    if (!taken.has(next)) return next;
  }
}
