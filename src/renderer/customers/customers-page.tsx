import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUsers, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { customersText } from '../text/customers.ts';
import { EmptyState, ErrorState, PageHeader } from '../ui/index.ts';
import { CustomerRows } from './customer-rows.tsx';
import { CustomersSkeleton } from './customers-skeleton.tsx';
import { useCustomers } from './use-customers.ts';
import styles from './customers.module.css';

const typingPause = 80;

/** Everyone who wrote, newest contact first, found by a part of the name or address. */
export function CustomersPage() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, typingPause);
  const field = useRef<HTMLInputElement>(null);
  const list = useCustomers(text);
  const { items, total } = list;
  const none = total === 0;

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeader
          title={customersText.title}
          text={
            total === null ? '\u00a0' : text.trim() === '' ? customersText.total(total) : customersText.found(total)
          }
        />
        <TextInput
          ref={field}
          className={styles['filter'] ?? ''}
          aria-label={customersText.filterLabel}
          placeholder={customersText.filterPlaceholder}
          value={typed}
          maxLength={200}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          rightSection={
            typed !== '' && (
              <ActionIcon size={24} aria-label={customersText.clearFilter} onClick={clear}>
                <IconX size={14} />
              </ActionIcon>
            )
          }
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {list.isPending && <CustomersSkeleton />}
      {list.isError && items.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {none && text.trim() === '' && (
        <EmptyState
          icon={<IconUsers size={28} stroke={1.5} />}
          title={customersText.emptyTitle}
          text={customersText.emptyBody}
          action={<Button onClick={() => void navigate({ to: '/welcome' })}>{customersText.emptyAction}</Button>}
        />
      )}
      {none && text.trim() !== '' && (
        <EmptyState
          icon={<IconSearch size={28} stroke={1.5} />}
          title={customersText.noMatchTitle(text.trim())}
          text={customersText.noMatchBody}
        />
      )}
      {items.length > 0 && (
        <CustomerRows
          key={text}
          customers={items}
          total={total ?? items.length}
          field={field}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </div>
  );

  function clear(): void {
    setTyped('');
    field.current?.focus();
  }
}
