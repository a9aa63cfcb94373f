import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { outcomesOf } from '#shared/domain/follow-up';
import { queries } from '../core/queries.ts';
import { changeOf, type Until } from '../becoming/index.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { isBarred, isUndelivered } from '../message/index.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { todayText } from '../text/today.ts';
import { fullDate } from '../ui/index.ts';
import { recordOf, type PartName, type TodayLine } from './lines.ts';

/** What can be done with a line, by button and by key; `dealsWith` where the line is gone then. */
export type LineAct = Readonly<{
  key: 'done' | 'otherwise' | 'later';
  words: string;
  label: string;
  dealsWith: boolean;
  run: () => void;
}>;

/** What a line asks the page to open. */
export type LineAsks = Readonly<{
  later: (line: TodayLine) => void;
  close: (line: TodayLine & { what: 'complaint' }) => void;
  signIn: (line: TodayLine & { what: 'account' }) => void;
}>;

/** Says of a line what can be done with it, the usual thing first. Whatever can be taken back is, from the notice. */
export function useLineActs(asks: LineAsks) {
  const say = useUndoable();
  const navigate = useNavigate();
  const settle = useMutation(queries.followUps.settle.mutationOptions());
  const change = useMutation(queries.inbox.change.mutationOptions());
  const postpone = useMutation(queries.followUps.change.mutationOptions());
  const retry = useMutation(queries.outbox.retry.mutationOptions());
  const drop = useMutation(queries.outbox.drop.mutationOptions());
  const cancel = useMutation(queries.outbox.cancel.mutationOptions());
  const answer = useMutation(queries.outbox.settle.mutationOptions());
  const dismiss = useMutation(queries.standIn.dismiss.mutationOptions());
  const errors = [
    dismiss.error,
    settle.error,
    postpone.error,
    change.error,
    retry.error,
    drop.error,
    cancel.error,
    answer.error,
  ];

  /** Of what a stand-in ticked, that it is not done takes the place of putting it off. */
  const actsOf = (line: TodayLine, part: PartName): readonly LineAct[] => {
    const acts = actsOfLine(line);
    const record = recordOf(line);
    if (part !== 'ticked' || record === null) return acts;
    const notDone: LineAct = {
      ...{ key: 'later', words: todayText.notDone, label: todayText.actOn(todayText.notDone, nameOf(line)) },
      dealsWith: true,
      run: () => dismiss.mutate({ record }),
    };
    return [...acts.filter(({ key }) => key !== 'later'), notDone];
  };
  const actsOfLine = (line: TodayLine): readonly LineAct[] => {
    const act = (key: LineAct['key'], words: string, run: () => void): LineAct => ({
      ...{ key, words, run, dealsWith: key !== 'later' },
      label: todayText.actOn(words, nameOf(line)),
    });
    const asking = (key: LineAct['key'], words: string, run: () => void): LineAct => ({
      ...act(key, words, run),
      dealsWith: false,
    });
    const later = asking('later', todayText.later, () => asks.later(line));
    switch (line.what) {
      case 'account': {
        const words = todayText.accountAction[line.account.state];
        return [asking('done', words, () => asks.signIn(line))];
      }
      case 'export':
        return [
          asking('done', todayText.exportSettings, () => {
            void navigate({ to: '/settings/{-$section}', params: { section: 'exchange' } });
          }),
        ];
      case 'outgoing': {
        const { id, state } = line.item;
        const settled = (as: 'it-was-sent' | 'send-again') => () => answer.mutate({ id, answer: as });
        if (state === 'unknown')
          return [
            act('done', todayText.wasSent, settled('it-was-sent')),
            act('otherwise', todayText.sendAgain, settled('send-again')),
          ];
        if (state === 'held')
          return [
            isBarred(line.item)
              ? act('done', todayText.drop, () => drop.mutate({ id }))
              : act('done', todayText.sendHeld, () => retry.mutate({ id })),
            act('otherwise', todayText.rewrite, () => cancel.mutate({ id })),
          ];
        if (state !== 'failed' || isUndelivered(line.item)) return [];
        return [act('done', todayText.tryAgain, () => retry.mutate({ id }))];
      }
      case 'scheduled': {
        const { id } = line.item;
        return [
          act('done', todayText.sendNow, () => retry.mutate({ id })),
          act('otherwise', todayText.takeBack, () => cancel.mutate({ id })),
        ];
      }
      case 'follow-up': {
        const { id, kind } = line.due.followUp;
        const [good, other] = outcomesOf[kind];
        const settleAs = (outcome: typeof good | typeof other) => () =>
          settle.mutate({ id, outcome }, { onSuccess: (done) => say(followUpsText.settled[outcome], done) });
        return [
          act('done', followUpsText.settle[good], settleAs(good)),
          act('otherwise', followUpsText.settle[other], settleAs(other)),
          later,
        ];
      }
      case 'complaint':
        return [asking('done', todayText.closeComplaint, () => asks.close(line))];
      case 'waiting':
      case 'returning': {
        const ids = [line.conversation.id];
        const settled = (): void =>
          change.mutate(
            { ids, to: { state: 'done' } },
            { onSuccess: (done) => say(todayText.markedDone(nameOf(line)), done) },
          );
        return [act('done', todayText.done, settled), later];
      }
      default:
        return line satisfies never;
    }
  };
  /** Puts off what a line is about; what is to be done has a time, and waits for nobody's answer. */
  const putOff = (line: TodayLine, until: Until): void => {
    if (line.what === 'follow-up' && until !== 'answer')
      postpone.mutate(
        { id: line.due.followUp.id, dueAt: until },
        { onSuccess: (done) => say(todayText.putOff(fullDate(until)), done) },
      );
    if (line.what === 'waiting' || line.what === 'returning')
      change.mutate(
        { ids: [line.conversation.id], to: changeOf(until) },
        {
          onSuccess: (done) =>
            say(until === 'answer' ? todayText.waitsForThem : todayText.putOff(fullDate(until)), done),
        },
      );
  };
  return { actsOf, putOff, error: errors.find((error) => error !== null) ?? null };
}

/** Whom or what a line is about, as its buttons name it. */
export function nameOf(line: TodayLine): string {
  switch (line.what) {
    case 'account':
      return line.account.address;
    case 'export':
      return line.schedule.folder;
    case 'outgoing':
    case 'scheduled':
      return line.item.to.map(({ name, address }) => name ?? address).join(', ');
    case 'follow-up':
      return line.due.followUp.text;
    case 'complaint':
      return line.open.complaint.summary;
    case 'waiting':
    case 'returning':
      return line.conversation.with.name ?? line.conversation.with.address;
    default:
      return line satisfies never;
  }
}
