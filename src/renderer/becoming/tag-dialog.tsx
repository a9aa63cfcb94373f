import { Autocomplete, Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../core/queries.ts';
import { becomingText } from '../text/becoming.ts';
import styles from './becoming.module.css';
import { TagList } from './tag-list.tsx';

type Props = Readonly<{
  opened: boolean;
  /** Those that are there, where it is about one conversation. */
  tags: readonly string[] | null;
  onTag: (tag: string, there: boolean) => void;
  onClose: () => void;
}>;

/** Adds tags and takes them off; those in use are offered. */
export function TagDialog({ opened, tags, onTag, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={becomingText.tagsTitle}
      size={440}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': becomingText.close }}
    >
      <TagForm tags={tags} onTag={onTag} onClose={onClose} />
    </Modal>
  );
}

function TagForm({ tags, onTag, onClose }: Omit<Props, 'opened'>) {
  const [typed, setTyped] = useState('');
  const used = useQuery(queries.inbox.tags.queryOptions({ input: {} })).data ?? [];
  const tag = typed.trim();
  const known = used.find((one) => one.tag.toLowerCase() === tag.toLowerCase())?.tag ?? tag;
  const offered = used.map((one) => one.tag).filter((one) => tags?.includes(one) !== true);
  const put = (there: boolean): void => {
    if (tag === '') return;
    onTag(known, there);
    setTyped('');
    if (tags === null) onClose();
  };
  return (
    <form
      className={styles['later']}
      onSubmit={(event) => {
        event.preventDefault();
        if (tag === '') onClose();
        else put(true);
      }}
    >
      {tags !== null && tags.length > 0 && <TagList tags={tags} onRemove={(one) => onTag(one, false)} />}
      <Autocomplete
        data-autofocus
        label={becomingText.addTag}
        placeholder={becomingText.tagPlaceholder}
        maxLength={100}
        limit={8}
        // With nothing to offer Escape would close what nobody sees first.
        openOnFocus={offered.length > 0}
        data={offered}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles['foot']}>
        {tags === null && (
          <Button variant="default" disabled={tag === ''} onClick={() => put(false)}>
            {becomingText.remove}
          </Button>
        )}
        {/* Enter adds what is typed, and with nothing typed ends it. */}
        <Button type="submit" disabled={tags === null && tag === ''}>
          {tags !== null && tag === '' ? becomingText.close : becomingText.add}
        </Button>
      </div>
    </form>
  );
}
