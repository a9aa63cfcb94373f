import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { historyText } from '../text/history.ts';

/** What leads from Today to what was done. */
export function TodayActions() {
  return (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconHistory size={16} stroke={1.6} aria-hidden="true" />}
      renderRoot={(properties) => <Link to="/history" search={{}} {...properties} />}
    >
      {historyText.link}
    </Button>
  );
}
