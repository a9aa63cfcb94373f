import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { customerText } from '../text/customers.ts';
import { CustomerHeader } from './customer-header.tsx';
import { CustomerSections } from './customer-sections.tsx';
import styles from './customer-page.module.css';

/** Who a customer is. Where there is no room for a column, what is below the header opens on demand. */
export function CustomerCard({ customer }: Readonly<{ customer: Customer }>) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <CustomerHeader customer={customer} />
      <Button
        className={styles['opener'] ?? ''}
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        rightSection={opened ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        onClick={() => setOpened(!opened)}
      >
        {opened ? customerText.lessDetails : customerText.moreDetails}
      </Button>
      <div className={styles['sections']} data-opened={opened}>
        <CustomerSections customer={customer} />
      </div>
    </>
  );
}
