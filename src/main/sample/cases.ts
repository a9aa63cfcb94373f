import type { OutcomeKind } from '#shared/domain/complaint';
import type { Instant } from '#shared/domain/instant';
import type { Scene } from './life.ts';
import type { Chance } from './random.ts';
import { standingOf, type Book, type Step, type Trace } from './step.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What the owner did about a scene: what was promised, complained of, offered; and that it was done with. */
export function doneAbout(scene: Scene, trace: Trace, around: Readonly<{ chance: Chance; now: Instant }>): Step[] {
  const { script, said } = scene;
  const end = said.at(-1)?.at ?? 0;
  if (script === null && scene.kind !== 'review') return [];
  // Where the shop spoke last it is waited for an answer a while.
  const isSaid = said.length >= (script?.turns.length ?? 1);
  const complete = around.now - end > 6 * day || (isSaid && said.at(-1)?.by === 'they');
  const steps = [
    ...(script?.about === 'complaint' ? complaint(scene, trace) : []),
    ...(script?.promise === undefined ? [] : promise(scene, trace, around.chance)),
    ...(script?.about === 'offer' ? deal(scene, trace, around) : []),
    ...(complete ? [settled(trace, end + 30 * minute)] : []),
  ];
  return steps.filter(({ at }) => at < around.now);
}

function settled(trace: Trace, at: Instant): Step {
  return {
    at,
    take: (book) =>
      book.commands.changeConversations({
        of: { ids: [standingOf(book, trace).conversationId] },
        to: { state: 'done' },
      }),
  };
}

function complaint({ person, script, said, visibility }: Scene, trace: Trace): Step[] {
  const [first, answer] = said;
  if (!first || !script || script.outcome === undefined) return [];
  const { subject, severity = 'normal', outcome } = script;
  let id = '';
  const opened: Step = {
    at: first.at + 3 * minute,
    take: (book) => {
      const { conversationId, customerId } = standingOf(book, trace);
      const summary = subject.includes('{') ? first.text.slice(0, 80) : subject;
      ({ id } = book.commands.openComplaint({ customerId, conversationIds: [conversationId], severity, summary }));
    },
  };
  if (!answer) return [opened];
  const at = (said.findLast(({ by }) => by === 'we') ?? answer).at + 20 * minute;
  const outcomeKind: OutcomeKind = /paid|given back/u.test(outcome) ? 'refunded' : 'explained';
  const closed: Step = {
    at,
    take: ({ commands }) =>
      commands.closeComplaint({
        ...{ id, outcomeKind, outcome, told: person.first },
        toldHow: visibility === 'public' ? 'publicly' : 'message',
        ...(visibility === 'public' && { saidPublicly: 'yes' }),
      }),
  };
  return [opened, closed];
}

function promise({ script, said }: Scene, trace: Trace, chance: Chance): Step[] {
  const [, answer] = said;
  if (!answer || script?.promise === undefined) return [];
  const text = script.promise;
  const dueAt = new Date(answer.at + day).setHours(17, 0, 0, 0);
  const outcome = chance.happens(0.9) ? 'kept' : 'broken';
  let id = '';
  return [
    {
      at: answer.at + minute,
      take: (book) => {
        const { conversationId, customerId } = standingOf(book, trace);
        const made = { customerId, conversationId, saidIn: trace.said[1] ?? null, said: answer.text.slice(0, 300) };
        ({ id } = book.commands.createFollowUp({ ...made, kind: 'promise', text, dueAt }));
      },
    },
    {
      at: dueAt - chance.whole(10, 400) * minute,
      take: ({ commands }) => commands.settleFollowUp({ id, outcome, note: null }),
    },
  ];
}

function deal(
  { person, said }: Scene,
  trace: Trace,
  { chance, now }: Readonly<{ chance: Chance; now: Instant }>,
): Step[] {
  const [first] = said;
  if (!first) return [];
  const old = now - first.at > 45 * day;
  const stages = ['stage-2', ...(old || chance.happens(0.6) ? ['stage-3'] : [])];
  const plan = chance.one([
    'Bread for a café',
    'Breakfast for a guest house',
    'Rolls for the summer fair',
    'A wedding cake',
  ]);
  const amount = chance.whole(8, 60) * 2500;
  const ending = chance.happens(0.65)
    ? ({ state: 'won', reason: 'Delivered every morning' } as const)
    : ({ state: 'lost', reason: 'They bake themselves now' } as const);
  let id = '';
  return [
    {
      at: first.at + 40 * minute,
      take: (book) => {
        const { conversationId, customerId } = standingOf(book, trace);
        const title = `${plan}, ${person.name}`;
        const expectedOn = new Date(first.at + 30 * day).toISOString().slice(0, 10);
        const made = { customerId, conversationId, title, amount, currency: 'GBP', stageId: 'stage-1', expectedOn };
        ({ id } = book.commands.addDeal(made));
      },
    },
    ...stages.map((stageId, index) => ({
      at: first.at + (1 + index * 3) * day,
      take: ({ commands }: Book) => commands.changeDeal({ id, stageId }),
    })),
    ...(old ? [{ at: first.at + 21 * day, take: ({ commands }: Book) => commands.closeDeal({ id, ...ending }) }] : []),
  ];
}
