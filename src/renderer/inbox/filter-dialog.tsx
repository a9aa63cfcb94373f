import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { conversationState, conversationTurn } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { inboxText } from '../text/inbox.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './filter-dialog.module.css';
import type { CountedView, Shown } from './use-shown.ts';
import { ViewPlace } from './view-place.tsx';

type Props = Readonly<{
  shown: Shown;
  views: readonly CountedView[];
  channels: readonly string[];
  onShow: (filter: ConversationFilter) => void;
  onView: (id: string) => void;
  onLeave: () => void;
  onClose: () => void;
}>;

/** Puts a filter together: shown as it is, or saved under a name; a saved one is changed, moved and removed here. */
export function FilterDialog({ opened, ...props }: Props & Readonly<{ opened: boolean }>) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={props.shown.view ? inboxText.editView(props.shown.view.name) : inboxText.filterTitle}
      size={520}
      transitionProps={{ duration: 0 }}
    >
      <FilterForm {...props} />
    </Modal>
  );
}

function FilterForm({ shown, views, channels, onShow, onView, onLeave, onClose }: Props) {
  const { view } = shown;
  const [filter, setFilter] = useState(shown.filter);
  const [name, setName] = useState(view?.name ?? '');
  const say = useUndoable();
  const add = useMutation(queries.views.add.mutationOptions());
  const change = useMutation(queries.views.change.mutationOptions());
  const tags = useQuery(queries.inbox.tags.queryOptions({ input: {} })).data ?? [];
  const count = useQuery(queries.inbox.count.queryOptions({ input: filter, placeholderData: keepPreviousData })).data;
  const set = (part: Partial<ConversationFilter>): void => setFilter({ ...filter, ...part });
  const problem = add.error ?? change.error;
  const called = name.trim();
  const save = async (): Promise<void> => {
    const saved = { name: called, filter };
    if (view) say(inboxText.viewChanged(called), await change.mutateAsync({ id: view.id, ...saved }));
    else {
      const made = await add.mutateAsync(saved);
      say(inboxText.viewSaved(called), made);
      onView(made.id);
    }
    onClose();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onShow(filter);
        onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={inboxText.filterText}
        placeholder={inboxText.filterTextPlaceholder}
        maxLength={500}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div className={styles['fields']}>
        <Select
          label={inboxText.filterState}
          allowDeselect={false}
          data={Object.entries(inboxText.filterStates).map(([value, label]) => ({ value, label }))}
          value={filter.snoozed === true ? 'snoozed' : (filter.state ?? 'any')}
          onChange={(value) => set(stateOf(value))}
        />
        <Select
          label={inboxText.filterTurn}
          allowDeselect={false}
          data={Object.entries(inboxText.filterTurns).map(([value, label]) => ({ value, label }))}
          value={filter.turn ?? 'any'}
          onChange={(value) => set({ turn: conversationTurn.options.find((turn) => turn === value) ?? null })}
        />
        <Select
          label={inboxText.filterTag}
          searchable
          allowDeselect={false}
          data={[{ value: '', label: inboxText.anyTag }, ...tags.map(({ tag }) => ({ value: tag, label: tag }))]}
          value={filter.tag ?? ''}
          onChange={(value) => set({ tag: value || null })}
        />
        {channels.length > 1 && (
          <Select
            label={inboxText.filterChannel}
            allowDeselect={false}
            data={[
              { value: '', label: inboxText.anyChannel },
              ...channels.map((channel) => ({ value: channel, label: channel })),
            ]}
            value={filter.channel ?? ''}
            onChange={(value) => set({ channel: value || null })}
          />
        )}
      </div>
      <div className={styles['flags']}>
        <Checkbox
          label={inboxText.filterUnread}
          checked={filter.unread}
          onChange={(event) => set({ unread: event.currentTarget.checked })}
        />
        <Checkbox
          label={inboxText.filterComplaint}
          checked={filter.complaint}
          onChange={(event) => set({ complaint: event.currentTarget.checked })}
        />
      </div>
      <div className={styles['saving']}>
        <TextInput
          label={inboxText.viewName}
          placeholder={inboxText.viewNamePlaceholder}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={called === ''}
          loading={add.isPending || change.isPending}
          onClick={() => void save().catch(() => undefined)}
        >
          {view ? inboxText.saveChanges(called) : inboxText.saveView}
        </Button>
      </div>
      {problem && <ProblemNote>{problemSentence(problem)}</ProblemNote>}
      <div className={styles['foot']}>
        {view && <ViewPlace view={view} views={views} onRemoved={onLeave} onClose={onClose} />}
        <span className={styles['count']} role="status">
          {count && inboxText.filterCount(count)}
        </span>
        <Button type="submit">{inboxText.showThem}</Button>
      </div>
    </form>
  );
}

/** What is open is asked for without what is put off. */
function stateOf(value: string | null): Pick<ConversationFilter, 'state' | 'snoozed'> {
  if (value === 'snoozed') return { state: null, snoozed: true };
  const state = conversationState.options.find((one) => one === value) ?? null;
  return { state, snoozed: state === 'open' ? false : null };
}
