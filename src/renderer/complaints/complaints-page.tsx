import { SegmentedControl } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { complaintsText } from '../text/complaints.ts';
import { Page, PageHeader } from '../ui/index.ts';
import { ComplaintCase } from './complaint-case.tsx';
import { ComplaintList } from './complaint-list.tsx';

export type Shown = 'open' | 'closed';

/** What customers are cross about: the longest open first, or how each ended; one of them whole where the address names it. */
export function ComplaintsPage() {
  const { complaintId } = useParams({ strict: false });
  const [state, setState] = useState<Shown>('open');
  if (complaintId !== undefined) return <ComplaintCase key={complaintId} id={complaintId} />;
  return (
    <Page>
      <PageHeader title={complaintsText.page} text={complaintsText.pageText}>
        <SegmentedControl
          aria-label={complaintsText.page}
          value={state}
          data={[
            { value: 'open', label: complaintsText.open },
            { value: 'closed', label: complaintsText.closedOnes },
          ]}
          onChange={(value) => setState(value === 'closed' ? 'closed' : 'open')}
        />
      </PageHeader>
      <ComplaintList key={state} state={state} />
    </Page>
  );
}
