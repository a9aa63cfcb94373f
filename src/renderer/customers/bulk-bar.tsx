import { ActionIcon, Autocomplete, Button, Popover, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { stageNamed, stageWords } from '../card/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { customersText } from '../text/customers.ts';
import styles from './customers.module.css';

type Properties = Readonly<{ ids: readonly string[]; onFinished: () => void; children?: ReactNode }>;

// The contract takes a thousand at a time; a batch that is undone as one cannot be more.
const atOnce = 1000;

/** What can be done with several customers at once. */
export function BulkBar({ ids, onFinished, children }: Properties) {
  const say = useUndoable();
  const tags = useQuery(queries.customers.tags.queryOptions({ input: {} })).data ?? [];
  const stages = useQuery(queries.customers.stages.queryOptions({ input: {} })).data ?? [];
  const change = useMutation(queries.customers.change.mutationOptions());
  const tooMany = ids.length > atOnce;
  const run = (words: string, what: Readonly<{ tags?: Record<string, boolean>; fields?: { stage: string } }>): void =>
    change.mutate({ ids: [...ids], ...what }, { onSuccess: (done) => say(words, done) });
  useShortcuts({ close: onFinished });
  return (
    <div className={styles['bulk']}>
      <span className={styles['bulkCount']} role="status">
        {tooMany ? customersText.tooManySelected(atOnce) : customersText.selected(ids.length)}
      </span>
      {!tooMany && (
        <>
          <Asking
            name={customersText.addTag}
            options={tags.map(({ tag }) => tag)}
            onGiven={(tag) => run(customersText.tagAdded(tag, ids.length), { tags: { [tag]: true } })}
          />
          <Asking
            name={customersText.removeTag}
            options={tags.map(({ tag }) => tag)}
            onGiven={(tag) => run(customersText.tagRemoved(tag, ids.length), { tags: { [tag]: false } })}
          />
          <Asking
            name={customersText.setStage}
            options={stages.map(stageWords)}
            onGiven={(stage) =>
              run(customersText.stageSet(stage, ids.length), { fields: { stage: stageNamed(stage) } })
            }
          />
          {children}
        </>
      )}
      <Tooltip label={customersText.selectNone}>
        <ActionIcon aria-label={customersText.selectNone} onClick={onFinished}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
      {change.isError && (
        <p className={styles['bulkProblem']} role="alert">
          {problemSentence(change.error)}
        </p>
      )}
    </div>
  );
}

type AskingProperties = Readonly<{ name: string; options: readonly string[]; onGiven: (words: string) => void }>;

/** A button that asks for one word. */
function Asking({ name, options, onGiven }: AskingProperties) {
  const [typed, setTyped] = useState<string | null>(null);
  const close = (): void => setTyped(null);
  return (
    <Popover opened={typed !== null} onDismiss={close} trapFocus position="bottom-start">
      <Popover.Target>
        <Button size="compact-sm" variant="light" onClick={() => setTyped(typed === null ? '' : null)}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles['asking']}
          onSubmit={(event) => {
            event.preventDefault();
            const words = typed?.trim() ?? '';
            close();
            if (words !== '') onGiven(words);
          }}
        >
          <Autocomplete
            data-autofocus
            size="xs"
            aria-label={name}
            value={typed ?? ''}
            data={[...options]}
            limit={8}
            comboboxProps={{ withinPortal: false }}
            onChange={setTyped}
          />
          <Button type="submit" size="compact-sm">
            {customersText.apply}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
