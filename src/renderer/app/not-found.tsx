import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { commonText } from '../text/common.ts';
import { EmptyState } from '../ui/index.ts';

export function NotFound() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={commonText.notFound}
      text={commonText.notFoundMore}
      action={
        <Button
          onClick={() => void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: undefined } })}
        >
          {commonText.goToInbox}
        </Button>
      }
    />
  );
}
