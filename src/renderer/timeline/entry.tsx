import type { TimelineEntry } from '#shared/domain/timeline';
import { DeedEntry } from './deed-entry.tsx';
import { EventEntry } from './event-entry.tsx';
import { deedIn, type FoldedEntry } from './fold-deeds.ts';
import { SaidEntry } from './said-entry.tsx';

export type EntryProperties = Readonly<{
  entry: TimelineEntry;
  /** Told along with it, where it is something done without words. */
  alike?: FoldedEntry['alike'];
  /** The customer's, where their timeline is shown. */
  name: string | null;
  position?: number;
  of?: number;
  chosen?: boolean;
  opened: boolean;
  /** Stands under no day's heading. */
  dated?: boolean;
  onToggle: () => void;
}>;

/** One line of a timeline: something said or done, or what became of a deal, a promise or a complaint. */
export function Entry({ entry, ...rest }: EntryProperties) {
  const deed = deedIn(entry);
  if (deed) return <DeedEntry entry={deed} {...rest} />;
  return entry.type === 'said' ? <SaidEntry entry={entry} {...rest} /> : <EventEntry entry={entry} {...rest} />;
}
