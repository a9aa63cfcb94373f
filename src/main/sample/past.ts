import type { LogCommands } from '#main/log-commands';
import type { Writer } from '#main/storage/open-log';
import type { Instant } from '#shared/domain/instant';
import { doneAbout } from './cases.ts';
import { beginOf, daysOfLife, type Life } from './life.ts';
import { presentOf } from './present.ts';
import { chanceOf } from './random.ts';
import { knownOf } from './regulars.ts';
import { setUp } from './shop.ts';
import type { Step, Trace } from './step.ts';
import { wordsOf } from './told.ts';
import type { Way } from './way.ts';

/** An account of the sample shop, as it is connected. */
export type SampleAccount = Readonly<{ id: string; channel: string; address: string; name: string; settings: unknown }>;
/** Everything the past is written from. */
export type PastParts = Readonly<{
  now: Instant;
  accounts: readonly SampleAccount[];
  ways: readonly Way[];
  life: Life;
}>;

const day = 24 * 60 * 60_000;
/** How often it is told how far the past is, in days of it. */
const tellEvery = 7;

/** Writes two years into an empty log, each step with the log's clock at its time: `setTime` sets that, `tell` hears how far it is. */
export async function writePast(
  { writer, commands }: Readonly<{ writer: Writer; commands: LogCommands }>,
  parts: PastParts,
  { setTime, tell }: Readonly<{ setTime: (at: Instant) => void; tell: (days: number) => void }>,
): Promise<void> {
  let told = 0;
  for (const { at, take } of stepsOf(parts)) {
    setTime(at);
    await take({ writer, commands });
    const days = Math.max(0, daysOfLife - Math.ceil((parts.now - at) / day));
    if (days < told + tellEvery) continue;
    tell(days);
    told = days;
  }
  setTime(parts.now);
}

/** All that happened, in the order it happened. */
export function stepsOf({ now, accounts, ways, life }: PastParts): Step[] {
  const start = now - (daysOfLife + 1) * day;
  const chance = chanceOf(4);
  const byChannel = new Map(ways.map((way) => [way.channel, way]));
  const scenes = life.scenes.flatMap((scene) => {
    const way = byChannel.get(scene.channel);
    const trace: Trace = { said: [] };
    return way ? [{ scene, trace, words: wordsOf(scene, way, trace) }] : [];
  });
  const steps = [
    ...accounts.map((account): Step => ({ at: start, take: ({ commands }) => commands.saveAccount(account) })),
    ...setUp(start + day / 2),
    ...scenes.flatMap(({ words }) => words),
    ...scenes.flatMap(({ scene, trace }) => doneAbout(scene, trace, { chance, now })),
    ...life.people.flatMap((person) =>
      knownOf(
        person,
        scenes.filter(({ scene }) => scene.person === person).toSorted((a, b) => beginOf(a.scene) - beginOf(b.scene)),
        { chance, now },
      ),
    ),
    ...presentOf(scenes, now),
  ];
  return steps.filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at);
}
