import type { PersonalPiece } from '#shared/domain/draft';

/** A piece of a draft that points at a person. */
export type Finding = PersonalPiece;
export type FindingKind = Finding['kind'];

/** What one finder says; who finds it puts the rest in. */
export type Span = Readonly<{ from: number; to: number }>;

/** More than this says nothing new, and a text of a megabyte of numbers stays bounded. */
export const mostFindings = 100;
