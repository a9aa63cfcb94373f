import { makeCustomer, makeNewsletter, type Person } from './mailbox-people.ts';
import type { Random } from './mailbox-random.ts';

/** One mail to be written: where it stands in its thread and when it comes. */
export type PlannedMail = Readonly<{
  thread: number;
  position: number;
  last: boolean;
  customer: Person;
  bulk: boolean;
  fromShop: boolean;
  at: number;
}>;

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** How many mails of a thread, and how often. */
const lengths: readonly (readonly [number, number])[] = [
  [1, 30],
  [2, 26],
  [3, 16],
  [4, 11],
  [5, 7],
  [6, 5],
  [7, 3],
  [8, 2],
];

/** Threads over the days before `now`, and all their mails in the order of their dates. */
export function planMails(
  options: Readonly<{ count: number; days: number; now: number }>,
  random: Random,
): PlannedMail[] {
  const { count, days, now } = options;
  const begin = now - days * day;
  const customers = Array.from({ length: Math.max(3, Math.round(count / 12)) }, (_, index) =>
    makeCustomer(index, random),
  );
  const newsletters = Array.from({ length: Math.max(2, Math.round(count / 200)) }, () => makeNewsletter(random));
  const mails: PlannedMail[] = [];
  for (let thread = 0; mails.length < count; thread++) {
    const bulk = random.chance(0.12);
    const length = Math.min(count - mails.length, bulk ? 1 : random.weighted(lengths));
    // Squared: a few customers write often, most once or twice.
    const customer = bulk ? random.pick(newsletters) : customers[Math.floor(random.fraction() ** 2 * customers.length)];
    if (!customer) throw new Error('There are no customers');
    const shopBegins = !bulk && random.chance(0.15);
    let at = begin + Math.floor(random.fraction() * days * day);
    for (let position = 0; position < length; position++) {
      mails.push({
        thread,
        position,
        last: position === length - 1,
        customer,
        bulk,
        fromShop: !bulk && (position % 2 === 0) === shopBegins,
        at,
      });
      at = Math.min(now - (length - position) * 1000, at + Math.floor(random.logNormal(6 * hour, 1.1)));
    }
  }
  return mails.sort(
    (left, right) => left.at - right.at || left.thread - right.thread || left.position - right.position,
  );
}
