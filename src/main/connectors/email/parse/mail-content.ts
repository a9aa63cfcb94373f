import type { Invitation } from '#shared/domain/interaction';
import type { Head } from './head.ts';
import type { Words } from './words.ts';

/** A part that is a file. */
export type FilePart = Readonly<{
  name: string | null;
  mediaType: string;
  disposition: string | null;
  /** Without brackets. */
  contentId: string | null;
  /** No file to a person: the HTML shows it, its words are read, or it is a proof for programs. */
  shown: boolean;
  /** The address under which the HTML beside it may name it (RFC 2557). */
  location: string | null;
  content: Uint8Array;
}>;

/** A message that came as a part of this one. */
export type Enclosed = Readonly<{ head: Head; content: MailContent; digest: boolean }>;

/** What a body holds, decoded. */
export type MailContent = Words &
  Readonly<{
    /** Also those of the messages it encloses. */
    files: readonly FilePart[];
    enclosed: readonly Enclosed[];
    protection: 'signed' | 'encrypted' | null;
    invitation: Invitation | null;
  }>;

/** What is collected on the way through the parts of one message. */
export type Collected = {
  parts: number;
  readonly files: FilePart[];
  readonly enclosed: Enclosed[];
  protection: MailContent['protection'];
  invitation: Invitation | null;
  /** Words to read where the mail has no others: of an invitation, of a winmail.dat, of RTF. */
  fallback: Words | null;
};

export function nothingCollected(): Collected {
  return { parts: 0, files: [], enclosed: [], protection: null, invitation: null, fallback: null };
}

/** Encrypted says more than signed. */
export function protect(collected: Collected, protection: MailContent['protection']): void {
  if (collected.protection !== 'encrypted') collected.protection = protection ?? collected.protection;
}
