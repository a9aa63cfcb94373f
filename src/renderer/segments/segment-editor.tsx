import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { segmentFilter, type Segment } from '#shared/domain/segment';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { segmentsText } from '../text/segments.ts';
import { ProblemNote } from '../ui/index.ts';
import { customerGrammar } from './draft.ts';
import { GroupEditor } from './group-editor.tsx';
import { MatchingCustomers } from './matching-customers.tsx';
import styles from './segments.module.css';
import { sentenceOf } from './sentence.ts';
import { useBuilder } from './use-builder.ts';
import { useCatalogue } from './use-catalogue.ts';

const typingPause = 200;

/** Builds a filter, says in a sentence whom it asks for, counts and lists them while it is built, and saves it by a name. */
export function SegmentEditor({ segment }: Readonly<{ segment: Segment | null }>) {
  const navigate = useNavigate();
  const say = useUndoable();
  const catalogue = useCatalogue();
  const { draft, fresh, filter, replace, append } = useBuilder(segment?.filter ?? null, customerGrammar);
  const [name, setName] = useState(segment?.name ?? '');
  const [nameless, setNameless] = useState(false);
  const [counted] = useDebouncedValue(JSON.stringify(filter), typingPause);
  const asked = useMemo(() => segmentFilter.parse(JSON.parse(counted)), [counted]);
  const count = useQuery(
    queries.segments.count.queryOptions({ input: { filter: asked }, placeholderData: keepPreviousData }),
  );
  const add = useMutation(queries.segments.add.mutationOptions());
  const change = useMutation(queries.segments.change.mutationOptions());
  const failure = add.error ?? change.error;
  const changed =
    segment !== null && (name.trim() !== segment.name || JSON.stringify(filter) !== JSON.stringify(segment.filter));

  async function saveAsNew(): Promise<void> {
    if (name.trim() === '') return setNameless(true);
    const made = await add.mutateAsync({ name, filter });
    say(segmentsText.added(name.trim()), made);
    void navigate({ to: '/segments/{-$segmentId}', params: { segmentId: made.id } });
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (segment === null) return saveAsNew();
    if (name.trim() === '') return setNameless(true);
    say(segmentsText.changed(name.trim()), await change.mutateAsync({ id: segment.id, name, filter }));
  }

  return (
    <div className={styles['editor']}>
      <form className={styles['naming']} onSubmit={(event) => void save(event)}>
        <TextInput
          className={styles['nameField'] ?? ''}
          aria-label={segmentsText.name}
          placeholder={segmentsText.namePlaceholder}
          value={name}
          maxLength={100}
          error={nameless && name.trim() === '' ? segmentsText.nameMissing : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {changed && (
          <Button variant="default" onClick={() => void saveAsNew()}>
            {segmentsText.saveAsNew}
          </Button>
        )}
        <Button type="submit" disabled={segment !== null && !changed}>
          {segment === null ? segmentsText.save : segmentsText.saveChanges}
        </Button>
      </form>
      {failure && <ProblemNote>{problemSentence(failure)}</ProblemNote>}
      <section className={styles['building']} aria-label={segmentsText.builder}>
        <GroupEditor group={draft} catalogue={catalogue} fresh={fresh} onReplace={replace} onAppend={append} />
      </section>
      <div className={styles['outcome']}>
        <p className={styles['sentence']}>{sentenceOf(filter, catalogue.names)}</p>
        <p className={styles['found']} role="status">
          {count.data ? segmentsText.count(count.data.count) : segmentsText.counting}
        </p>
        {segment !== null && !changed && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void navigate({ to: '/export', search: { segment: segment.id } })}
          >
            {segmentsText.export}
          </Button>
        )}
      </div>
      <div className={styles['matching']}>
        <MatchingCustomers filter={asked} />
      </div>
    </div>
  );
}
