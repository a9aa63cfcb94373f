import type { Incoming } from '#main/connectors/connector';
import type { Attachment } from '#shared/domain/interaction';

/** Where an item stood: its stream and name there, and how new it is. `rank` orders a stream. */
export type Place = Readonly<{ stream: string; item: string; rank: number }>;

/** An item that was read: its attachments lie on disk, so that a row may name them, but for those that are not `kept`. */
export type Arrival = Readonly<Omit<Incoming, 'attachments'> & { attachments: readonly ArrivedFile[] }>;
export type ArrivedFile = Attachment & Readonly<{ kept: boolean }>;

/** What became of one served item before it is stored. */
export type Read =
  | Readonly<{ place: Place; outcome: 'arrival'; arrival: Arrival }>
  | Readonly<{ place: Place; outcome: 'ignored'; reason: string }>
  | Readonly<{
      place: Place;
      outcome: 'quarantined';
      reason: string;
      sha256: string;
      bytes: number;
      receivedAt: number;
    }>;

/** Whose items these are: an account's, or of the archive that belongs to none (imports). */
export type Origin = Readonly<{ accountId: string | null; address: string; channel: string }>;

/** What was stored of a batch, item by item in its order. */
export type Stored = Readonly<{
  lines: readonly Readonly<{
    outcome: 'stored' | 'duplicate' | 'ignored' | 'quarantined';
    interactionId: string | null;
    reason: string | null;
  }>[];
  conversations: readonly string[];
  /** New inbound interactions, for the desktop notice. */
  news: readonly Readonly<{ conversationId: string; from: string; subject: string | null; occurredAt: number }>[];
}>;
