import type { PersonalPiece } from '#shared/domain/draft';

const numbers = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const moment = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const week = 6 * 86_400_000;

/** Who can read what is said, and what should not be said to everybody. */
export const audienceText = {
  notShown: 'It is not shown there; only whoever looks after the site can read it.',
  public: 'Public',
  private: 'Private',
  who: 'Who can read this',
  everybody: (what: string | null, where: string | null): string => {
    if (what !== null && where !== null) return `Everybody who reads “${what}” on ${where} can read this.`;
    if (what !== null) return `Everybody who reads “${what}” can read this.`;
    return where === null ? 'Everybody can read this.' : `Everybody on ${where} can read this.`;
  },
  nobodyYet: 'Nobody is named yet.',
  only: (names: readonly string[], copies: number): string => {
    const [last, ...others] = names.toReversed();
    const people = others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last ?? ''}`;
    return copies === 0
      ? `Only ${people} can read this.`
      : `Only ${people} and the ${count(copies)} in copy can read this.`;
  },
  onlyMany: (people: number): string => `Only the ${count(people)} people named can read this.`,
  answerIn: 'Who is to read the answer',
  until: (at: number, now: number): string =>
    `You may answer until ${at - now < week ? moment.format(at) : day.format(at)}.`,
  closed: (at: number): string =>
    `The time to answer here ended ${day.format(at)}. They can be answered again when they write; until then, reach them in another way.`,
  answeredThere: (name: string): string => `This can only be answered at ${name} itself.`,
  openThere: 'Open in the browser',
  once: 'Only one can be sent.',
  costs: (amount: string): string => `${amount} an answer`,
  left: (count: number): string => (count === 1 ? '1 sign left' : `${count} signs left`),
  over: (count: number): string => (count === 1 ? '1 sign too many' : `${count} signs too many`),

  stopped: 'Everybody could read this. Is it meant?',
  kinds: {
    email: 'E-mail address',
    phone: 'Phone number',
    iban: 'Bank account',
    card: 'Payment card',
    number: 'Their number',
    address: 'Address',
  } satisfies Record<PersonalPiece['kind'], string>,
  known: 'from their card',
  takeOut: 'Take it out',
  privately: 'Answer privately instead',
  sendAnyway: 'Send anyway',

  continuePrivately: 'Continue in private',
  privatePart: 'In private',
  privateWords: 'What only they read',
  privatePlaceholder: 'What is only for them…',
  privateTo: 'By mail to',
  noPrivatePart: 'Leave the private part out',
  sendBoth: 'Send both',
  sendPrivately: 'Send in private',
  linkedOnes: 'The same case',
  linked: {
    private: (subject: string) => `Goes on in private: ${subject}`,
    public: (subject: string) => `Began in public: ${subject}`,
  },
} as const;

function count(many: number): string {
  return numbers[many] ?? String(many);
}
