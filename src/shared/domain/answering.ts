import { z } from 'zod';
import { instant } from './instant.ts';
import { interactionKind, visibility } from './interaction.ts';
import { namesIn, statusLength } from './status-length.ts';
import { weightedLength } from './weighted-length.ts';

/**
 * What a network counts: UTF-16 units, Unicode characters, what readers see as one sign, bytes of UTF-8, or X's weights
 * (twitter-text 3: links as 23, wide signs as 2), or as Mastodon counts a status.
 */
export const lengthUnit = z.enum(['units', 'characters', 'graphemes', 'bytes', 'weighted', 'status']);
export type LengthUnit = z.infer<typeof lengthUnit>;

/** One way a channel takes answers, as data. */
export const answerAbility = z
  .object({
    visibility,
    /** The kinds of items that can be answered so; null for all. */
    kinds: z.array(interactionKind).readonly().nullable(),
    /** Whether an item can be answered so a single time, as a comment in private on Facebook. */
    once: z.boolean(),
    /** Whether it names recipients and a subject of its own, as a mail does; else it hangs on what it answers. */
    addressed: z.boolean(),
    /** Whether words may be formatted (HTML beside the plain text). */
    formatted: z.boolean(),
    attachments: z.boolean(),
    maximumLength: z.object({ most: z.number().int().positive(), unit: lengthUnit }).readonly().nullable(),
    /** Whether whom it answers is named before its words, where those do not: that counts. */
    names: z.boolean().optional(),
    /** How long an answer is taken, in milliseconds; null where there is no end. */
    window: z.number().int().positive().nullable(),
    /** What the window is counted from: what is answered, or when the other side was last heard in the conversation. */
    windowFrom: z.enum(['answered', 'heard']),
  })
  .readonly();
export type AnswerAbility = z.infer<typeof answerAbility>;

/** A way this very answer can leave. */
export const answerWay = answerAbility
  .unwrap()
  .extend({
    /** The last instant it is taken; null where there is no end. */
    until: instant.nullable(),
    /** Who is named before its words, as the network names them: absent where nobody is. */
    name: z.string().optional(),
  })
  .readonly();
export type AnswerWay = z.infer<typeof answerWay>;

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How long a text is to a network that counts so. */
export function lengthOf(text: string, unit: LengthUnit): number {
  if (unit === 'units') return text.length;
  if (unit === 'weighted') return weightedLength(text);
  if (unit === 'status') return statusLength(text);
  if (unit === 'characters') return [...text].length;
  return unit === 'bytes' ? bytesOf(text) : [...signs.segment(text)].length;
}

/** UTF-8 (RFC 3629 §3). */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** How much more a way takes than this, as its network counts; null where there is no end. */
export function lengthLeft(text: string, { maximumLength, name = '' }: AnswerAbility & Pick<AnswerWay, 'name'>) {
  if (maximumLength === null) return null;
  const named = name === '' || namesIn(text).includes(name);
  return maximumLength.most - lengthOf(named ? text.trim() : `${name} ${text.trim()}`, maximumLength.unit);
}

/** Whether this is more than a way takes. */
export function isTooLong(text: string, way: AnswerAbility & Pick<AnswerWay, 'name'>): boolean {
  return (lengthLeft(text, way) ?? 0) < 0;
}
