import type { Channel } from '#shared/domain/channel';
import type { Abilities } from './connector.ts';
import { emailAbilities } from './email/abilities.ts';
import { wordpressAbilities } from './wordpress/abilities.ts';

/** What each channel can do. Data without its connector, so that whoever only asks need not load the outside world. */
const abilities: ReadonlyMap<Channel, Abilities> = new Map([
  ['email', emailAbilities],
  ['wordpress', wordpressAbilities],
]);

/** Null for a channel nobody can be reached on from here: the counter, an import of something else. */
export function abilitiesOf(channel: Channel): Abilities | null {
  return abilities.get(channel) ?? null;
}
