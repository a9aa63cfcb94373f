import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { segmentsText } from '../text/segments.ts';
import { BackLink, ErrorState } from '../ui/index.ts';
import { SegmentEditor } from './segment-editor.tsx';
import { SegmentList } from './segment-list.tsx';
import styles from './segments.module.css';

/** The saved segments at the left; the one that is opened, or a new one, beside them. */
export function SegmentsPage() {
  const { segmentId = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const shown = useQuery({
    ...queries.segments.show.queryOptions({ input: { id: segmentId ?? '' } }),
    enabled: segmentId !== null,
  });
  return (
    <div className={styles['page']}>
      <div className={styles['side']}>
        <BackLink to="/customers">{segmentsText.back}</BackLink>
        <h1 className={styles['title']}>{segmentsText.title}</h1>
        <SegmentList chosen={segmentId} />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => void navigate({ to: '/segments/{-$segmentId}', params: { segmentId: undefined } })}
        >
          {segmentsText.add}
        </Button>
      </div>
      {segmentId === null && <SegmentEditor key="new" segment={null} />}
      {segmentId !== null && shown.data && <SegmentEditor key={segmentId} segment={shown.data} />}
      {segmentId !== null && shown.isError && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
    </div>
  );
}
