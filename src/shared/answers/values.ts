import { calledBy } from './first-name.ts';
import { ownLocale } from './own-locale.ts';
import type { ValueOf } from './template.ts';

/** Everything that can be said of who is written to, and by whom. */
export type Circumstances = Readonly<{
  customer: Readonly<{
    name: string | null;
    company: string | null;
    email: string | null;
    phone: string | null;
    /** A company or household has no first name. */
    person: boolean;
  }>;
  sender: Readonly<{ name: string | null; address: string | null }>;
  /** By key. */
  facts: ReadonlyMap<string, string>;
  order: string | null;
  /** YYYY-MM-DD, where the shop is. */
  today: string;
  language: string | null;
}>;

/** The variables offered when an answer is written; the shop's own facts come besides. */
export const usualVariables = [
  ...['customer.first_name', 'customer.last_name', 'customer.name', 'customer.company'],
  ...['customer.email', 'customer.phone', 'order.number'],
  ...['shop.name', 'shop.hours', 'shop.address', 'shop.phone', 'shop.email', 'shop.website', 'shop.returns'],
  ...['sender.name', 'date.today', 'date.tomorrow', 'date.in_3_days', 'date.in_2_weeks'],
] as const;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const day = 24 * 60 * 60_000;

/** What each variable stands for in these circumstances. */
export function valuesIn({ customer, sender, facts, order, today, language }: Circumstances): ValueOf {
  const called = customer.person && customer.name !== null ? calledBy(customer.name) : { first: null, last: null };
  const known = new Map<string, string | null>([
    ['customer.name', nameOf(customer.name)],
    ['customer.first_name', called.first],
    ['customer.last_name', called.last],
    ['customer.company', customer.company],
    ['customer.email', customer.email],
    ['customer.phone', customer.phone],
    ['order.number', order],
    ['sender.email', sender.address],
    ['shop.name', sender.name],
  ]);
  return (variable) => {
    if (variable.startsWith('shop.')) return facts.get(variable.slice('shop.'.length)) ?? known.get(variable) ?? null;
    if (variable.startsWith('date.')) return dateWords(variable.slice('date.'.length), { today, language });
    // An account without a name signs as the shop.
    if (variable === 'sender.name') return sender.name ?? facts.get('name') ?? null;
    return known.get(variable) ?? null;
  };
}

/** Who is known by an address alone has no name that one could write. */
function nameOf(name: string | null): string | null {
  return name === null || name.includes('@') ? null : name;
}

function dateWords(asked: string, { today, language }: Pick<Circumstances, 'today' | 'language'>): string | null {
  const now = Date.parse(`${today}T12:00:00Z`);
  const days = daysUntil(asked, new Date(now).getUTCDay());
  if (asked === 'year') return today.slice(0, 4);
  if (asked === 'weekday') return written(now, language, { weekday: 'long' });
  return days === null ? null : written(now + days * day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

function daysUntil(asked: string, weekday: number): number | null {
  if (asked === 'today') return 0;
  if (asked === 'tomorrow') return 1;
  const distance = /^in_(\d{1,3})_(day|week)s?$/u.exec(asked);
  if (distance) return Number(distance[1]) * (distance[2] === 'week' ? 7 : 1);
  const named = weekdays.indexOf(asked);
  return named < 0 ? null : ((named - weekday + 6) % 7) + 1;
}

function written(at: number, language: string | null, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(ownLocale(language), { ...format, timeZone: 'UTC' }).format(at);
}
