import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconUsers, IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { nothingSelected } from '../core/selection.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { customersText } from '../text/customers.ts';
import { MergeSelected, SuggestionsLink } from '../people/index.ts';
import { SegmentSelect } from '../segments/index.ts';
import { exportText } from '../text/exports.ts';
import { importsText } from '../text/imports.ts';
import { EmptyState, ErrorState, PageHeader } from '../ui/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CustomerRows } from './customer-rows.tsx';
import { CustomersSkeleton } from './customers-skeleton.tsx';
import { NewCustomer } from './new-customer.tsx';
import { type Sorting, useCustomers } from './use-customers.ts';
import styles from './customers.module.css';

const typingPause = 80;

/** All customers, found by a part of the name, address or number, changed by one or by many. */
export function CustomersPage() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, typingPause);
  const field = useRef<HTMLInputElement>(null);
  const [sorting, setSorting] = useState<Sorting>({ order: 'last', descending: false });
  const [selection, setSelection] = useState(nothingSelected);
  const [creating, setCreating] = useState(false);
  const { segment: segmentId = null } = useSearch({ strict: false });
  const list = useCustomers(text, segmentId, sorting);
  const { items, total } = list;
  const none = total === 0;
  useShortcuts({ newCustomer: () => setCreating(true) });

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeader
          title={customersText.title}
          text={
            <>
              {total === null ? '\u00a0' : text.trim() === '' ? customersText.total(total) : customersText.found(total)}
              <SuggestionsLink />
            </>
          }
        />
        {selection.ids.size > 0 ? (
          <BulkBar ids={[...selection.ids]} onFinished={() => setSelection(nothingSelected)}>
            <MergeSelected ids={[...selection.ids]} onMerged={() => setSelection(nothingSelected)} />
          </BulkBar>
        ) : (
          <div className={styles['tools']}>
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
            <SegmentSelect
              value={segmentId}
              onChange={(segment) => void navigate({ to: '/customers', search: segment === null ? {} : { segment } })}
            />
            <Button variant="default" onClick={() => void navigate({ to: '/import' })}>
              {importsText.link}
            </Button>
            <Button
              variant="default"
              onClick={() => void navigate({ to: '/export', search: segmentId === null ? {} : { segment: segmentId } })}
            >
              {exportText.link}
            </Button>
            <Tooltip label={`${customersText.newCustomer} (+)`}>
              <Button
                leftSection={<IconUserPlus size={16} stroke={1.8} aria-hidden="true" />}
                aria-keyshortcuts="+"
                onClick={() => setCreating(true)}
              >
                {customersText.newCustomer}
              </Button>
            </Tooltip>
          </div>
        )}
      </div>
      <NewCustomer opened={creating} name={none ? text.trim() : ''} onClose={() => setCreating(false)} />
      {list.isPending && <CustomersSkeleton />}
      {list.isError && items.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {none && segmentId !== null && text.trim() === '' && (
        <EmptyState
          icon={<IconUsers size={28} stroke={1.5} />}
          title={customersText.segmentEmptyTitle}
          text={customersText.segmentEmptyBody}
        />
      )}
      {none && segmentId === null && text.trim() === '' && (
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
          action={<Button onClick={() => setCreating(true)}>{customersText.newCustomer}</Button>}
        />
      )}
      {items.length > 0 && (
        <CustomerRows
          key={`${segmentId} ${text}`}
          customers={items}
          total={total ?? items.length}
          field={field}
          sorting={sorting}
          onSort={setSorting}
          selection={selection}
          onSelect={setSelection}
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
