import type { Severity } from '#shared/domain/complaint';
import type { Visibility } from '#shared/domain/interaction';

export type Language = 'en' | 'de' | 'fr' | 'es';

/** One turn of a conversation: who speaks, and ways to say it. `{bread}` and the like are filled in. */
export type Turn = readonly [who: 'they' | 'we', ...ways: readonly string[]];

/** What people and the shop say to each other, as it goes again and again. */
export type Script = Readonly<{
  about: 'question' | 'order' | 'complaint' | 'praise' | 'offer';
  where: Visibility;
  /** What a mail is headed. */
  subject: string;
  turns: readonly Turn[];
  /** Of a complaint: how bad it is, and how it ended. */
  severity?: Severity;
  outcome?: string;
  /** What the shop's last words promise. */
  promise?: string;
}>;

/** Words of one language. */
export type Vocabulary = Readonly<{
  breads: readonly string[];
  cakes: readonly string[];
  days: readonly string[];
  reviews: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>>;
  /** How the shop ends what was said in private, where no subject heads it. */
  farewells: readonly string[];
  reviewAnswers: Readonly<{ glad: readonly string[]; sorry: readonly string[] }>;
  scripts: readonly Script[];
}>;
