import { ActionIcon, Kbd, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { commonText } from '../text/common.ts';
import styles from './shell.module.css';

const typingPause = 120;

/** Searches as one types: the words go into the address, and the search page answers. Emptying it goes back. */
export function SearchBox() {
  const navigate = useNavigate();
  const { q = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
  });

  // Going back, or following a link, changes what is searched for while nobody types.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(q);
  }, [q]);

  useEffect(() => {
    if (typed === q || document.activeElement !== field.current) return;
    const timer = setTimeout(
      () => void navigate({ to: '/search', search: typed.trim() === '' ? {} : { q: typed }, replace: q !== '' }),
      typingPause,
    );
    return () => clearTimeout(timer);
  }, [typed, q, navigate]);

  return (
    <search className={styles['search']}>
      <TextInput
        ref={field}
        type="text"
        inputMode="search"
        aria-label={commonText.search}
        aria-keyshortcuts="/"
        placeholder={commonText.searchPlaceholder}
        size="sm"
        value={typed}
        maxLength={1000}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        rightSection={
          typed === '' ? (
            <Kbd size="xs" aria-hidden="true">
              /
            </Kbd>
          ) : (
            <ActionIcon size="sm" aria-label={commonText.clearSearch} onClick={() => clear()}>
              <IconX size={14} />
            </ActionIcon>
          )
        }
      />
    </search>
  );

  function clear(): void {
    setTyped('');
    field.current?.focus();
  }
}
