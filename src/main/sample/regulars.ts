import type { Instant } from '#shared/domain/instant';
import type { LoggedKind } from '#shared/domain/logged-entry';
import type { Scene } from './life.ts';
import type { Person } from './people.ts';
import type { Chance } from './random.ts';
import { standingOf, type Step, type Trace } from './step.ts';

const day = 24 * 60 * 60_000;

const seen: readonly (readonly [kind: LoggedKind, ...words: string[]])[] = [
  ['visit', 'Came for the usual, and asked after the walnut bread', 'Picked up the cake, was very pleased'],
  ['visit', 'Tasted the new focaccia. Too much salt for her, just right for him', 'Wants a loaf kept every Friday'],
  [
    'call',
    'Rang to move the order to the next day',
    'Rang about the icing: blue, not pink',
    'Asked for the bill by mail',
  ],
  ['note', 'Likes to talk about the harbour. Never before ten.', 'Pays by the month.'],
];

/** What the owner knows of somebody besides their words: tags, a stage, who is the same person, calls and visits. */
export function knownOf(
  person: Person,
  theirs: readonly Readonly<{ scene: Scene; trace: Trace }>[],
  { chance, now }: Readonly<{ chance: Chance; now: Instant }>,
): Step[] {
  const met = theirs.filter(({ scene: { script, kind } }) => script !== null || kind === 'review');
  const [first] = met;
  if (!first) return [];
  const [began, ended] = [endOf(first.scene), endOf((met.at(-1) ?? first).scene)];
  const isRegular = person.scenes > 4;
  const visits = isRegular ? chance.whole(1, 4) : Number(chance.happens(0.06));
  const fields = {
    ...(person.language !== 'en' && { language: person.language }),
    ...(isRegular && { stage: 'regular', vip: chance.happens(0.2) }),
  };
  const steps: Step[] = [
    {
      at: began + day / 2,
      take: (book) => {
        const { customerId } = standingOf(book, first.trace);
        const tags = Object.fromEntries(person.tags.map((tag) => [tag, true]));
        if (customerId !== null) book.commands.changeCustomers({ ids: [customerId], fields, tags, custom: {} });
      },
    },
    ...Array.from({ length: visits }, () => visit(first.trace, between(began, ended, chance), chance)),
    ...(chance.happens(0.75) || person.number === 1 ? joined(person, met, ended + day / 2) : []),
  ];
  return steps.filter(({ at }) => at < now);
}

function visit(trace: Trace, at: Instant, chance: Chance): Step {
  const [kind, ...words] = chance.one(seen);
  const text = chance.one(words);
  return {
    at,
    take: (book) => {
      const { customerId } = standingOf(book, trace);
      const entry = { customerId, newName: null, kind, direction: null, subject: null, occurredAt: at, promise: null };
      book.commands.logEntry({ ...entry, text });
    },
  };
}

/** The owner accepted that they are one person; of the others it is suggested. */
function joined({ name }: Person, met: readonly Readonly<{ scene: Scene; trace: Trace }>[], at: Instant): Step[] {
  if (new Set(met.map(({ scene }) => scene.channel)).size < 2) return [];
  return [
    {
      at,
      take: (book) => {
        const ids = new Set(met.flatMap(({ trace }) => standingOf(book, trace).customerId ?? []));
        if (ids.size < 2) return;
        const { id } = book.commands.mergeCustomers({ ids: [...ids] });
        // Of all that the networks call them.
        book.commands.changeCustomers({ ids: [id], fields: { name }, tags: {}, custom: {} });
      },
    },
  ];
}

function between(one: Instant, other: Instant, chance: Chance): Instant {
  return one + day + Math.floor(chance.part() * Math.max(0, other - one));
}

function endOf({ said }: Scene): Instant {
  return said.at(-1)?.at ?? 0;
}
