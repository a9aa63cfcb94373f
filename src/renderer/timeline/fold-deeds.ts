import { isWordless } from '#shared/domain/interaction';
import type { TimelineEntry } from '#shared/domain/timeline';
import { dayOf } from './days.ts';

export type SaidEntry = Extract<TimelineEntry, { type: 'said' }>;
/** An entry with those of its day that are told along with it. */
export type FoldedEntry = Readonly<{ entry: TimelineEntry; alike: readonly SaidEntry[] }>;

/** An entry that is something done without words; null for any other. */
export function deedIn(entry: TimelineEntry): SaidEntry | null {
  return entry.type === 'said' && isWordless(entry.said.kind) ? entry : null;
}

/**
 * What somebody did without words is told once for a day: of deeds with nothing else between them, those of one kind stand
 * with the newest.
 */
export function foldDeeds(entries: readonly TimelineEntry[]): FoldedEntry[] {
  const folded: { entry: TimelineEntry; alike: SaidEntry[] }[] = [];
  let run = new Map<string, SaidEntry[]>();
  for (const entry of entries) {
    const deed = deedIn(entry);
    if (deed === null) run = new Map();
    const others = deed && run.get(kindOf(deed));
    if (deed && others) {
      others.push(deed);
      continue;
    }
    const alike: SaidEntry[] = [];
    if (deed) run.set(kindOf(deed), alike);
    folded.push({ entry, alike });
  }
  return folded;
}

function kindOf({ at, about, said }: SaidEntry): string {
  const { kind, direction, channel, engagement } = said;
  return JSON.stringify([dayOf(at), about?.id ?? null, kind, direction, channel, engagement?.verb ?? null]);
}
