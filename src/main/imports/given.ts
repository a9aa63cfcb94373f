import type { CustomerKind, PostalAddress } from '#shared/domain/customer';
import type { ImportProblemCode, ImportRemark } from '#shared/domain/customer-import';

/** A way somebody can be reached or is known, as a line of a file gives it. */
export type GivenWay = Readonly<{
  channel: string;
  address: string;
  label: string | null;
  preferred: boolean;
  /** As the network calls them, where an export of ours says it. */
  name: string | null;
}>;

/** What a line of a file says of one customer; null and empty where it says nothing. */
export type Given = Readonly<{
  line: number;
  /** Of an export of ours. */
  id: string | null;
  kind: CustomerKind | null;
  name: string | null;
  company: string | null;
  website: string | null;
  birthday: string | null;
  language: string | null;
  timeZone: string | null;
  stage: string | null;
  vip: boolean;
  doNotContact: boolean;
  photo: string | null;
  ways: readonly GivenWay[];
  addresses: readonly PostalAddress[];
  tags: readonly string[];
  note: string | null;
  /** By the name of the field. */
  custom: Readonly<Record<string, string>>;
  remarks: readonly ImportRemark[];
}>;

/** A line of a file, read: somebody, or why it is not. */
export type GivenLine = Given | Readonly<{ line: number; problem: ImportProblemCode; detail: string | null }>;
