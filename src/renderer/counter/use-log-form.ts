import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import type { Direction } from '#shared/domain/interaction';
import type { LoggedKind } from '#shared/domain/logged-entry';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { counterText } from '../text/counter.ts';
import { readWords } from './use-moment.ts';

/** Who something happened with: a customer, or somebody new by this name. */
export type Who = Readonly<{ id: string | null; name: string }>;

/** An entry to be put right. */
export type Logged = Readonly<{ id: string; kind: LoggedKind; direction: Direction; text: string; occurredAt: number }>;

export type Draft = Readonly<{
  who: Who | null;
  kind: LoggedKind;
  ours: boolean;
  text: string;
  when: string;
  promise: string;
  due: string;
}>;
/** Fields that cannot be saved as they are. */
export type Problems = Readonly<Partial<Record<'who' | 'text' | 'when' | 'due', string>>>;

const whenFormat = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });

/** What is being logged or put right, and what saves it. */
export function useLogForm({ customer, before, onClose }: LogFormProperties) {
  const navigate = useNavigate();
  const undoable = useUndoable();
  const log = useMutation(queries.counter.log.mutationOptions());
  const change = useMutation(queries.counter.change.mutationOptions());
  const [problems, setProblems] = useState<Problems>({});
  const [draft, setDraft] = useState<Draft>({
    who: customer && { id: customer.id, name: customer.name },
    kind: before?.kind ?? 'call',
    ours: before?.direction === 'outbound',
    text: before?.text ?? '',
    when: before ? whenFormat.format(before.occurredAt) : '',
    promise: '',
    due: '',
  });
  const set = (changed: Partial<Draft>): void => {
    setDraft((standing) => ({ ...standing, ...changed }));
    setProblems({});
  };

  async function save(): Promise<void> {
    if (log.isPending || change.isPending) return;
    const { who, kind, text, promise } = draft;
    const [when, due] = await Promise.all([readWords(draft.when, 'past'), readWords(draft.due, 'future')]);
    const found: Problems = {
      ...(who === null && { who: counterText.whoMissing }),
      ...(text.trim() === '' && { text: counterText.wordsMissing }),
      ...(when.unread && { when: counterText.whenUnread }),
      ...(promise.trim() !== '' && due.unread && { due: counterText.dueUnread }),
    };
    setProblems(found);
    if (who === null || Object.keys(found).length > 0) return;
    const direction: Direction = kind === 'note' ? 'internal' : draft.ours ? 'outbound' : 'inbound';
    const said = { kind, direction, text: text.trim() };
    if (before) {
      // To the minute, as it is shown: an unchanged one keeps its seconds.
      const moved = draft.when !== whenFormat.format(before.occurredAt) && when.at !== null;
      const moment = moved && when.at !== null ? { occurredAt: when.at } : {};
      const done = await change.mutateAsync({
        id: before.id,
        ...said,
        ...moment,
        ...(who.id && { customerId: who.id }),
      });
      onClose();
      undoable(counterText.changed, done);
      return;
    }
    const done = await log.mutateAsync({
      customerId: who.id,
      newName: who.id === null ? who.name : null,
      ...said,
      occurredAt: when.at,
      promise: promise.trim() === '' ? null : { text: promise.trim(), dueAt: due.at },
    });
    onClose();
    const go = (): void =>
      void navigate({
        to: '/customers/$customerId',
        params: { customerId: done.customerId },
        search: { entry: done.id },
      });
    undoable(counterText.logged(kind, who.name), done, { words: counterText.show, go });
  }

  return { draft, set, problems, save, saving: log.isPending || change.isPending, error: log.error ?? change.error };
}

export type LogFormProperties = Readonly<{
  customer: Customer | null;
  before: Logged | null;
  onClose: () => void;
}>;
