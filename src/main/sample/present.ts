import type { Instant } from '#shared/domain/instant';
import { oldFriend } from './people.ts';
import type { Scene } from './life.ts';
import { standingOf, type Step, type Trace } from './step.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** What the owner wrote down in the last days and has yet to do: there is always something due today. */
const waiting: readonly Readonly<{ kind: 'promise' | 'task'; text: string; dueInHours: number; friend?: boolean }>[] = [
  { kind: 'promise', text: 'Ring about the icing of the christening cake', dueInHours: -20 },
  { kind: 'promise', text: 'Send the price list for the guest house', dueInHours: 3 },
  { kind: 'promise', text: 'Keep two walnut loaves under her name', dueInHours: 5, friend: true },
  { kind: 'promise', text: 'Say whether there is a gluten-free torte on Saturday', dueInHours: 8 },
  { kind: 'task', text: 'Ask how the course was', dueInHours: 30 },
  { kind: 'task', text: 'Write the bill for last month', dueInHours: 54 },
  { kind: 'promise', text: 'Tell when the plum cake is back', dueInHours: 96 },
];

type Told = Readonly<{ scene: Scene; trace: Trace }>;

export function presentOf(scenes: readonly Told[], now: Instant): Step[] {
  // Each with somebody else, who was there lately.
  const lately = [...new Map(scenes.filter(isTalk).map((told) => [told.scene.person.number, told])).values()].slice(
    -40,
  );
  const friend = scenes.findLast((told) => isTalk(told) && told.scene.person.name === oldFriend);
  const notes = waiting.flatMap(({ dueInHours, kind, text, ...of }, index): Step[] => {
    const about = of.friend ? friend : lately[index * 3];
    if (!about) return [];
    const take: Step['take'] = (book) => {
      const { customerId } = standingOf(book, about.trace);
      book.commands.createFollowUp({ customerId, kind, text, dueAt: todayAt(now, dueInHours) });
    };
    return [{ at: now - (8 - index) * hour - 12 * hour, take }];
  });
  const cross = lately[23];
  return cross ? [...notes, ...openCase(cross, now)] : notes;
}

/** A case that should have been closed yesterday. */
function openCase({ trace }: Told, now: Instant): Step[] {
  return [
    {
      at: now - 9 * day,
      take: (book) => {
        const { customerId } = standingOf(book, trace);
        const text = 'The cake for our anniversary was squashed, and nobody rang back as promised';
        const entry = { kind: 'call', direction: 'inbound', subject: null, occurredAt: now - 9 * day } as const;
        book.commands.logEntry({ ...entry, customerId, newName: null, text, promise: null });
        const summary = 'Squashed anniversary cake, nobody rang back';
        book.commands.openComplaint({ customerId, conversationIds: [], severity: 'high', summary });
        const promised = { kind: 'promise', text: 'Ring back about the anniversary cake', dueAt: now - day } as const;
        book.commands.createFollowUp({ customerId, ...promised });
      },
    },
  ];
}

/** So that what is due in some hours is due today, however late it is opened. */
function todayAt(now: Instant, hours: number): Instant {
  const half = hour / 2;
  const due = Math.ceil((now + hours * hour) / half) * half;
  if (hours < 0 || hours > 24) return due;
  return Math.min(due, new Date(now).setHours(23, 30, 0, 0));
}

function isTalk({ scene: { script, visibility } }: Told): boolean {
  return script !== null && visibility === 'private';
}
