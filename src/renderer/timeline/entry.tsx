import type { TimelineEntry } from '#shared/domain/timeline';
import { EventEntry } from './event-entry.tsx';
import { SaidEntry } from './said-entry.tsx';

export type EntryProperties = Readonly<{
  entry: TimelineEntry;
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

/** One line of a timeline: something said, or what became of a deal, a promise or a complaint. */
export function Entry({ entry, ...rest }: EntryProperties) {
  return entry.type === 'said' ? <SaidEntry entry={entry} {...rest} /> : <EventEntry entry={entry} {...rest} />;
}
